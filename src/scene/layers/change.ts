import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MultiPolygon } from 'geojson';
import type { SceneLayer } from '../layer.ts';
import { patternSwatch, patternTile } from '../patterns.ts';
import { controlSource, kindIs } from './control-source.ts';

const outline = (id: 'gained' | 'lost', color: string): LayerSpecification => ({
  id: `${id}-outline`,
  type: 'line',
  source: 'control',
  filter: kindIs(id),
  paint: { 'line-color': color, 'line-width': 1.4 },
});

/** What changed since the day of comparison, apart from what was held longer: newly occupied, no longer occupied. */
export const change: SceneLayer = {
  id: 'change',
  build(input) {
    const { state, advance, theme, text } = input;
    if (!state.layers.includes('change') || !advance) return null;
    const { gained, lost, from, to } = advance;
    const some = (area: MultiPolygon): boolean => area.coordinates.length > 0;
    const [newly, no] = from <= to ? [gained, lost] : [lost, gained];
    const [first, last] = from <= to ? [from, to] : [to, from];
    return {
      sources: controlSource(input),
      layers: [
        {
          id: 'gained-fill',
          type: 'fill',
          source: 'control',
          filter: kindIs('gained'),
          paint: { 'fill-color': theme.gained, 'fill-opacity': 0.45, 'fill-antialias': false },
        },
        {
          id: 'gained',
          type: 'fill',
          source: 'control',
          filter: kindIs('gained'),
          paint: { 'fill-pattern': 'gained' },
        },
        outline('gained', theme.gained),
        {
          id: 'lost',
          type: 'fill',
          source: 'control',
          filter: kindIs('lost'),
          paint: { 'fill-pattern': 'lost' },
        },
        outline('lost', theme.lost),
      ],
      images: { gained: patternTile('dots', theme.gained), lost: patternTile('cross', theme.lost) },
      interactive: ['gained', 'lost'],
      legend: [
        ...(some(newly)
          ? [
              {
                id: 'gained',
                label: text.legend.gained(first, last),
                swatch: patternSwatch('dots', theme.gained),
              },
            ]
          : []),
        ...(some(no)
          ? [{ id: 'lost', label: text.legend.lost(first, last), swatch: patternSwatch('cross', theme.lost) }]
          : []),
      ],
    };
  },
};
