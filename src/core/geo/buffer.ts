import { Clipper, ClipperOffset, EndType, FillRule, JoinType, type Path64, type Paths64 } from 'clipper2-ts';
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
/** Bends of a line smaller than this share of the width are left out. */
const fineness = 0.001;
/** Segments of a line offset at a time. */
const segments = 16;

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

function offset({ paths, delta }: Flat, end: EndType): Paths64 {
  const offsetter = new ClipperOffset(2, Math.abs(delta) * roundness);
  offsetter.addPaths(paths, JoinType.Round, end);
  const solution: Paths64 = [];
  offsetter.execute(delta, solution);
  return solution;
}

/** A path in pieces: the offset of a long winding line crosses itself far too often. */
function piecesOf(path: Path64): Paths64 {
  const pieces: Paths64 = [];
  for (let i = 0; i < path.length - 1; i += segments) pieces.push(path.slice(i, i + segments + 1));
  return pieces;
}

const toArea = (solution: Paths64): MultiPolygon =>
  solution.length === 0 ? emptyArea : union([{ type: 'Polygon', coordinates: solution.map(toRing) }]);

/**
 * Everything within `widthKm` kilometres of the lines (`[lon, lat]`), with round ends and joins.
 * True to 0.5 % between 44° and 53° N (held against GeographicLib in a test).
 */
export function bufferLine(lines: MultiLineString, widthKm: number): MultiPolygon {
  if (widthKm <= 0 || lines.coordinates.length === 0) return emptyArea;
  const { paths, delta } = flatten(lines.coordinates, widthKm);
  const pieces = paths.flatMap((path) => piecesOf(Clipper.ramerDouglasPeucker(path, delta * fineness)));
  const bands = pieces.flatMap((piece) => offset({ paths: [piece], delta }, EndType.Round));
  return bands.length === 0 ? emptyArea : toArea(Clipper.union(bands, FillRule.NonZero));
}

/** The area grown by `km` kilometres on every side, or shrunk when `km` is negative. */
export function bufferArea(area: Polygon | MultiPolygon, km: number): MultiPolygon {
  if (area.coordinates.length === 0) return emptyArea;
  if (km === 0) return union([area]);
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const rings = polygons.flat().filter((ring) => ring.length >= 4);
  return rings.length === 0 ? emptyArea : toArea(offset(flatten(rings, km), EndType.Polygon));
}
