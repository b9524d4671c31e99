import { swatch, swatchLine } from '../drawing.ts';
import type { SceneLayer } from '../layer.ts';

/** Boundaries as internationally recognised, and the coast. */
export const borders: SceneLayer = {
  id: 'borders',
  build({ atlas, state, theme, text }) {
    const oblasts = state.layers.includes('oblasts');
    const dash = [4, 2.5];
    return {
      sources: { borders: atlas.borders },
      layers: [
        {
          id: 'coast',
          type: 'line',
          source: 'borders',
          filter: ['==', ['get', 'kind'], 'coast'],
          paint: { 'line-color': theme.labelWater, 'line-width': 0.6, 'line-opacity': 0.6 },
        },
        {
          id: 'neighbour-borders',
          type: 'line',
          source: 'borders',
          filter: ['==', ['get', 'kind'], 'neighbour'],
          paint: { 'line-color': theme.neighbourBorder, 'line-width': 0.9 },
        },
        {
          id: 'oblast-borders',
          type: 'line',
          source: 'borders',
          filter: ['==', ['get', 'kind'], 'oblast'],
          layout: { visibility: oblasts ? 'visible' : 'none' },
          paint: { 'line-color': theme.oblastBorder, 'line-width': 0.9, 'line-dasharray': dash },
        },
        {
          id: 'state-border',
          type: 'line',
          source: 'borders',
          filter: ['==', ['get', 'kind'], 'state'],
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': theme.border,
            'line-width': ['interpolate', ['linear'], ['zoom'], 5, 1.3, 10, 2.4],
          },
        },
      ],
      legend: [
        {
          id: 'state-border',
          label: text.legend.stateBorder,
          swatch: swatch([{ d: swatchLine, stroke: theme.border, strokeWidth: 1.8 }]),
        },
        ...(oblasts
          ? [
              {
                id: 'oblast-borders',
                label: text.legend.oblastBorder,
                swatch: swatch([{ d: swatchLine, stroke: theme.oblastBorder, strokeWidth: 1.2, dash }]),
              },
            ]
          : []),
      ],
    };
  },
};
