import type { MultiLineString, Position } from 'geojson';
import { densify } from '../../src/core/geo/lines.ts';
import { project } from '../../src/core/geo/projection.ts';

type Segment = readonly [number, number, number, number];

const flatten = (path: readonly Position[]): [number, number][] => path.map((position) => project(position));

function segmentsOf(lines: MultiLineString): Segment[] {
  return lines.coordinates.flatMap((path) => {
    const points = flatten(path);
    return points.slice(1).map(([x, y], i): Segment => [points[i]?.[0] ?? x, points[i]?.[1] ?? y, x, y]);
  });
}

/** Points about a kilometre apart along the lines, in plane metres. */
function samples(lines: MultiLineString): [number, number][] {
  return lines.coordinates.flatMap((path) => {
    const fine = flatten(densify(path, 0.05));
    const kept: [number, number][] = [];
    let since = 500;
    fine.forEach((point, i) => {
      const before = fine[i - 1];
      if (before) since += Math.hypot(point[0] - before[0], point[1] - before[1]);
      if (since < 1000) return;
      since -= 1000;
      kept.push(point);
    });
    return kept;
  });
}

function distanceKm([x, y]: readonly [number, number], segments: readonly Segment[]): number {
  let best = Infinity;
  for (const [x0, y0, x1, y1] of segments) {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const size = dx * dx + dy * dy;
    const t = size === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / size));
    const d = (x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2;
    if (d < best) best = d;
  }
  return Math.sqrt(best) / 1000;
}

/** Distances in km from every kilometre of each line to the other, in ascending order. */
export function lineDistances(a: MultiLineString, b: MultiLineString): number[] {
  const [onA, onB] = [segmentsOf(a), segmentsOf(b)];
  const distances = [
    ...samples(a).map((point) => distanceKm(point, onB)),
    ...samples(b).map((point) => distanceKm(point, onA)),
  ];
  return distances.sort((x, y) => x - y);
}

export const quantile = (ascending: readonly number[], q: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(q * ascending.length))] ?? Number.NaN;
