import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addDays, lastDayUpTo } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';

/** Speeds of playing, in days a second. */
export const speeds = [5, 15, 45] as const;
export type Speed = (typeof speeds)[number];

export interface Playback {
  playing: Signal<boolean>;
  speed: Signal<Speed>;
}

/** The day to show after playing for some time: the last assessed one up to the day that is due. */
export function playedDay(from: Day, elapsedMs: number, speed: number, assessed: readonly Day[]): Day | null {
  return lastDayUpTo(assessed, addDays(from, Math.floor((elapsedMs / 1000) * speed)));
}

/**
 * Plays the days with an assessment, one after the other at the chosen speed; days are left out
 * rather than shown late. Stops at the end.
 *
 * @param show shows a day; called at most once a frame, and only when the day before is drawn
 */
export function usePlayback(options: {
  day(): Day;
  assessed(): readonly Day[];
  drawn(): boolean;
  show(day: Day): void;
}): Playback {
  const playing = useSignal(false);
  const speed = useSignal<Speed>(speeds[1]);
  useEffect(() => {
    if (!playing.value) return;
    const assessed = options.assessed();
    const end = assessed.at(-1);
    const [first] = assessed;
    if (!end || !first) return;
    const from = options.day() >= end ? first : options.day();
    let start: number | undefined;
    let frame = 0;
    const step = (now: number): void => {
      start ??= now;
      frame = requestAnimationFrame(step);
      if (!options.drawn()) return;
      const due = playedDay(from, now - start, speed.value, assessed) ?? first;
      if (due !== options.day()) options.show(due);
      if (due >= end) playing.value = false;
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [playing.value, speed.value]);
  return { playing, speed };
}
