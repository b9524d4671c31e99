import geodesic from 'geographiclib-geodesic';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { degreeKm, densify } from '../../src/core/geo/lines.ts';

const { WGS84 } = geodesic.Geodesic;

/** Length of the geodesic between two positions in km, by GeographicLib. */
export const geodesicKm = (a: Position, b: Position): number =>
  (WGS84.Inverse(a[1] ?? 0, a[0] ?? 0, b[1] ?? 0, b[0] ?? 0).s12 ?? Number.NaN) / 1000;

/** Corners of an outline and the middles of its edges. */
export const rimOf = ({ coordinates }: MultiPolygon): Position[] =>
  coordinates.flat().flatMap((ring) =>
    ring.slice(1).flatMap((position, i) => {
      const before = ring[i] ?? position;
      return [position, [0, 1].map((axis) => ((position[axis] ?? 0) + (before[axis] ?? 0)) / 2)];
    }),
  );

/**
 * How far the rim of a band is off its width, as a share of it: the worst of every `step`-th
 * corner and middle of an edge. Distances to the line are geodesics.
 */
export function worstWidthError(
  band: MultiPolygon,
  line: MultiLineString,
  widthKm: number,
  step: number,
): number {
  const along = line.coordinates.flatMap((path) => densify(path, 0.1));
  let worst = 0;
  rimOf(band).forEach(([lon = 0, lat = 0], i) => {
    if (i % step !== 0) return;
    const { east, north } = degreeKm(lat);
    // The plane finds the candidates, the geodesic measures them.
    const rough = along.map(([x = 0, y = 0]) => Math.hypot((x - lon) * east, (y - lat) * north));
    const limit = rough.reduce((least, each) => Math.min(least, each), Infinity) * 1.02;
    let nearest = Infinity;
    along.forEach((position, j) => {
      if ((rough[j] ?? Infinity) <= limit) nearest = Math.min(nearest, geodesicKm([lon, lat], position));
    });
    worst = Math.max(worst, Math.abs(nearest / widthKm - 1));
  });
  return worst;
}
