import type { MultiPolygon } from 'geojson';
import type { ControlView } from '../control/view.ts';
import { insideTest } from '../geo/inside.ts';
import { degreeKm, segmentKm } from '../geo/lines.ts';

/** Whether a position lies in a zone. */
export type Inside = (lon: number, lat: number) => boolean;

/** A zone runs along a line where it lies on either side within this distance, km. */
const besideKm = 0.1;

/** Whether a zone lies within the distance of a position, north, east, south or west of it. */
function besideOf(inside: Inside): Inside {
  return (lon, lat) => {
    const { east, north } = degreeKm(lat);
    const [dx, dy] = [besideKm / east, besideKm / north];
    return inside(lon + dx, lat) || inside(lon - dx, lat) || inside(lon, lat + dy) || inside(lon, lat - dy);
  };
}

/** The pieces of disputed land that touch a zone. */
function touching({ coordinates }: MultiPolygon, inside: Inside): MultiPolygon {
  const beside = besideOf(inside);
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.filter((rings) =>
      rings.some((ring) => ring.some(([lon = 0, lat = 0]) => beside(lon, lat))),
    ),
  };
}

/**
 * The length of the line of contact in a zone or along its edge, km. Where land that only one
 * assessor marks occupied parts the zone from the line, the line beyond that land counts.
 * @param inside whether a position lies in the zone
 * @param near whether it lies in an oblast of which the zone has a part: disputed land reaches further
 */
export function lineKmAt(
  inside: Inside,
  near: Inside,
  { line, disputed }: Pick<ControlView, 'line' | 'disputed'>,
): number {
  const between = insideTest(touching(disputed, inside));
  const at: Inside = (lon, lat) => inside(lon, lat) || (between(lon, lat) && near(lon, lat));
  const beside = besideOf(at);
  let km = 0;
  for (const path of line.coordinates) {
    path.forEach((to, i) => {
      const from = path[i - 1];
      if (!from) return;
      const lon = ((from[0] ?? 0) + (to[0] ?? 0)) / 2;
      const lat = ((from[1] ?? 0) + (to[1] ?? 0)) / 2;
      if (at(lon, lat) || beside(lon, lat)) km += segmentKm(from, to);
    });
  }
  return km;
}
