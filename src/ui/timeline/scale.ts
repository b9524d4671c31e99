import { scaleLinear, scaleUtc } from 'd3';
import { clampDay, dayNumber, dayOfNumber } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';
import type { DayRange } from '../../state/vocabulary.ts';

/** Room around the plot, CSS pixels: marks above, the axis below, values at the left, names at the right. */
export const margin = { top: 18, right: 14, bottom: 20, left: 34 };

export interface TimeScale {
  /** The plot's edges. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(day: Day): number;
  /** The day under a position, within the range. */
  dayAt(x: number): Day;
  /** Of a share, 0 to 100. */
  y(percent: number): number;
  shareTicks: readonly number[];
  ticks: readonly { x: number; date: Date; first: boolean }[];
}

/** A range of shares with room above and below, never beyond 0 and 100, and at least a few points wide. */
function padded([low, high]: readonly [number, number]): [number, number] {
  const room = Math.max(2, (high - low) * 0.08);
  return [Math.max(0, low - room), Math.min(100, high + room)];
}

/**
 * Places days along a strip of `width` by `height` CSS pixels, and shares up it.
 *
 * @param shares the least and the greatest share that is drawn, 0 to 100
 */
export function timeScale(
  { first, last }: DayRange,
  width: number,
  height: number,
  shares: readonly [number, number],
): TimeScale {
  const [left, right] = [margin.left, Math.max(margin.left + 1, width - margin.right)];
  const [top, bottom] = [margin.top, height - margin.bottom];
  const days = scaleLinear([dayNumber(first), dayNumber(last)], [left, right]);
  const utc = scaleUtc([new Date(first), new Date(last)], [left, right]);
  const y = scaleLinear(padded(shares), [bottom, top]);
  const dates = utc.ticks(Math.max(2, Math.floor((right - left) / 84)));
  return {
    left,
    right,
    top,
    bottom,
    x: (day) => days(dayNumber(day)),
    dayAt: (x) => clampDay(dayOfNumber(days.invert(x)), first, last),
    y,
    shareTicks: y.ticks(3),
    ticks: dates.map((date, i) => ({ x: utc(date), date, first: i === 0 })),
  };
}
