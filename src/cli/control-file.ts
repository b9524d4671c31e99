import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readArchive } from '../core/control/readers/archive.ts';
import { dayInName } from '../core/control/readers/days.ts';
import { readGeoJson } from '../core/control/readers/geojson.ts';
import { isGzip, readGzipped } from '../core/control/readers/gzip.ts';
import type { ControlSnapshot, ReadError, ReadResult } from '../core/model/control.ts';
import type { Day } from '../core/model/ids.ts';
import type { ControlSource } from '../data/sources/source.ts';
import { CliError } from './command.ts';

/** A file of control to be read: whose (`null` for plain GeoJSON), and for which day, if that is said. */
export type ControlFile = {
  readonly path: string;
  readonly source: ControlSource | null;
  readonly date: Day | null;
};

const describe = ({ file, feature, reason }: ReadError): string =>
  `${file}${feature === null ? '' : `, feature ${feature}`}: ${reason}`;

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const reason =
      { ENOENT: 'no such file', EISDIR: 'is a folder', EACCES: 'may not be read' }[String(code)] ??
      (error instanceof Error ? error.message : 'cannot be read');
    throw new CliError(`${path}: ${reason}`);
  }
}

/** The asked day of an archive of many. */
async function readDayOfArchive(name: string, bytes: Uint8Array<ArrayBuffer>, file: ControlFile) {
  if (!file.date) throw new CliError(`${name}: an archive holds many days; say which with --date`);
  const unpacked = await readGzipped(name, bytes);
  if (!unpacked.ok) throw new CliError(describe(unpacked.error));
  const source = file.source?.id ?? 'geojson';
  const results = readArchive(name, unpacked.text, { source, only: file.date });
  const result = results.find(({ ok }) => ok) ?? results[0];
  if (!result) throw new CliError(`${name}: the archive has no ${file.date}`);
  return result;
}

function readDay(name: string, text: string, { source, date }: ControlFile): ReadResult {
  const named = dayInName(name);
  if (date && named && date !== named)
    throw new CliError(`${name}: the file name says ${named}, not ${date}`);
  if (!source) return readGeoJson({ name, day: date, text });
  const day = date ?? named;
  if (!day) throw new CliError(`${name}: the file name tells no day; say it with --date`);
  return source.read({ name, day, text });
}

/**
 * The snapshot in a day's file, or of the asked day in a gzipped archive.
 * @throws CliError, naming file, feature and reason, where it cannot be read or the day is a gap
 */
export async function readControlFile(file: ControlFile): Promise<ControlSnapshot> {
  const name = basename(file.path);
  const bytes = readBytes(file.path);
  const packed = isGzip(bytes) || name.endsWith('.gz');
  const result = packed
    ? await readDayOfArchive(name, bytes, file)
    : readDay(name, new TextDecoder().decode(bytes), file);
  if (!result.ok) throw new CliError(describe(result.error));
  const { value } = result;
  if (file.date && value.date !== file.date) {
    throw new CliError(`${name}: the file is of ${value.date}, not ${file.date}`);
  }
  if (value.kind === 'gap') throw new CliError(`${name}: no assessment of ${value.date}: ${value.reason}`);
  return value;
}
