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

const api = {
  /** Fetches, unpacks and reads, telling of every step; ended by ending the thread. */
  async read(request: ReadingRequest, onEvent: (event: LoadEvent) => void): Promise<void> {
    const tell = (event: LoadEvent): void => onEvent(handOver(event));
    if (request.kind === 'files') {
      const total = request.files.length;
      let bytes = 0;
      for (const [index, file] of request.files.entries()) {
        tell({ kind: 'progress', done: index, total, bytes });
        for (const result of await readGivenFile(file, request.source)) report(file.name, result, tell);
        bytes += file.bytes.length;
      }
      tell({ kind: 'progress', done: total, total, bytes });
      return;
    }
    const source = sources.find(({ id }) => id === request.source);
    if (!source) throw new Error(`There is no source ${request.source}.`);
    if (request.kind === 'days') {
      await load({ kind: 'days', source, days: request.days }, { network, onEvent: tell });
    } else if (source.archiveUrl) {
      await load({ kind: 'archive', source, url: source.archiveUrl }, { network, onEvent: tell });
    } else {
      throw new Error(`${source.name} publishes no archive.`);
    }
  },
};
export type ReadingApi = typeof api;
Comlink.expose(api);
