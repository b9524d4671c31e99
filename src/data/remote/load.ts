import pLimit from 'p-limit';
import { type PackedSnapshot, packSnapshot } from '../../core/control/packed.ts';
import { readArchive } from '../../core/control/readers/archive.ts';
import { readGzipped } from '../../core/control/readers/gzip.ts';
import type { ReadError, ReadResult } from '../../core/model/control.ts';
import type { Day } from '../../core/model/ids.ts';
import type { ControlSource } from '../sources/source.ts';
import { type DownloadFailure, download, type Network } from './download.ts';

/** What went wrong with one file. */
export type LoadFailure =
  | { file: string; cause: DownloadFailure }
  | { file: string; cause: { kind: 'corrupt'; error: ReadError } }
  /** So many files before it failed that it was not asked for. */
  | { file: string; cause: { kind: 'not-tried' } };

/** What happens while detail is loaded, in order. */
export type LoadEvent =
  | { kind: 'progress'; done: number; total: number; bytes: number }
  | { kind: 'day'; snapshot: PackedSnapshot }
  /** The source has nothing for this day: no assessment, no failure. */
  | { kind: 'gap'; source: string; day: Day }
  | { kind: 'failed'; failure: LoadFailure };

export type LoadRequest =
  | { kind: 'days'; source: ControlSource; days: readonly Day[] }
  | { kind: 'archive'; source: ControlSource; url: string };

export interface LoadOptions {
  network: Network;
  signal?: AbortSignal;
  onEvent(event: LoadEvent): void;
}

/** Files that are fetched at a time: enough to hide the wait, few enough to be polite. */
const atATime = 4;
/**
 * After this many files in a row that could not be had, the others are not asked for: that would be
 * hundreds of files, each with its waits and retries, against a source that refuses or is not there.
 */
export const givesUpAfter = 8;
const decoder = new TextDecoder();

/** Reports what a reader made of a day. */
export function report(name: string, result: ReadResult, onEvent: LoadOptions['onEvent']): void {
  if (!result.ok) {
    onEvent({ kind: 'failed', failure: { file: name, cause: { kind: 'corrupt', error: result.error } } });
  } else if (result.value.kind === 'gap') {
    onEvent({ kind: 'gap', source: result.value.source, day: result.value.date });
  } else {
    onEvent({ kind: 'day', snapshot: packSnapshot(result.value) });
  }
}

async function loadDays(
  { source, days }: Extract<LoadRequest, { kind: 'days' }>,
  { network, signal, onEvent }: LoadOptions,
): Promise<void> {
  const limit = pLimit(atATime);
  let done = 0;
  let bytes = 0;
  let refused = 0;
  const total = days.length;
  const progress = (): void => onEvent({ kind: 'progress', done, total, bytes });
  const loadDay = async (day: Day): Promise<void> => {
    if (signal?.aborted) return;
    const url = source.dayUrl(day);
    const name = url.slice(url.lastIndexOf('/') + 1);
    if (refused >= givesUpAfter) {
      done++;
      onEvent({ kind: 'failed', failure: { file: name, cause: { kind: 'not-tried' } } });
      progress();
      return;
    }
    const got = await download(url, {
      network,
      ...(signal ? { signal } : {}),
      onBytes: (count) => {
        bytes += count;
      },
    });
    if (signal?.aborted) return;
    done++;
    refused = got.ok || got.failure.kind === 'not-found' ? 0 : refused + 1;
    if (got.ok) report(name, source.read({ name, day, text: decoder.decode(got.bytes) }), onEvent);
    else if (got.failure.kind === 'not-found') onEvent({ kind: 'gap', source: source.id, day });
    else onEvent({ kind: 'failed', failure: { file: name, cause: got.failure } });
    progress();
  };
  progress();
  await Promise.all(days.map((day) => limit(() => loadDay(day))));
}

async function loadArchive(
  { source, url }: Extract<LoadRequest, { kind: 'archive' }>,
  { network, signal, onEvent }: LoadOptions,
): Promise<void> {
  const name = url.slice(url.lastIndexOf('/') + 1);
  let bytes = 0;
  onEvent({ kind: 'progress', done: 0, total: 1, bytes });
  const got = await download(url, {
    network,
    ...(signal ? { signal } : {}),
    onBytes: (count) => {
      bytes += count;
      onEvent({ kind: 'progress', done: 0, total: 1, bytes });
    },
  });
  if (!got.ok) {
    if (got.failure.kind !== 'cancelled')
      onEvent({ kind: 'failed', failure: { file: name, cause: got.failure } });
    return;
  }
  const unpacked = await readGzipped(name, got.bytes);
  if (signal?.aborted) return;
  if (!unpacked.ok) {
    onEvent({ kind: 'failed', failure: { file: name, cause: { kind: 'corrupt', error: unpacked.error } } });
    return;
  }
  const results = readArchive(name, unpacked.text, { source: source.id });
  for (const result of results) report(name, result, onEvent);
  onEvent({ kind: 'progress', done: 1, total: 1, bytes });
}

/** Loads days one by one, or all at once from the archive; what came before a failure stays. */
export const load = (request: LoadRequest, options: LoadOptions): Promise<void> =>
  request.kind === 'days' ? loadDays(request, options) : loadArchive(request, options);
