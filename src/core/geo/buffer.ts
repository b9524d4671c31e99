import { ClipperOffset, EndType, JoinType, type Path64, type Paths64 } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
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

type Flat = { readonly paths: Paths64; readonly delta: number };

/** Paths on the plane grid, and the width in its units at their latitude. */
function flatten(paths: readonly (readonly Position[])[], km: number): Flat {
  const delta = km * 1000 * scaleAt(middleLatitude(paths)) * grid;
  return { paths: paths.map(toPath), delta };
}

function offset({ paths, delta }: Flat): Paths64 {
  const offsetter = new ClipperOffset(2, Math.abs(delta) * roundness);
  offsetter.addPaths(paths, JoinType.Round, EndType.Polygon);
  const solution: Paths64 = [];
  offsetter.execute(delta, solution);
  return solution;
}

const toArea = (solution: Paths64): MultiPolygon =>
  solution.length === 0 ? emptyArea : union([{ type: 'Polygon', coordinates: solution.map(toRing) }]);

/** The area grown by `km` kilometres on every side, or shrunk when `km` is negative. */
export function bufferArea(area: Polygon | MultiPolygon, km: number): MultiPolygon {
  if (area.coordinates.length === 0) return emptyArea;
  if (km === 0) return union([area]);
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const rings = polygons.flat().filter((ring) => ring.length >= 4);
  return rings.length === 0 ? emptyArea : toArea(offset(flatten(rings, km)));
}
