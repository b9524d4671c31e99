import { swatch, swatchBox } from '../drawing.ts';
import { regularFont } from '../fonts.ts';
import type { SceneLayer } from '../layer.ts';

/** Rivers and lakes. The drained Kakhovka reservoir is a dashed outline. */
export const water: SceneLayer = {
  id: 'water',
  build({ atlas, state, theme, text }) {
    if (!state.layers.includes('water')) return null;
    return {
      sources: { rivers: atlas.rivers, lakes: atlas.lakes },
      layers: [
        {
          id: 'lakes',
          type: 'fill',
          source: 'lakes',
          filter: ['!=', ['get', 'kind'], 'former-reservoir'],
          paint: { 'fill-color': theme.water },
        },
        {
          id: 'former-reservoir',
          type: 'line',
          source: 'lakes',
          filter: ['==', ['get', 'kind'], 'former-reservoir'],
          paint: {
            'line-color': theme.labelWater,
            'line-width': 1,
            'line-dasharray': [3, 3],
            'line-opacity': 0.8,
          },
        },
        {
          id: 'rivers',
          type: 'line',
          source: 'rivers',
          layout: { 'line-cap': 'round', 'line-join': 'round' },
          paint: {
            'line-color': theme.water,
            'line-width': [
              'interpolate',
              ['linear'],
              ['zoom'],
              5,
              ['-', 2, ['/', ['get', 'rank'], 6]],
              10,
              ['-', 5, ['/', ['get', 'rank'], 2.5]],
            ],
          },
        },
        {
          id: 'river-labels',
          type: 'symbol',
          source: 'rivers',
          minzoom: 6.5,
          layout: {
            'symbol-placement': 'line',
            'text-field': ['get', state.language === 'uk' ? 'nameUk' : 'name'],
            'text-font': [regularFont],
            'text-size': 12,
            'text-letter-spacing': 0.08,
            'symbol-spacing': 420,
          },
          paint: { 'text-color': theme.labelWater, 'text-halo-color': theme.halo, 'text-halo-width': 1.2 },
        },
      ],
      legend: [
        {
          id: 'former-reservoir',
          label: text.legend.formerReservoir,
          swatch: swatch([{ d: swatchBox, stroke: theme.labelWater, strokeWidth: 1.2, dash: [3, 3] }]),
        },
      ],
    };
  },
};
