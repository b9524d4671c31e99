import * as Comlink from 'comlink';
import type { LoadEvent } from '../data/remote/load.ts';
import type { ReadingApi, ReadingRequest } from './reading.worker.ts';

/** A reading that is under way. */
export interface Reading {
  /** Ends with the reading, also when it was cancelled; rejects where it could not be started. */
  done: Promise<void>;
  /** Ends it at once: what came before stays. */
  cancel(): void;
}

/** Starts a reading in a thread of its own, so that the map stays free. */
export function startReading(request: ReadingRequest, onEvent: (event: LoadEvent) => void): Reading {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  const remote = Comlink.wrap<ReadingApi>(worker);
  let end: () => void = () => undefined;
  const cancelled = new Promise<void>((resolve) => {
    end = resolve;
  });
  const done = Promise.race([remote.read(request, Comlink.proxy(onEvent)), cancelled]).finally(() =>
    worker.terminate(),
  );
  return { done, cancel: () => end() };
}
