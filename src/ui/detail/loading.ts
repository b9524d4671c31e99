import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Reading } from '../../workers/open-reading.ts';
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

/** Not part of the first load: few readers ever need it. */
const reader = () => import('../../workers/open-reading.ts');

/** Fetches the code that reads files once the page has nothing else to do, so that dropping a file works offline. */
export function useReaderAhead(): void {
  useEffect(() => {
    // Where the network fails here, starting to read tries again, and tells.
    const fetchIt = (): void => void reader().catch(() => undefined);
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchIt, 3000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchIt, { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, []);
}

/** One loading at a time: started, followed, cancelled; ended when its dialog goes. */
export function useLoading(follow: Control): Loading {
  const state = useSignal<LoadState>({ step: 'idle' });
  const progress = useSignal<Progress>(nothingYet);
  const reading = useRef<Reading | null>(null);
  const cancelled = useRef(false);
  const cancel = (): void => {
    cancelled.current = true;
    reading.current?.cancel();
  };
  useEffect(() => cancel, []);

  /** Reads and shows; whether all could be kept for the next visit. */
  const run = async (request: ReadingRequest): Promise<boolean> => {
    const { startReading } = await reader();
    if (cancelled.current) return true;
    const collect = batches(follow.addDetail);
    reading.current = startReading(request, (event) => {
      progress.value = advanceProgress(progress.value, event);
      if (event.kind === 'day') collect.add(event.snapshot);
    });
    // What came before a failure stays.
    await reading.current.done.catch(async (error: unknown) => {
      await collect.finish();
      throw error;
    });
    return collect.finish();
  };
  return {
    state,
    progress,
    start(request) {
      progress.value = nothingYet;
      state.value = { step: 'loading' };
      cancelled.current = false;
      run(request).then(
        (kept) => {
          state.value = { step: 'done', cancelled: cancelled.current, kept };
        },
        (error: unknown) => {
          state.value = { step: 'failed', reason: error instanceof Error ? error.message : String(error) };
        },
      );
    },
    cancel,
  };
}
