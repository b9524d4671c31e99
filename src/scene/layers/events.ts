import type { ArticleEvent, EventKind } from '../../core/model/article.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import type { ArticleId } from '../../core/model/ids.ts';
import type { Drawing } from '../drawing.ts';
import type { LegendEntry, SceneLayer } from '../layer.ts';
import { memoLast } from '../memo.ts';
import { eventImageId, eventSymbol } from '../symbols.ts';

/** The events of one article, or of all for `null`. */
export const eventsOf = (atlas: Atlas, article: ArticleId | null): ArticleEvent[] =>
  atlas.articles.filter(({ id }) => article === null || id === article).flatMap(({ events }) => events);

const eventFeatures = memoLast((atlas: Atlas, article: ArticleId | null) => ({
  type: 'FeatureCollection' as const,
  features: eventsOf(atlas, article).flatMap((event) => {
    const place = atlas.places.find(({ id }) => id === event.place);
    if (!place) return [];
    return [
      {
        type: 'Feature' as const,
        properties: {
          card: `event:${event.id}`,
          kind: event.kind,
          image: eventImageId(event.kind, event.contested !== null),
        },
        geometry: { type: 'Point' as const, coordinates: place.position },
      },
    ];
  }),
}));

/** Events by kind, one symbol each; a contested claim has a dashed ring. */
export const events: SceneLayer = {
  id: 'events',
  build({ atlas, state, theme, text }) {
    if (!state.layers.includes('events')) return null;
    const shown = eventsOf(atlas, state.article);
    const kinds = [...new Set(shown.map(({ kind }) => kind))];
    const images: Record<string, Drawing> = {};
    for (const { kind, contested } of shown) {
      images[eventImageId(kind, contested !== null)] = eventSymbol(kind, theme, contested !== null);
    }
    const entry = (kind: EventKind): LegendEntry => ({
      id: `event-${kind}`,
      label: text.eventKinds[kind],
      swatch: eventSymbol(kind, theme, false),
    });
    const contested: LegendEntry[] = shown.some((event) => event.contested)
      ? [{ id: 'event-contested', label: text.legend.contested, swatch: eventSymbol('capture', theme, true) }]
      : [];
    return {
      sources: { events: eventFeatures(atlas, state.article) },
      layers: [
        {
          id: 'events',
          type: 'symbol',
          source: 'events',
          layout: {
            'icon-image': ['get', 'image'],
            'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.8, 9, 1.1],
            'icon-anchor': 'bottom',
            'icon-offset': [0, -5],
            'icon-allow-overlap': true,
          },
        },
      ],
      images,
      interactive: ['events'],
      legend: [...kinds.map(entry), ...contested],
    };
  },
};
