import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import type { ControlGap, ControlSnapshot, ReadError, ReadResult } from '../../model/control.ts';
import type { Day } from '../../model/ids.ts';

/** The file that is read: its name for messages, the day it stands for, its text. */
export type SourceFile = { readonly name: string; readonly day: Day; readonly text: string };

/** What a reader found for a day: no occupied area is a gap. */
export type Areas = { readonly occupied: MultiPolygon | null; readonly heldAbroad: MultiPolygon };

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

/** Runs a part of a reader on the named file; what it refuses comes back as a value. */
export function attempt<T>(
  file: string,
  read: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReadError } {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, error: { code: error.code, file, feature: error.feature, reason: error.message } };
  }
}

/** A day's areas as a snapshot, or as a gap where there is no occupied area. */
export function dayOfAreas(source: string, date: Day, areas: Areas): ControlSnapshot | ControlGap {
  const { occupied, heldAbroad } = areas;
  return occupied
    ? { kind: 'snapshot', source, date, occupied, heldAbroad }
    : { kind: 'gap', source, date, reason: 'the day was published without an area' };
}

/** Runs a reader on a day's file and gives its answer or its error as a value. */
export const readFileWith = (file: SourceFile, source: string, read: (text: string) => Areas): ReadResult =>
  attempt(file.name, () => dayOfAreas(source, file.day, read(file.text)));

/** The text as JSON; a byte order mark, which some editors put first, is passed over. */
export function parseJson(text: string, feature: number | null = null): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') throw fault('not-json', feature, 'the file is empty');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw fault('not-json', feature, oneLine(error instanceof Error ? error.message : 'not JSON'));
  }
}

/** Parsers quote the text they stumble over, with its line breaks. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The value if it has the shape, or an error that names the first place where it has not. */
export function shaped<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  feature: number | null = null,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? '';
  throw fault(
    'wrong-shape',
    feature ?? featureIn(path),
    oneLine(path ? `${path}: ${issue.message}` : issue.message),
  );
}

/** The number of the feature or ring that a path such as `features.0.geometry` leads into. */
function featureIn(path: string): number | null {
  const found = /^(?:features|areas|areas_ua)\.(\d+)/.exec(path);
  return found ? Number(found[1]) : null;
}
