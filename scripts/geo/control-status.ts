import type { MultiPolygon, Polygon, Position } from 'geojson';
import { bufferArea } from '../../src/core/geo/buffer.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { project, unproject } from '../../src/core/geo/projection.ts';

/** Assessors draw state border and coast by their own hand, up to this far (km) off the real ones. */
const strayKm = 1.5;

type Place = { readonly lon: number; readonly lat: number };

type Segment = readonly [number, number, number, number];

function segmentsOf(area: MultiPolygon): Segment[] {
  return area.coordinates.flat().flatMap((ring) => {
    const points = ring.map(project);
    return points.slice(1).map(([x, y], i): Segment => [points[i]?.[0] ?? x, points[i]?.[1] ?? y, x, y]);
  });
}

/** The nearest point to `from` on the segments, as `[lon, lat]`. */
function nearestOn(segments: readonly Segment[], from: Position): Position {
  const [x, y] = project(from);
  let best = Infinity;
  let found: [number, number] = [x, y];
  for (const [x0, y0, x1, y1] of segments) {
    const [dx, dy] = [x1 - x0, y1 - y0];
    const t = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
    const distance = Math.hypot(x0 + t * dx - x, y0 + t * dy - y);
    if (distance < best) {
      best = distance;
      found = [x0 + t * dx, y0 + t * dy];
    }
  }
  return unproject(found);
}

/**
 * For settlements nearer than `strayKm` to state border or coast, the nearest position that far
 * inland; `null` for all others.
 *
 * @param land all of Ukraine's land, so that only state border and coast count as its edge
 */
export function inlandPoints(places: readonly Place[], land: MultiPolygon): (Position | null)[] {
  const inner = bufferArea(land, -strayKm);
  const inside = insideTest(inner);
  const segments = segmentsOf(inner);
  return places.map(({ lon, lat }) => (inside(lon, lat) ? null : nearestOn(segments, [lon, lat])));
}

/**
 * Which places lie in an occupied area: 1 or 0 for each. A place at the state border or coast
 * also counts as occupied when the ground behind it is, since it could be held only from there:
 * otherwise it would seem free wherever an outline cuts the corner of a border or a bay.
 */
export function statusOf(
  places: readonly Place[],
  inland: readonly (Position | null)[],
  occupied: Polygon | MultiPolygon,
) {
  const inside = insideTest(occupied);
  return Uint8Array.from(places, ({ lon, lat }, i) => {
    if (inside(lon, lat)) return 1;
    const behind = inland[i];
    return behind && inside(behind[0] ?? 0, behind[1] ?? 0) ? 1 : 0;
  });
}
