import * as v from 'valibot';
import { readArchive } from '../../core/control/readers/archive.ts';
import { dayInName } from '../../core/control/readers/days.ts';
import { readDeepState } from '../../core/control/readers/deepstate.ts';
import { readGeoJson } from '../../core/control/readers/geojson.ts';
import { isGzip, readGzipped } from '../../core/control/readers/gzip.ts';
import { readOwl } from '../../core/control/readers/owl.ts';
import type { ReadError, ReadResult } from '../../core/model/control.ts';

/** A file that was dropped or picked. */
export interface GivenFile {
  name: string;
  /** `null` where they could not be had: of a folder, of a file too large or gone. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** Its size in bytes, known also of what was not read. */
  size: number;
}

/** Larger files are refused before they are read. */
export const mostFileBytes = 256e6;

/** What a text can be, before a reader holds it against its own schema. */
type Kind = 'owl' | 'archive' | 'day';

const GeoJsonSchema = v.object({ type: v.string() });
const OwlSchema = v.object({ areas: v.unknown() });
const DatedSchema = v.object({ properties: v.object({ date: v.unknown() }) });
const CollectionSchema = v.object({ features: v.array(v.unknown()) });

/** Looks at the value itself: words such as `date` may stand anywhere in a text. */
function kindOf(text: string): Kind {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // One feature a line, or broken: the reader of archives tells which.
    return 'archive';
  }
  if (!v.is(GeoJsonSchema, value)) return v.is(OwlSchema, value) ? 'owl' : 'day';
  return v.is(CollectionSchema, value) && value.features.some((feature) => v.is(DatedSchema, feature))
    ? 'archive'
    : 'day';
}

async function textOf({ name, bytes, size }: GivenFile) {
  const refuse = (code: ReadError['code'], reason: string) => ({
    ok: false as const,
    error: { code, file: name, feature: null, reason },
  });
  if (size > mostFileBytes) {
    const reason = `the file has ${Math.round(size / 1e6)} MB; at most ${mostFileBytes / 1e6} are read`;
    return refuse('too-large', reason);
  }
  if (!bytes) return refuse('not-json', 'the file could not be read; folders cannot');
  return isGzip(bytes)
    ? await readGzipped(name, bytes)
    : { ok: true as const, text: new TextDecoder().decode(bytes) };
}

/**
 * Reads a control file by what it holds: a day of DeepState's or Owl's, plain GeoJSON, or an
 * archive of days, each plain or gzipped. Gives one result a day. Where neither what a file holds
 * nor its name tells whose days they are, they are those of `source`.
 */
export async function readGivenFile(file: GivenFile, source: string): Promise<ReadResult[]> {
  const { name } = file;
  const unpacked = await textOf(file);
  if (!unpacked.ok) return [unpacked];
  const { text } = unpacked;
  const day = dayInName(name);
  const ofDeepState = /deepstate/i.test(name);
  switch (kindOf(text)) {
    case 'owl': {
      if (day) return [readOwl({ name, day, text })];
      const reason = 'the day is not in the file, and its name does not tell it, as 2025-12-25.json would';
      return [{ ok: false, error: { code: 'no-date', file: name, feature: null, reason } }];
    }
    case 'archive':
      return readArchive(name, text, { source: ofDeepState ? 'deepstate' : source });
    case 'day':
      return ofDeepState && day
        ? [readDeepState({ name, day, text })]
        : [credited(readGeoJson({ name, day: null, text }), ofDeepState ? 'deepstate' : source)];
  }
}

/** The result as that of a source. */
const credited = (result: ReadResult, source: string): ReadResult =>
  result.ok ? { ok: true, value: { ...result.value, source } } : result;
