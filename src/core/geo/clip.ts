import {
  Clipper,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Boolean operations on areas, in the plane of longitude and latitude, by Clipper2 on an integer
 * grid of 1e-7 degrees (about 1 cm). Inputs may overlap themselves or have open rings: even the
 * assessors' faulty files come out as clean RFC 7946 multipolygons.
 */
const scale = 1e7;

type Area = Polygon | MultiPolygon;

const toPath = (ring: readonly Position[]): Path64 =>
  ring.map(([lon = 0, lat = 0]) => ({ x: Math.round(lon * scale), y: Math.round(lat * scale) }));

/** The rings of an area as Clipper paths. */
function toPaths(area: Area): Paths64 {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.flatMap((rings) => rings.map(toPath));
}

/** A Clipper path as a closed ring with the winding RFC 7946 asks for: outer counter-clockwise. */
function toRing(path: Path64, outer: boolean): Position[] {
  const ring = path.map(({ x, y }): Position => [x / scale, y / scale]);
  if (Clipper.isPositive(path) !== outer) ring.reverse();
  const first = ring[0];
  if (first) ring.push([...first]);
  return ring;
}

function collect(node: PolyPath64, polygons: Position[][][]): void {
  for (let i = 0; i < node.count; i++) {
    const outer = node.child(i);
    if (!outer.poly || outer.poly.length < 3) continue;
    const rings = [toRing(outer.poly, true)];
    for (let j = 0; j < outer.count; j++) {
      const hole = outer.child(j);
      if (hole.poly && hole.poly.length >= 3) rings.push(toRing(hole.poly, false));
      collect(hole, polygons);
    }
    polygons.push(rings);
  }
}

function run(type: ClipType, subject: Area, clip: Area | null, rule: FillRule): MultiPolygon {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(type, toPaths(subject), clip && toPaths(clip), tree, rule);
  const coordinates: Position[][][] = [];
  collect(tree, coordinates);
  return { type: 'MultiPolygon', coordinates };
}

export const emptyArea: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

/** The part of `a` that lies in `b`. Rings need the winding of RFC 7946. */
export const intersection = (a: Area, b: Area): MultiPolygon =>
  run(ClipType.Intersection, a, b, FillRule.NonZero);

/** The part of `a` that does not lie in `b`. */
export const difference = (a: Area, b: Area): MultiPolygon =>
  run(ClipType.Difference, a, b, FillRule.NonZero);

/** All areas together; shared edges vanish. */
export function union(areas: readonly Area[]): MultiPolygon {
  const all: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: areas.flatMap((area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates)),
  };
  return run(ClipType.Union, all, null, FillRule.NonZero);
}

/**
 * One clean area from rings of unknown winding that may overlap, be open, or touch:
 * every ring counts as filled. Empty input gives an empty area.
 */
export function unionOfRings(rings: readonly (readonly Position[])[]): MultiPolygon {
  const polygons = rings
    .map(toPath)
    .filter((path) => path.length >= 3)
    .map((path): Position[][] => [toRing(path, true)]);
  return polygons.length === 0 ? emptyArea : union([{ type: 'MultiPolygon', coordinates: polygons }]);
}

/**
 * Where closed `[lon, lat]` cycles wind counter-clockwise more often than clockwise, and where
 * less often. Cycles may cross and touch themselves and each other.
 */
export function windingRegions(cycles: readonly (readonly Position[])[]): {
  readonly positive: MultiPolygon;
  readonly negative: MultiPolygon;
} {
  if (cycles.length === 0) return { positive: emptyArea, negative: emptyArea };
  const subject: Polygon = { type: 'Polygon', coordinates: cycles.map((cycle) => [...cycle]) };
  return {
    positive: run(ClipType.Union, subject, null, FillRule.Positive),
    negative: run(ClipType.Union, subject, null, FillRule.Negative),
  };
}

/** Coordinates are kept to 5 decimals in what is drawn: about a metre. */
const drawnGrid = 1e5;

/** Area of a ring in square degrees. */
const planeArea = (ring: readonly Position[]): number =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [x0 = 0, y0 = 0] = ring[(i + ring.length - 1) % ring.length] ?? [];
      return sum + x0 * y - x * y0;
    }, 0) / 2,
  );

/** About 0.01 km² in these latitudes. */
const leastArea = 1.3e-6;

/**
 * An area fit to be drawn: rounded to 5 decimals and cut anew, without specks and pinholes below
 * 0.01 km². Rings that touch themselves within a centimetre, as differences leave them, would be
 * triangulated wrongly by a renderer.
 */
export function tidy(area: Area): MultiPolygon {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const rounded = polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(
        ([lon = 0, lat = 0]): Position => [
          Math.round(lon * drawnGrid) / drawnGrid,
          Math.round(lat * drawnGrid) / drawnGrid,
        ],
      ),
    ),
  );
  const { coordinates } = union([{ type: 'MultiPolygon', coordinates: rounded }]);
  return {
    type: 'MultiPolygon',
    coordinates: coordinates
      .map((rings) => rings.filter((ring) => planeArea(ring) >= leastArea))
      .filter((rings, index) => rings.length > 0 && planeArea(coordinates[index]?.[0] ?? []) >= leastArea),
  };
}
