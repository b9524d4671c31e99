import { Clipper64, ClipType, FillRule, type Path64, type Paths64, PolyTree64 } from 'clipper2-ts';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** WGS84: equatorial radius in metres and first eccentricity squared. */
const a = 6378137;
const f = 1 / 298.257223563;
const e2 = f * (2 - f);
const radians = Math.PI / 180;

/** The integer grid of `clip.ts`: 1e-7 degrees. */
const grid = 1e7;

export const emptyLines: MultiLineString = { type: 'MultiLineString', coordinates: [] };

/** Length in km of a degree eastward and northward at a latitude in degrees on the WGS84 ellipsoid. */
export function degreeKm(latitude: number): { readonly east: number; readonly north: number } {
  const lat = latitude * radians;
  const w2 = 1 - e2 * Math.sin(lat) ** 2;
  const meridian = (a * (1 - e2)) / w2 ** 1.5;
  const normal = a / Math.sqrt(w2);
  return { east: (normal * Math.cos(lat) * radians) / 1000, north: (meridian * radians) / 1000 };
}

/**
 * Length in km of the segment between two `[lon, lat]` positions on the WGS84 ellipsoid, from the
 * radii of curvature at the middle latitude: within 0.01 % of the geodesic below 100 km.
 */
export function segmentKm(from: Position, to: Position): number {
  const [lon0 = 0, lat0 = 0] = from;
  const [lon1 = 0, lat1 = 0] = to;
  const { east, north } = degreeKm((lat0 + lat1) / 2);
  return Math.hypot(north * (lat1 - lat0), east * (lon1 - lon0));
}

/** Length of one `[lon, lat]` path in km. */
export function pathKm(path: readonly Position[]): number {
  let km = 0;
  let from = path[0];
  for (const to of path) {
    if (from) km += segmentKm(from, to);
    from = to;
  }
  return km;
}

/** Length of lines in km on the WGS84 ellipsoid. */
export const lineLengthKm = (lines: MultiLineString): number =>
  lines.coordinates.reduce((km, path) => km + pathKm(path), 0);

/** The same path with no segment longer than `maxKm`; points are added on straight `[lon, lat]` edges. */
export function densify(path: readonly Position[], maxKm: number): Position[] {
  const out: Position[] = [];
  let from: Position | undefined;
  for (const to of path) {
    if (from) {
      const [lon0 = 0, lat0 = 0] = from;
      const [lon1 = 0, lat1 = 0] = to;
      const parts = Math.ceil(segmentKm(from, to) / maxKm);
      for (let i = 1; i < parts; i++) {
        const t = i / parts;
        out.push([lon0 + (lon1 - lon0) * t, lat0 + (lat1 - lat0) * t]);
      }
    }
    out.push(to);
    from = to;
  }
  return out;
}

const toPath = (path: readonly Position[]): Path64 =>
  path.map(([lon = 0, lat = 0]) => ({ x: Math.round(lon * grid), y: Math.round(lat * grid) }));

const fromPath = (path: Path64): Position[] => path.map(({ x, y }): Position => [x / grid, y / grid]);

function cut(type: ClipType, lines: MultiLineString, area: Polygon | MultiPolygon): MultiLineString {
  if (lines.coordinates.length === 0) return emptyLines;
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const clipper = new Clipper64();
  clipper.addOpenSubject(lines.coordinates.map(toPath));
  clipper.addClip(polygons.flatMap((rings) => rings.map(toPath)));
  const open: Paths64 = [];
  clipper.execute(type, FillRule.NonZero, new PolyTree64(), open);
  return joinLines({ type: 'MultiLineString', coordinates: open.map(fromPath) });
}

/** The parts of lines that lie inside an area. Rings of the area need the winding of RFC 7946. */
export const linesInside = (lines: MultiLineString, area: Polygon | MultiPolygon): MultiLineString =>
  cut(ClipType.Intersection, lines, area);

/** The parts of lines that lie outside an area. Rings of the area need the winding of RFC 7946. */
export const linesOutside = (lines: MultiLineString, area: Polygon | MultiPolygon): MultiLineString =>
  cut(ClipType.Difference, lines, area);

/** Paths joined where one ends on the very point where another starts. */
export function joinLines(lines: MultiLineString): MultiLineString {
  const key = (point: Position): string => `${point[0]} ${point[1]}`;
  const starts = new Map<string, Position[]>();
  const ends = new Set<string>();
  for (const path of lines.coordinates) {
    const first = path[0];
    const last = path.at(-1);
    if (first && last && path.length > 1) {
      starts.set(key(first), path);
      ends.add(key(last));
    }
  }
  const out: Position[][] = [];
  const follow = (path: Position[]): void => {
    const joined: Position[] = [];
    let next: Position[] | undefined = path;
    while (next) {
      const first: Position | undefined = next[0];
      const last: Position | undefined = next.at(-1);
      if (!first || !last) break;
      starts.delete(key(first));
      joined.push(...(joined.length > 0 ? next.slice(1) : next));
      next = starts.get(key(last));
    }
    out.push(joined);
  };
  for (const [start, path] of [...starts]) if (!ends.has(start) && starts.get(start) === path) follow(path);
  for (const [start, path] of [...starts]) if (starts.get(start) === path) follow(path);
  return { type: 'MultiLineString', coordinates: out };
}

/** The rings of an area as closed lines. */
export function outline(area: Polygon | MultiPolygon): MultiLineString {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return { type: 'MultiLineString', coordinates: polygons.flat() };
}
