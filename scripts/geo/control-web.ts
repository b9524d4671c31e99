import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import * as v from 'valibot';
import { addDays } from '../../src/core/model/days.ts';
import { type Day, DaySchema } from '../../src/core/model/ids.ts';
import { describeIssue } from '../../src/data/bundle.ts';
import { type DownloadFailure, download, type Network, network } from '../../src/data/remote/download.ts';
import type { ControlSource } from '../../src/data/sources/source.ts';
import { readDay } from './control-sources.ts';

/** The first day that the tables of control cover. */
const firstDay = v.parse(DaySchema, '2024-07-08');

/** Files that are fetched at a time: public servers are not to be strained. */
const atATime = 4;

/** The oblasts' outlines: what tells their address, the file's name, and the one the project's figures were counted on. */
const outlines = {
  url: 'https://www.geoboundaries.org/api/current/gbOpen/UKR/ADM1/',
  name: 'geoboundaries-ukr-adm1.geojson',
  sha256: 'b2f9f4ad2e9be5888523219c0bb46a24332ead16b46305409098048fd361a2d6',
};

type Progress = { readonly network?: Network; log(text: string): void };

/** As in the page, but the machine is not asked whether it is online: Node does not know. */
const plainNetwork: Network = { ...network, online: () => true };

/** Why a file did not come, in words. */
function reasonOf(failure: DownloadFailure): string {
  switch (failure.kind) {
    case 'server':
      return `the server answers with status ${failure.status}`;
    case 'too-large':
      return `larger than ${failure.limitBytes} bytes`;
    case 'not-found':
      return 'not there';
    case 'slow':
      return 'no answer in time';
    default:
      return 'the server could not be reached';
  }
}

/** Every day the tables cover, up to and including the last one. */
export function daysThrough(last: Day): Day[] {
  const days: Day[] = [];
  for (let day = firstDay; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Puts the day files of the sources that a folder lacks there, from their public addresses. What
 * the server does not have is a missing day; anything else that fails, a file that the source's
 * reader refuses too, stops the work, named with its reason. What came before stays in the folder.
 */
export async function downloadDays(
  into: string,
  sources: readonly ControlSource[],
  days: readonly Day[],
  { network: net = plainNetwork, log }: Progress,
): Promise<void> {
  const limit = pLimit(atATime);
  const fetchDay = async (source: ControlSource, day: Day): Promise<'new' | 'missing'> => {
    const url = source.dayUrl(day);
    const got = await download(url, { network: net });
    if (!got.ok) {
      if (got.failure.kind === 'not-found') return 'missing';
      throw new Error(`${url}: ${reasonOf(got.failure)}`);
    }
    const name = source.fileName(day);
    readDay(source, day, url, new TextDecoder().decode(got.bytes));
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), got.bytes);
    return 'new';
  };
  for (const source of sources) {
    const wanted = days.filter((day) => !existsSync(join(into, source.fileName(day))));
    log(`${source.id}: ${days.length - wanted.length} days are there, ${wanted.length} to ask for`);
    const tasks = wanted.map((day) => limit(() => fetchDay(source, day)));
    const found = await Promise.all(tasks).catch((error: unknown) => {
      limit.clearQueue();
      throw error;
    });
    const missing = found.filter((answer) => answer === 'missing').length;
    log(`${source.id}: ${found.length - missing} came, ${missing} days are missing`);
  }
}

const CatalogueSchema = v.pipe(v.string(), v.parseJson(), v.object({ gjDownloadURL: v.string() }));
const OutlinesSchema = v.pipe(v.string(), v.parseJson(), v.object({ features: v.array(v.unknown()) }));

/** Puts the outlines that the oblasts are counted on into a folder that lacks them. */
export async function downloadOutlines(
  into: string,
  { network: net = plainNetwork, log }: Progress,
  url = outlines.url,
): Promise<void> {
  const file = join(into, outlines.name);
  if (existsSync(file)) return;
  const get = async <S extends v.GenericSchema>(schema: S, address: string) => {
    const got = await download(address, { network: net });
    if (!got.ok) throw new Error(`${address}: ${reasonOf(got.failure)}`);
    const read = v.safeParse(schema, new TextDecoder().decode(got.bytes));
    if (!read.success) throw new Error(`${address}: ${describeIssue(read.issues[0])}`);
    return { bytes: got.bytes, value: read.output };
  };
  const catalogue = await get(CatalogueSchema, url);
  const { bytes } = await get(OutlinesSchema, catalogue.value.gjDownloadURL);
  if (createHash('sha256').update(bytes).digest('hex') !== outlines.sha256) {
    log(`${outlines.name} is another version than the project's figures were counted on: areas may differ`);
  }
  mkdirSync(into, { recursive: true });
  writeFileSync(file, bytes);
}
