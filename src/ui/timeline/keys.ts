import { addDays } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';
import type { DayRange } from '../../state/vocabulary.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};
const week = 7;

/** The day that a key moves a handle to, or `null` for keys that do not move one. */
export function dayForKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  day: Day,
  { first, last }: DayRange,
): Day | null {
  if (key === 'Home') return first;
  if (key === 'End') return last;
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined) return null;
  return addDays(day, shiftKey && Math.abs(step) === 1 ? step * week : step);
}
