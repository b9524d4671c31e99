import type { Position } from 'geojson';
import type { LonLat } from '../../src/core/model/position.ts';
import type { BuildContext } from './context.ts';
import { extentOf, within } from './frame.ts';
import { loadSourceOblasts } from './oblasts.ts';

/** Whether a position lies in rings, a hole taking away what the outer ring gives. */
function inRings([x, y]: LonLat, rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([ax = 0, ay = 0], i) => {
      const [bx = ax, by = ay] = ring[i + 1] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  return inside;
}

/** A function that gives the oblast a position `[lon, lat]` lies in, its sea included (harbours). */
export function oblastLookup(context: BuildContext): (position: LonLat) => string | undefined {
  const outlines = [...loadSourceOblasts(context)].map(([id, geometry]) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flat();
    return { id, rings, extent: extentOf(rings.flat()) };
  });
  return (position) =>
    outlines.find(({ rings, extent }) => within(position, extent) && inRings(position, rings))?.id;
}
