import { parseDay } from '../../model/days.ts';
import type { Day } from '../../model/ids.ts';
import { fault } from './common.ts';

const asDay = (year = '', month = '', day = ''): Day | null => parseDay(`${year}-${month}-${day}`);

/**
 * The day that a `date` property gives as `YYYY-MM-DD`, `YYYYMMDD` (as text or number) or an ISO
 * date and time, of which the day is taken as written; `null` where there is no property.
 * Throws a `no-date` fault where there is one that cannot be read.
 */
export function dayOfProperty(value: unknown, feature: number | null): Day | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'number' ? String(value) : value;
  const found = typeof text === 'string' ? /^(\d{4})(-?)(\d\d)\2(\d\d)(?:[T ].*)?$/.exec(text) : null;
  const day = found && asDay(found[1], found[3], found[4]);
  if (!day) throw fault('no-date', feature, `date is ${JSON.stringify(value)}, not a day as YYYY-MM-DD`);
  return day;
}

/**
 * The one day that features give in their `date` properties, or `null` where none gives one.
 * Throws a fault where they give two: an archive is not a day.
 */
export function dayOfFeatures(
  features: readonly { readonly properties?: { readonly date?: unknown } | null | undefined }[],
): Day | null {
  let found: Day | null = null;
  features.forEach(({ properties }, feature) => {
    const day = dayOfProperty(properties?.date, feature);
    if (day && found && day !== found) {
      throw fault('wrong-shape', feature, `a day's file holds two days, ${found} and ${day}`);
    }
    found ??= day;
  });
  return found;
}

/** The first day, `YYYY-MM-DD` or `YYYYMMDD`, in a file's name, or `null`. */
export function dayInName(name: string): Day | null {
  for (const found of name.matchAll(/(?<!\d)(\d{4})([-_]?)(\d\d)\2(\d\d)(?!\d)/g)) {
    const day = asDay(found[1], found[3], found[4]);
    if (day) return day;
  }
  return null;
}
