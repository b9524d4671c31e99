import type { PackedSnapshot } from '../../core/control/packed.ts';
import type { LoadEvent, LoadFailure } from '../../data/remote/load.ts';

/** How far a loading has come. */
export interface Progress {
  done: number;
  total: number;
  bytes: number;
  days: number;
  gaps: number;
  failures: readonly LoadFailure[];
}

export const nothingYet: Progress = { done: 0, total: 0, bytes: 0, days: 0, gaps: 0, failures: [] };

/** Progress after one more event. */
export function advanceProgress(progress: Progress, event: LoadEvent): Progress {
  switch (event.kind) {
    case 'progress':
      return { ...progress, done: event.done, total: event.total, bytes: event.bytes };
    case 'day':
      return { ...progress, days: progress.days + 1 };
    case 'gap':
      return { ...progress, gaps: progress.gaps + 1 };
    case 'failed':
      return { ...progress, failures: [...progress.failures, event.failure] };
  }
}

/** Snapshots wait until there are this many, so that the map is not redrawn for each. */
export const batchSize = 25;

/** Collects snapshots and gives them on in batches. */
export function batches(give: (snapshots: readonly PackedSnapshot[]) => Promise<boolean>) {
  let waiting: PackedSnapshot[] = [];
  let kept = true;
  let last: Promise<unknown> = Promise.resolve();
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    last = last.then(async () => {
      kept = (await give(batch)) && kept;
    });
    // A refusal is told at the end, where somebody listens.
    last.catch(() => undefined);
  };
  return {
    add(snapshot: PackedSnapshot): void {
      waiting.push(snapshot);
      if (waiting.length >= batchSize) flush();
    },
    /** Gives the rest; whether all could be kept for the next visit. */
    async finish(): Promise<boolean> {
      flush();
      await last;
      return kept;
    },
  };
}
