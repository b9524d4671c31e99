import * as Comlink from 'comlink';
import { buffersOf } from '../core/control/packed.ts';
import { type GivenFile, readGivenFile } from '../data/detail/recognise.ts';
import { network } from '../data/remote/download.ts';
import { type LoadEvent, load, report } from '../data/remote/load.ts';
import { sources } from '../data/sources.ts';

/** What to read: from a source's public addresses, or files that the reader gave. */
export type ReadingRequest =
  | { kind: 'days'; source: string; days: readonly Parameters<(typeof sources)[number]['dayUrl']>[0][] }
  | { kind: 'archive'; source: string }
  | { kind: 'files'; files: readonly GivenFile[]; source: string };

/** Hands a snapshot's memory over instead of copying it. */
const handOver = (event: LoadEvent): LoadEvent =>
  event.kind === 'day' ? Comlink.transfer(event, buffersOf(event.snapshot)) : event;

/** Reads files that were given, one after the other. */
async function readFiles(
  files: readonly GivenFile[],
  source: string,
  tell: (event: LoadEvent) => void,
): Promise<void> {
  const total = files.length;
  let bytes = 0;
  for (const [done, file] of files.entries()) {
    tell({ kind: 'progress', done, total, bytes });
    for (const result of await readGivenFile(file, source)) report(file.name, result, tell);
    bytes += file.size;
  }
  tell({ kind: 'progress', done: total, total, bytes });
}

const api = {
  /** Fetches, unpacks and reads, telling of every step; ended by ending the thread. */
  async read(request: ReadingRequest, onEvent: (event: LoadEvent) => unknown): Promise<void> {
    // Events and the end go by two ports, which keep order only each for itself: the end has to
    // wait until the last event is answered, or it would overtake it.
    let last: unknown;
    const tell = (event: LoadEvent): void => {
      last = onEvent(handOver(event));
    };
    if (request.kind === 'files') {
      await readFiles(request.files, request.source, tell);
    } else {
      const source = sources.find(({ id }) => id === request.source);
      if (!source) throw new Error(`There is no source ${request.source}.`);
      if (request.kind === 'days') {
        await load({ kind: 'days', source, days: request.days }, { network, onEvent: tell });
      } else if (source.archiveUrl) {
        await load({ kind: 'archive', source, url: source.archiveUrl }, { network, onEvent: tell });
      } else {
        throw new Error(`${source.name} publishes no archive.`);
      }
    }
    await last;
  },
};
export type ReadingApi = typeof api;
Comlink.expose(api);
