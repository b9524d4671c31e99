import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Reading, startReading } from '../../workers/open-reading.ts';
import type { ReadingRequest } from '../../workers/reading.worker.ts';
import type { Control } from '../app/control.ts';
import { advanceProgress, batches, nothingYet, type Progress } from './progress.ts';

export type LoadState =
  | { step: 'idle' }
  | { step: 'loading' }
  | { step: 'done'; cancelled: boolean; kept: boolean }
  | { step: 'failed'; reason: string };

export interface Loading {
  state: Signal<LoadState>;
  progress: Signal<Progress>;
  start(request: ReadingRequest): void;
  cancel(): void;
}

/** One loading at a time: started, followed, cancelled; ended when its dialog goes. */
export function useLoading(follow: Control): Loading {
  const state = useSignal<LoadState>({ step: 'idle' });
  const progress = useSignal<Progress>(nothingYet);
  const reading = useRef<Reading | null>(null);
  const cancelled = useRef(false);
  useEffect(() => () => reading.current?.cancel(), []);
  return {
    state,
    progress,
    start(request) {
      progress.value = nothingYet;
      state.value = { step: 'loading' };
      cancelled.current = false;
      const collect = batches(follow.addDetail);
      reading.current = startReading(request, (event) => {
        progress.value = advanceProgress(progress.value, event);
        if (event.kind === 'day') collect.add(event.snapshot);
      });
      reading.current.done
        .then(() => collect.finish())
        .then(
          (kept) => {
            state.value = { step: 'done', cancelled: cancelled.current, kept };
          },
          (error: unknown) => {
            state.value = { step: 'failed', reason: error instanceof Error ? error.message : String(error) };
          },
        );
    },
    cancel() {
      cancelled.current = true;
      reading.current?.cancel();
    },
  };
}
