import { Clipper, ClipType, FillRule, type Paths64, type PolyPath64, PolyTree64 } from 'clipper2-ts';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

import { ringArea } from './area.ts';

/**
 * Boolean operations whose results are fit to be drawn and written: computed on the grid of 5
 * decimals (about a metre) on which this project keeps what it shows, without specks and pinholes.
 * Nothing is rounded afterwards, so a chain of operations stays clean. `clip.ts` is finer.
 */
const grid = 1e5;
/** In squares of the grid; about 0.01 km² in these latitudes. */
const leastArea = 13_000;

type Area = Polygon | MultiPolygon;

/** Areas are never changed once made, so their paths on the grid are made once. */
const known = new WeakMap<Area, Paths64>();

/** The rings of an area on the grid, each without its closing position. */
export function gridPaths(area: Area): Paths64 {
  const before = known.get(area);
  if (before) return before;
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const paths = polygons.flatMap((rings) =>
    rings.map((ring) =>
      ring.slice(1).map(([lon = 0, lat = 0]) => ({ x: Math.round(lon * grid), y: Math.round(lat * grid) })),
    ),
  );
  known.set(area, paths);
  return paths;
}

/** A path as a closed ring: outer counter-clockwise, hole clockwise; nothing for a speck. */
function ringOf(node: PolyPath64, outer: boolean): Position[] | null {
  const path = node.poly ?? [];
  const size = Clipper.area(path);
  if (Math.abs(size) < leastArea) return null;
  const ring = path.map(({ x, y }): Position => [x / grid, y / grid]);
  if (size > 0 !== outer) ring.reverse();
  const [first] = ring;
  if (first) ring.push([...first]);
  return ring;
}

function collect(node: PolyPath64, polygons: Position[][][]): void {
  for (let i = 0; i < node.count; i++) {
    const outer = node.child(i);
    const ring = ringOf(outer, true);
    if (!ring) continue;
    const rings = [ring];
    for (let j = 0; j < outer.count; j++) {
      const hole = outer.child(j);
      const inner = ringOf(hole, false);
      if (inner) rings.push(inner);
      collect(hole, polygons);
    }
    polygons.push(rings);
  }
}

function run(type: ClipType, subject: Paths64, clip: Paths64 | null, rule: FillRule): MultiPolygon {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(type, subject, clip, tree, rule);
  const coordinates: Position[][][] = [];
  collect(tree, coordinates);
  return { type: 'MultiPolygon', coordinates };
}

/** The part of `a` that lies in `b`. Rings need the winding of RFC 7946, here and below. */
export const drawnIntersection = (a: Area, b: Area): MultiPolygon =>
  run(ClipType.Intersection, gridPaths(a), gridPaths(b), FillRule.NonZero);

/** The part of `a` that does not lie in `b`. */
export const drawnDifference = (a: Area, b: Area): MultiPolygon =>
  run(ClipType.Difference, gridPaths(a), gridPaths(b), FillRule.NonZero);

/** All areas together; shared edges vanish. One area by itself is put on the grid. */
export const drawnUnion = (areas: readonly Area[]): MultiPolygon =>
  run(ClipType.Union, areas.flatMap(gridPaths), null, FillRule.NonZero);

/** Size in km² of the part of `a` that lies in `b`, without making its geometry. */
export function intersectionKm2(a: Area, b: Area): number {
  const [subject, clip] = [gridPaths(a), gridPaths(b)];
  if (subject.length === 0 || clip.length === 0) return 0;
  // Cutting to a box is quick and leaves little to the sweep.
  const within = Clipper.rectClip(Clipper.getBoundsPaths(clip), subject);
  if (within.length === 0) return 0;
  const around = Clipper.rectClip(Clipper.getBoundsPaths(within), clip);
  const rings = Clipper.intersect(within, around, FillRule.NonZero);
  const m2 = rings.reduce((sum, ring) => sum + ringArea(ring.map(({ x, y }) => [x / grid, y / grid])), 0);
  return Math.abs(m2) / 1e6;
}

/** What grid paths enclose counter-clockwise: where loops turn the other way nothing is. */
export const drawnArea = (paths: Paths64): MultiPolygon =>
  run(ClipType.Union, paths, null, FillRule.Positive);

/** Degrees to the grid. */
export const toGrid = (degrees: number): number => Math.round(degrees * grid);

/** Lines on the grid, without repeated positions. */
export function drawnLines({ coordinates }: MultiLineString): MultiLineString {
  const paths = coordinates.map((path) =>
    path
      .map(([lon = 0, lat = 0]): Position => [toGrid(lon) / grid, toGrid(lat) / grid])
      .filter(([lon, lat], i, all) => i === 0 || lon !== all[i - 1]?.[0] || lat !== all[i - 1]?.[1]),
  );
  return { type: 'MultiLineString', coordinates: paths.filter(({ length }) => length > 1) };
}
