import type { MultiPolygon } from 'geojson';
import type { SceneLayer } from '../layer.ts';
import { patternSwatch, patternTile } from '../patterns.ts';
import { groundSource } from './control.ts';

const gainedSource = groundSource();
const lostSource = groundSource();

const outline = (id: string, source: string, color: string) => ({
  id,
  type: 'line' as const,
  source,
  paint: { 'line-color': color, 'line-width': 1.4 },
});

/** What changed since the day of comparison, apart from what was held longer: newly occupied, no longer occupied. */
export const change: SceneLayer = {
  id: 'change',
  build({ state, advance, theme, text }) {
    if (!state.layers.includes('change') || !advance) return null;
    const { gained, lost, from, to } = advance;
    const some = (area: MultiPolygon): boolean => area.coordinates.length > 0;
    // Comparing with a later day turns the two around: the words always tell of the passing of time.
    const [newly, no] = from <= to ? [gained, lost] : [lost, gained];
    const [first, last] = from <= to ? [from, to] : [to, from];
    return {
      sources: { gained: gainedSource(newly), lost: lostSource(no) },
      layers: [
        {
          id: 'gained-fill',
          type: 'fill',
          source: 'gained',
          paint: { 'fill-color': theme.gained, 'fill-opacity': 0.45, 'fill-antialias': false },
        },
        { id: 'gained', type: 'fill', source: 'gained', paint: { 'fill-pattern': 'gained' } },
        outline('gained-outline', 'gained', theme.gained),
        { id: 'lost', type: 'fill', source: 'lost', paint: { 'fill-pattern': 'lost' } },
        outline('lost-outline', 'lost', theme.lost),
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
