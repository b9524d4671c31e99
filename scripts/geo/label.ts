import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../src/core/model/position.ts';
import { extentOf } from './frame.ts';

type Cell = { readonly x: number; readonly y: number; readonly half: number; readonly distance: number };

/** Squared distance from a point to a segment. */
function toSegment(x: number, y: number, a: Position, b: Position): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}

/** Distance from a point to the outline; negative outside. */
function signedDistance(x: number, y: number, rings: readonly Position[][]): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings)
    ring.forEach((a, i) => {
      const b = ring[i + 1];
      if (!b) return;
      const [ax = 0, ay = 0] = a;
      const [bx = 0, by = 0] = b;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      least = Math.min(least, toSegment(x, y, a, b));
    });
  return (inside ? 1 : -1) * Math.sqrt(least);
}

/** Degrees of latitude to which the best place is sought. */
const precision = 0.01;

/**
 * Where a label stands well: the point of the area (`[lon, lat]` degrees) farthest from its outline,
 * found by splitting squares that may still hold a better one. Longitudes are shrunk to
 * the scale of latitudes, so that "far" means the same in both directions.
 */
export function labelPoint(area: MultiPolygon): LonLat {
  const [west, south, east, north] = extentOf(area.coordinates.flat(2));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const rings = area.coordinates.flat().map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * shrink, lat]));
  const cellAt = (x: number, y: number, half: number): Cell => ({
    x,
    y,
    half,
    distance: signedDistance(x, y, rings),
  });
  const half = Math.min((east - west) * shrink, north - south) / 2;
  const queue: Cell[] = [];
  for (let x = west * shrink; x < east * shrink; x += 2 * half)
    for (let y = south; y < north; y += 2 * half) queue.push(cellAt(x + half, y + half, half));
  let best: Cell = { x: 0, y: 0, half: 0, distance: -Infinity };
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    if (cell.distance > best.distance) best = cell;
    if (cell.distance + cell.half * Math.SQRT2 - best.distance <= precision) continue;
    const quarter = cell.half / 2;
    for (const sx of [-1, 1])
      for (const sy of [-1, 1]) queue.push(cellAt(cell.x + sx * quarter, cell.y + sy * quarter, quarter));
    queue.sort((a, b) => a.distance + a.half * Math.SQRT2 - (b.distance + b.half * Math.SQRT2));
  }
  const round = (value: number): number => Math.round(value * 1e3) / 1e3;
  return [round(best.x / shrink), round(best.y)];
}
