import * as Comlink from 'comlink';
import type { LoadEvent } from '../data/remote/load.ts';
import type { ReadingApi, ReadingRequest } from './reading.worker.ts';
// In the bundle, not a file of its own: a page that has gone offline could not fetch it any more.
import ReadingWorker from './reading.worker.ts?worker&inline';

/** A reading that is under way. */
export interface Reading {
  /** Ends with the reading, also when it was cancelled; rejects where it could not be started. */
  done: Promise<void>;
  /** Ends it at once: what came before stays. */
  cancel(): void;
}

/** Starts a reading in a thread of its own, so that the map stays free. */
export function startReading(request: ReadingRequest, onEvent: (event: LoadEvent) => void): Reading {
  const worker = new ReadingWorker();
  const remote = Comlink.wrap<ReadingApi>(worker);
  let end: () => void = () => undefined;
  const stopped = new Promise<void>((resolve, reject) => {
    end = resolve;
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'the reading thread could not be started')),
    );
  });
  let over = false;
  // Events that were on their way when it ended are not told: nobody would keep what they bring.
  const tell = (event: LoadEvent): void => {
    if (!over) onEvent(event);
  };
  const done = Promise.race([remote.read(request, Comlink.proxy(tell)), stopped]).finally(() => {
    over = true;
    worker.terminate();
  });
  return {
    done,
    cancel: () => {
      over = true;
      end();
    },
  };
}
