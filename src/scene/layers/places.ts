import type { Atlas } from '../../core/model/atlas.ts';
import type { ArticleId } from '../../core/model/ids.ts';
import type { Place } from '../../core/model/place.ts';
import { circlePath, swatch } from '../drawing.ts';
import { boldFont, regularFont } from '../fonts.ts';
import type { SceneLayer } from '../layer.ts';
import { memoLast } from '../memo.ts';
import type { SceneText } from '../text.ts';

/** A position that is known no better than this is drawn hollow. */
const approximateKm = 5;

/** The spellings that the articles use and that differ from the canonical name. */
export function articleSpellings(place: Place, atlas: Atlas, article: ArticleId | null): string[] {
  const spellings = atlas.articles
    .filter(({ id }) => article === null || id === article)
    .flatMap(({ mentions }) => mentions.filter((mention) => mention.place === place.id))
    .map(({ spelling }) => spelling);
  return [...new Set(spellings)].filter((spelling) => spelling !== place.name);
}

/** Whether any of the articles in view names the place. */
export function isMentioned(place: Place, atlas: Atlas, article: ArticleId | null): boolean {
  return atlas.articles.some(
    ({ id, mentions }) =>
      (article === null || id === article) && mentions.some((mention) => mention.place === place.id),
  );
}

const placeFeatures = memoLast((atlas: Atlas, article: ArticleId | null, text: SceneText) => {
  const events = atlas.articles.flatMap((item) => item.events.map((event) => event.place));
  return {
    type: 'FeatureCollection' as const,
    features: atlas.places
      // Regions are labelled as oblasts are: a dot would feign a position.
      .filter((place) => place.kind !== 'region' && isMentioned(place, atlas, article))
      .map((place) => {
        const [spelling] = articleSpellings(place, atlas, article);
        const [title, other] =
          text.language === 'uk' ? [place.nameUk, place.name] : [place.name, place.nameUk];
        return {
          type: 'Feature' as const,
          properties: {
            card: `place:${place.id}`,
            title,
            approximate: place.precisionKm >= approximateKm,
            other,
            spelling: spelling ? text.map.aka(spelling) : '',
            // Places where something happened, and small ones, are labelled first.
            order: (events.includes(place.id) ? 0 : 2) + (place.kind === 'capital' ? 1 : 0),
          },
          geometry: { type: 'Point' as const, coordinates: place.position },
        };
      }),
  };
});

/** Places that the articles name: romanized, in Ukrainian, and as the article spells it. */
export const places: SceneLayer = {
  id: 'places',
  build({ atlas, state, theme, text }) {
    if (!state.layers.includes('places')) return null;
    const dot = [
      { d: circlePath(14, 8, 4.2), fill: theme.place },
      { d: circlePath(14, 8, 4.2), stroke: theme.halo, strokeWidth: 1.5 },
    ];
    const ring = [
      { d: circlePath(14, 8, 4), fill: theme.halo },
      { d: circlePath(14, 8, 4), stroke: theme.place, strokeWidth: 1.8 },
    ];
    const features = placeFeatures(atlas, state.article, text);
    return {
      sources: { places: features },
      layers: [
        {
          id: 'place-dots',
          type: 'circle',
          source: 'places',
          paint: {
            'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 3.6, 10, 6],
            'circle-color': ['case', ['get', 'approximate'], theme.halo, theme.place],
            'circle-stroke-color': ['case', ['get', 'approximate'], theme.place, theme.halo],
            'circle-stroke-width': 1.8,
          },
        },
        {
          id: 'place-labels',
          type: 'symbol',
          source: 'places',
          layout: {
            'text-field': [
              'format',
              ['get', 'title'],
              { 'text-font': ['literal', [boldFont]] },
              ['concat', '\n', ['get', 'other']],
              { 'font-scale': 0.8 },
              ['case', ['==', ['get', 'spelling'], ''], '', ['concat', '\n', ['get', 'spelling']]],
              { 'font-scale': 0.8 },
            ],
            'text-font': [regularFont],
            'text-size': ['interpolate', ['linear'], ['zoom'], 5, 13.5, 10, 16],
            'text-variable-anchor': ['left', 'right', 'bottom', 'top', 'bottom-left', 'bottom-right'],
            'text-radial-offset': 1.15,
            'text-justify': 'auto',
            'text-max-width': 14,
            'text-line-height': 1.15,
            'symbol-sort-key': ['get', 'order'],
          },
          paint: { 'text-color': theme.label, 'text-halo-color': theme.halo, 'text-halo-width': 1.8 },
        },
      ],
      interactive: ['place-dots', 'place-labels'],
      legend: [
        { id: 'places', label: text.legend.place, swatch: swatch(dot) },
        ...(features.features.some(({ properties }) => properties.approximate)
          ? [{ id: 'places-approximate', label: text.legend.approximatePlace, swatch: swatch(ring) }]
          : []),
      ],
    };
  },
};
