import { ClipperOffset, EndType, JoinType, type Path64, type Paths64 } from 'clipper2-ts';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { emptyArea, union } from './clip.ts';
import { densify } from './lines.ts';
import { project, scaleAt, unproject } from './projection.ts';

/** Plane grid: 1 cm. */
const grid = 100;
/** Edges are cut to this length first, so that straight in the plane is straight in degrees. */
const edgeKm = 5;
/** Round joins may lie this share of the width inside the true circle. */
const roundness = 0.0025;

const toPath = (path: readonly Position[]): Path64 =>
  densify(path, edgeKm).map((position) => {
    const [x, y] = project(position);
    return { x: Math.round(x * grid), y: Math.round(y * grid) };
  });

const toRing = (path: Path64): Position[] => {
  const ring: Position[] = path.map(({ x, y }) => unproject([x / grid, y / grid]));
  const first = ring[0];
  if (first) ring.push([...first]);
  return ring;
};

/** Middle of the latitudes the paths cover, in degrees: the plane's scale is taken there. */
function middleLatitude(paths: readonly (readonly Position[])[]): number {
  let low = Infinity;
  let high = -Infinity;
  for (const path of paths) {
    for (const [, lat = 0] of path) {
      low = Math.min(low, lat);
      high = Math.max(high, lat);
    }
  }
  return (low + high) / 2;
}

function offset(paths: readonly (readonly Position[])[], km: number, end: EndType): MultiPolygon {
  if (paths.length === 0) return emptyArea;
  const metres = Math.abs(km) * 1000 * scaleAt(middleLatitude(paths));
  const offsetter = new ClipperOffset(2, metres * grid * roundness);
  offsetter.addPaths(paths.map(toPath), JoinType.Round, end);
  const solution: Paths64 = [];
  offsetter.execute(Math.sign(km) * metres * grid, solution);
  if (solution.length === 0) return emptyArea;
  return union([{ type: 'Polygon', coordinates: solution.map(toRing) }]);
}

/**
 * Everything within `widthKm` kilometres of the lines (`[lon, lat]`), with round ends and joins.
 * True to 0.5 % between 44° and 53° N (held against GeographicLib in a test).
 */
export function bufferLine(lines: MultiLineString, widthKm: number): MultiPolygon {
  if (widthKm <= 0) return emptyArea;
  return offset(lines.coordinates, widthKm, EndType.Round);
}

/** The area grown by `km` kilometres on every side, or shrunk when `km` is negative. */
export function bufferArea(area: Polygon | MultiPolygon, km: number): MultiPolygon {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  if (km === 0) return union([area]);
  return offset(polygons.flat(), km, EndType.Polygon);
}
