import type { MultiPolygon, Position } from 'geojson';
import { type Box, boxOfRings } from '../geo/box.ts';

/** Twice the area of a closed ring in square degrees; positive where it is counter-clockwise. */
function turn(ring: readonly Position[]): number {
  // From the first position, as the differences of products of whole coordinates lose digits.
  const [[x = 0, y = 0] = []] = ring;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += (x0 - x) * (y1 - y) - (x1 - x) * (y0 - y);
  }
  return sum;
}

const within = (inner: Box, outer: Box): boolean =>
  inner.west >= outer.west &&
  inner.east <= outer.east &&
  inner.south >= outer.south &&
  inner.north <= outer.north;

/**
 * Even-odd: whether a point lies in closed rings. For few points: it looks at every edge, as
 * sorting the edges (`insideTest`) costs as much as some twenty of these.
 */
export function insideRings(rings: readonly (readonly Position[])[], lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let [x0 = 0, y0 = 0] = ring[0] ?? [];
    for (const position of ring) {
      const x1 = position[0] ?? 0;
      const y1 = position[1] ?? 0;
      if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
      x0 = x1;
      y0 = y1;
    }
  }
  return inside;
}

/**
 * Polygons from closed rings that do not cross: counter-clockwise rings are outer ones, and each
 * clockwise ring is a hole of the smallest outer ring around it.
 */
export function polygonsOf(rings: readonly Position[][]): MultiPolygon {
  const sized = rings.map((ring) => ({ ring, size: turn(ring), box: boxOfRings([ring]) }));
  const outers = sized
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
    .map(({ ring, box }) => ({ polygon: [ring], box }));
  for (const hole of sized) {
    if (hole.size >= 0) continue;
    // The middle of an edge: a corner may touch the ring around it.
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = hole.ring;
    const home = outers.find(
      ({ polygon, box }) =>
        within(hole.box, box) && insideRings(polygon.slice(0, 1), (x0 + x1) / 2, (y0 + y1) / 2),
    );
    home?.polygon.push(hole.ring);
  }
  return { type: 'MultiPolygon', coordinates: outers.map(({ polygon }) => polygon) };
}
