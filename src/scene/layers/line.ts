import { swatch, swatchLine } from '../drawing.ts';
import type { SceneLayer } from '../layer.ts';
import { controlSource, kindIs } from './control-source.ts';

/** The line of contact, on a casing so that it stands on any ground. */
export const line: SceneLayer = {
  id: 'line',
  build(input) {
    const { state, control, theme, text } = input;
    if (!state.layers.includes('line') || control.assessment.kind !== 'assessed') return null;
    const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
    return {
      sources: controlSource(input),
      layers: [
        {
          id: 'line-casing',
          type: 'line',
          source: 'control',
          filter: kindIs('line'),
          layout,
          paint: {
            'line-color': theme.lineCasing,
            'line-width': ['interpolate', ['linear'], ['zoom'], 5, 3.6, 10, 6.5],
            'line-opacity': 0.85,
          },
        },
        {
          id: 'line',
          type: 'line',
          source: 'control',
          filter: kindIs('line'),
          layout,
          paint: {
            'line-color': theme.line,
            'line-width': ['interpolate', ['linear'], ['zoom'], 5, 1.8, 10, 3.4],
          },
        },
      ],
      legend: [
        {
          id: 'line',
          label: text.legend.line,
          swatch: swatch([{ d: swatchLine, stroke: theme.line, strokeWidth: 2.6 }]),
        },
      ],
    };
  },
};
