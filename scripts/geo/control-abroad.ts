import type { MultiPolygon, Position } from 'geojson';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { difference } from '../../src/core/geo/clip.ts';
import { project, unproject } from '../../src/core/geo/projection.ts';
import type { ControlSnapshot, HeldAbroad } from '../../src/core/model/control.ts';
import type { AssessorId } from '../../src/core/model/ids.ts';

export const abroadMethod =
  'Ground that the assessor marks Ukrainian-held, without what lies in Ukraine: size of each piece of at least 1 km² ' +
  'on the WGS84 ellipsoid, and its centroid.';

const leastKm2 = 1;

/** The centroid of a ring's area, `[lon, lat]`. */
function centroid(ring: readonly Position[]): [number, number] {
  const points = ring.map(project);
  let [x, y, size] = [0, 0, 0];
  points.forEach(([x1, y1], i) => {
    const [x0, y0] = points[(i + points.length - 1) % points.length] ?? [x1, y1];
    const cross = x0 * y1 - x1 * y0;
    size += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  const [lon, lat] = unproject([x / (3 * size), y / (3 * size)]);
  return [Number(lon.toFixed(3)), Number(lat.toFixed(3))];
}

/** The pieces of a day, largest first. */
export function heldAbroadRow(
  assessor: AssessorId,
  { date: day, heldAbroad }: ControlSnapshot,
  ukraine: MultiPolygon,
): HeldAbroad['rows'] {
  if (heldAbroad.coordinates.length === 0) return [];
  const pieces = difference(heldAbroad, ukraine)
    .coordinates.map((rings) => ({
      center: centroid(rings[0] ?? []),
      areaKm2: Number(areaKm2({ type: 'Polygon', coordinates: rings }).toFixed(1)),
    }))
    .filter((piece) => piece.areaKm2 >= leastKm2)
    .sort((a, b) => b.areaKm2 - a.areaKm2);
  return pieces.length > 0 ? [{ assessor, day, pieces }] : [];
}
