import type { Position } from 'geojson';
import { ringArea } from './area.ts';

/** One fault of a GeoJSON value: where it is (`features[3].geometry.coordinates[0]`) and what is wrong. */
export type Problem = { readonly path: string; readonly reason: string };

/** Positions in this project have at most this many decimals (about 1 m). */
const decimals = 5;
const scale = 10 ** decimals;
/** Room for binary rounding of `x * scale`, far below one more decimal. */
const roundingRoom = 1e-6;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tooFine = (x: number): boolean => Math.abs(x * scale - Math.round(x * scale)) > roundingRoom;

/** What is wrong with a position `[lon, lat]` in degrees; `undefined` if nothing. */
function positionFault(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return 'not a position [lon, lat]';
  const [lon, lat] = value as unknown[];
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'a coordinate is not a finite number';
  if (Math.abs(lon as number) > 180) return `longitude ${lon} is out of range`;
  if (Math.abs(lat as number) > 90) return `latitude ${lat} is out of range`;
  if (tooFine(lon as number) || tooFine(lat as number)) return `more than ${decimals} decimals`;
  return undefined;
}

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** Checks positions one by one and for immediate repetition; reports the first fault only. */
function checkPositions(value: unknown, least: number, path: string): Problem[] {
  if (!Array.isArray(value) || value.length === 0) return [{ path, reason: 'no positions' }];
  for (const [i, item] of value.entries()) {
    const reason = positionFault(item);
    if (reason) return [{ path: `${path}[${i}]`, reason }];
    if (i > 0 && same(value[i - 1], item))
      return [{ path: `${path}[${i}]`, reason: 'repeats the position before' }];
  }
  return value.length < least ? [{ path, reason: `fewer than ${least} positions` }] : [];
}

/** A linear ring: four positions or more, closed, the outer one counter-clockwise, holes clockwise. */
function checkRing(value: unknown, outer: boolean, path: string): Problem[] {
  const problems = checkPositions(value, 4, path);
  if (problems.length > 0) return problems;
  const ring = value as Position[];
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (!first || !last || !same(first, last)) return [{ path, reason: 'the ring is not closed' }];
  const area = ringArea(ring);
  if (area === 0) return [{ path, reason: 'the ring has no area' }];
  if (area > 0 !== outer)
    return [{ path, reason: outer ? 'outer ring is clockwise' : 'hole is counter-clockwise' }];
  return [];
}

type Check = (coordinates: unknown, path: string) => Problem[];

/** The same check for each member of an array that must not be empty. */
const each =
  (check: (value: unknown, path: string, index: number) => Problem[]): Check =>
  (value, path) =>
    Array.isArray(value) && value.length > 0
      ? value.flatMap((item, i) => check(item, `${path}[${i}]`, i))
      : [{ path, reason: 'the geometry is empty' }];

const checkPoint: Check = (value, path) => {
  const reason = positionFault(value);
  return reason ? [{ path, reason }] : [];
};
const checkLine: Check = (value, path) => checkPositions(value, 2, path);
const checkPolygon = each((ring, path, index) => checkRing(ring, index === 0, path));

const checks: Readonly<Record<string, Check>> = {
  Point: checkPoint,
  MultiPoint: each(checkPoint),
  LineString: checkLine,
  MultiLineString: each(checkLine),
  Polygon: checkPolygon,
  MultiPolygon: each(checkPolygon),
};

function checkGeometry(value: unknown, path: string): Problem[] {
  if (!isRecord(value) || typeof value.type !== 'string') return [{ path, reason: 'not a geometry' }];
  if (value.type === 'GeometryCollection') return each(checkGeometry)(value.geometries, `${path}.geometries`);
  const check = checks[value.type];
  return check
    ? check(value.coordinates, `${path}.coordinates`)
    : [{ path, reason: `unknown geometry type ${value.type}` }];
}

/**
 * Checks a FeatureCollection against RFC 7946 and this project's stricter rules: no empty geometry,
 * right winding, no repeated positions, at most five decimals. Properties are left to the schemas.
 */
export function checkFeatureCollection(value: unknown): Problem[] {
  if (!isRecord(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    return [{ path: '', reason: 'not a FeatureCollection' }];
  return value.features.flatMap((feature: unknown, i) =>
    isRecord(feature) && feature.type === 'Feature'
      ? checkGeometry(feature.geometry, `features[${i}].geometry`)
      : [{ path: `features[${i}]`, reason: 'not a Feature' }],
  );
}
