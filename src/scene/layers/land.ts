import type { Atlas } from '../../core/model/atlas.ts';
import type { SceneLayer } from '../layer.ts';
import { memoLast } from '../memo.ts';

const naturalEarth = {
  name: 'Natural Earth',
  url: 'https://www.naturalearthdata.com/',
  licence: 'public domain',
};
const openStreetMap = {
  name: '© OpenStreetMap contributors, geoBoundaries',
  url: 'https://www.openstreetmap.org/copyright',
  licence: 'ODbL 1.0',
};

const oblastFeatures = memoLast((oblasts: Atlas['oblasts']) => ({
  type: 'FeatureCollection' as const,
  features: oblasts.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, card: `region:${feature.properties.id}` },
  })),
}));

/** Land: the neighbours, and Ukraine's oblasts, which open a card. */
export const land: SceneLayer = {
  id: 'land',
  build: ({ atlas, theme }) => ({
    sources: {
      neighbours: atlas.neighbours,
      oblasts: oblastFeatures(atlas.oblasts),
    },
    layers: [
      { id: 'neighbours', type: 'fill', source: 'neighbours', paint: { 'fill-color': theme.land } },
      { id: 'oblasts', type: 'fill', source: 'oblasts', paint: { 'fill-color': theme.ukraine } },
    ],
    interactive: ['oblasts'],
    credits: [openStreetMap, naturalEarth],
  }),
};
