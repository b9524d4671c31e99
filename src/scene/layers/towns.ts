import { distance } from '@turf/turf';
import type { Position } from 'geojson';
import type { Atlas } from '../../core/model/atlas.ts';
import { regularFont } from '../fonts.ts';
import type { SceneLayer } from '../layer.ts';
import { memoLast } from '../memo.ts';

const geoNames = { name: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' };

/** Within this distance a town and a place of the articles are the same: the place's label stays. */
const samePlaceKm = 4;

/** The towns that no labelled place stands for already. */
const townFeatures = memoLast((towns: Atlas['towns'], places: Atlas['places'], placesShown: boolean) => {
  const labelled = placesShown ? places.filter(({ kind }) => kind !== 'region') : [];
  const isLabelled = (coordinates: Position): boolean =>
    labelled.some(({ position }) => distance(position, coordinates) < samePlaceKm);
  return {
    type: 'FeatureCollection' as const,
    features: towns.features.filter(({ geometry }) => !isLabelled(geometry.coordinates)),
  };
});

/** Towns by importance: more of them the closer one looks. */
export const towns: SceneLayer = {
  id: 'towns',
  build({ atlas, state, theme }) {
    if (!state.layers.includes('towns')) return null;
    return {
      sources: { towns: townFeatures(atlas.towns, atlas.places, state.layers.includes('places')) },
      layers: [
        {
          id: 'towns',
          type: 'symbol',
          source: 'towns',
          filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 2, 6, 3, 7.2, 4, 8.4, 5]],
          layout: {
            'text-field': ['get', state.language === 'uk' ? 'nameUk' : 'name'],
            'text-font': [regularFont],
            'text-size': ['match', ['get', 'rank'], 1, 15, 2, 13.5, 3, 12.5, 12],
            'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
            'text-radial-offset': 0.45,
            'text-justify': 'auto',
            'icon-image': 'town-dot',
            'icon-size': ['match', ['get', 'rank'], 1, 1.25, 2, 1, 3, 0.85, 0.7],
            'symbol-sort-key': ['get', 'rank'],
            'text-padding': 3,
          },
          paint: {
            'text-color': ['case', ['==', ['get', 'country'], 'UA'], theme.label, theme.labelSoft],
            'text-halo-color': theme.halo,
            'text-halo-width': 1.3,
          },
        },
      ],
      images: {
        'town-dot': {
          width: 8,
          height: 8,
          paths: [
            { d: 'M1 4a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z', fill: theme.labelSoft },
            { d: 'M1 4a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z', stroke: theme.halo, strokeWidth: 1 },
          ],
        },
      },
      credits: [geoNames],
    };
  },
};
