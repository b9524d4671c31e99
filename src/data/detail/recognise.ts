import { readArchive } from '../../core/control/readers/archive.ts';
import { dayInName } from '../../core/control/readers/days.ts';
import { readDeepState } from '../../core/control/readers/deepstate.ts';
import { readGeoJson } from '../../core/control/readers/geojson.ts';
import { isGzip, readGzipped } from '../../core/control/readers/gzip.ts';
import { readOwl } from '../../core/control/readers/owl.ts';
import type { ReadResult } from '../../core/model/control.ts';

/** A file that was dropped or picked. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Larger files are refused before they are read. */
export const mostFileBytes = 256e6;

/** Whether the text is JSON with the list of rings that Project Owl publishes. */
const looksLikeOwl = (text: string): boolean => /"areas"\s*:/.test(text.slice(0, 5000));

/** Whether more than one feature of the text has a date: an archive of days. */
const looksLikeArchive = (text: string): boolean => (text.match(/"date"\s*:/g)?.length ?? 0) > 1;

/**
 * Reads a control file by what it holds: a day of DeepState's or Owl's, plain GeoJSON, or an
 * archive of days, each plain or gzipped. Gives one result a day, with `source` as whose days
 * they are where the file cannot tell.
 */
export async function readGivenFile({ name, bytes }: GivenFile, source: string): Promise<ReadResult[]> {
  const refuse = (reason: string): ReadResult[] => [
    { ok: false, error: { code: 'too-large', file: name, feature: null, reason } },
  ];
  if (bytes.length > mostFileBytes) {
    return refuse(
      `the file has ${Math.round(bytes.length / 1e6)} MB; at most ${mostFileBytes / 1e6} are read`,
    );
  }
  let text: string;
  if (isGzip(bytes)) {
    const unpacked = await readGzipped(name, bytes);
    if (!unpacked.ok) return [unpacked];
    text = unpacked.text;
  } else {
    text = new TextDecoder().decode(bytes);
  }
  const day = dayInName(name);
  if (looksLikeOwl(text) && day) return [readOwl({ name, day, text })];
  if (looksLikeArchive(text)) return readArchive(name, text, { source });
  if (/deepstate/i.test(name) && day) return [readDeepState({ name, day, text })];
  return [credited(readGeoJson({ name, day: null, text }), source)];
}

/** The result as that of a source. */
const credited = (result: ReadResult, source: string): ReadResult =>
  result.ok ? { ok: true, value: { ...result.value, source } } : result;
