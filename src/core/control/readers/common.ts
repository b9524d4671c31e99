import type { MultiPolygon, Position } from 'geojson';
import * as v from 'valibot';
import type { ReadError, ReadResult } from '../../model/control.ts';
import type { Day } from '../../model/ids.ts';

/** The file that is read: its name for messages, the day it stands for, its text. */
export type SourceFile = { readonly name: string; readonly day: Day; readonly text: string };

/** No assessed area lies outside this frame; a pair with latitude and longitude swapped always does. */
const frame = { west: 20, east: 43, south: 43, north: 53.5 };

/** Thrown inside a reader, turned into a value at its edge. */
class Fault extends Error {
  constructor(
    readonly code: ReadError['code'],
    readonly feature: number | null,
    reason: string,
  ) {
    super(reason);
  }
}

export const fault = (code: ReadError['code'], feature: number | null, reason: string): Fault =>
  new Fault(code, feature, reason);

/** Runs a reader on a file and gives its answer or its error as a value. */
export function readFileWith(file: SourceFile, read: (file: SourceFile) => MultiPolygon | null): ReadResult {
  try {
    const occupied = read(file);
    const value = occupied
      ? ({ kind: 'snapshot', day: file.day, occupied } as const)
      : ({ kind: 'gap', day: file.day, reason: 'the day was published without an area' } as const);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {
      ok: false,
      error: { code: error.code, file: file.name, feature: error.feature, reason: error.message },
    };
  }
}

/** The file's text as JSON of a known shape. */
export function parseAs<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw fault('not-json', null, error instanceof Error ? error.message : 'not JSON');
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  throw fault('wrong-shape', featureIn(path), path ? `${path}: ${issue.message}` : issue.message);
}

/** The number of the feature or ring that a path such as `features.0.geometry` leads into. */
function featureIn(path: string): number | null {
  const found = /^(?:features|areas)\.(\d+)/.exec(path);
  return found ? Number(found[1]) : null;
}

/** Checks a ring's size and that every position, `[lon, lat]`, lies where one can. */
export function checkRing(ring: readonly Position[], feature: number): void {
  const distinct = new Set(ring.map(([lon, lat]) => `${lon} ${lat}`)).size;
  if (distinct < 3) throw fault('bad-ring', feature, `a ring has only ${distinct} different positions`);
  for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
    const inside = lon >= frame.west && lon <= frame.east && lat >= frame.south && lat <= frame.north;
    if (!inside) {
      const swapped = lat >= frame.west && lat <= frame.east && lon >= frame.south && lon <= frame.north;
      const hint = swapped ? '; longitude and latitude look swapped' : '';
      throw fault(
        'bad-position',
        feature,
        `longitude ${lon}, latitude ${lat} is not in the map's frame${hint}`,
      );
    }
  }
}

/** The area, or an error where rings enclose nothing. */
export function notEmpty(area: MultiPolygon): MultiPolygon {
  if (area.coordinates.length === 0) throw fault('bad-ring', null, 'the rings enclose no area');
  return area;
}
