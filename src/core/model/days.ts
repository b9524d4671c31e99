import * as v from 'valibot';
import { type Day, DaySchema } from './ids.ts';

/** Arithmetic of calendar days. A `Day` is `YYYY-MM-DD` and sorts as text. */

const msPerDay = 86_400_000;

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** A text as a day of the calendar, or `null` if it is none. */
export function parseDay(text: string): Day | null {
  const result = v.safeParse(DaySchema, text);
  return result.success ? result.output : null;
}

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Math.round(msOf(day) / msPerDay);

/** The day that many days after 1970-01-01. */
export const dayOfNumber = (number: number): Day =>
  new Date(Math.round(number) * msPerDay).toISOString().slice(0, 10) as Day;

/** The day `days` later, or earlier for a negative number. */
export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** How many days `to` is after `from`; negative if it is before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** `day`, or the nearer end of the range that it lies outside of. */
export const clampDay = (day: Day, first: Day, last: Day): Day =>
  day < first ? first : day > last ? last : day;

/** The last of some days in order that is not after `day`, or `null`. */
export const lastDayUpTo = (days: readonly Day[], day: Day): Day | null =>
  days.findLast((candidate) => candidate <= day) ?? null;
