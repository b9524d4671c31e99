import type { StatusHistory } from '../model/control.ts';
import type { Day } from '../model/ids.ts';

/**
 * Statuses of settlements day by day (1 is occupied) as the list of days each one changed on, and
 * back. Every settlement starts as not occupied.
 *
 * @param days one array a day, in order, each with one entry a settlement
 */
export function changesOf(days: readonly Uint8Array[]): number[][] {
  const size = days[0]?.length ?? 0;
  const last = new Uint8Array(size);
  const changes: number[][] = Array.from({ length: size }, () => []);
  days.forEach((statuses, day) => {
    statuses.forEach((status, i) => {
      if (status === last[i]) return;
      changes[i]?.push(day);
      last[i] = status;
    });
  });
  return changes;
}

/** What an assessor marks on a day: 1 for each occupied settlement; `null` where the day is a gap. */
export function statusOn(history: Pick<StatusHistory, 'days' | 'changes'>, day: Day): Uint8Array | null {
  const index = history.days.indexOf(day);
  if (index < 0) return null;
  const statuses = new Uint8Array(history.changes.length);
  history.changes.forEach((changes, i) => {
    if (changes.length > 0) statuses[i] = statusAt(changes, index);
  });
  return statuses;
}

/** Status after the changes up to and including the day with this index. */
export function statusAt(changes: readonly number[], index: number): 0 | 1 {
  let count = 0;
  while (count < changes.length && (changes[count] ?? 0) <= index) count++;
  return count % 2 === 1 ? 1 : 0;
}

/** An assessor's mark of a settlement on a day, and since when it stands. */
export interface StatusSince {
  occupied: boolean;
  /** The first assessed day of the present status; `null`: already so on the first day of all. */
  since: Day | null;
  /** The last assessed day before `since`. */
  before: Day | null;
}

/** How a settlement is marked on a day and since when; `null` on a gap. */
export function statusSince(
  { days, changes }: Pick<StatusHistory, 'days' | 'changes'>,
  settlement: number,
  day: Day,
): StatusSince | null {
  const index = days.indexOf(day);
  if (index < 0) return null;
  const own = changes[settlement] ?? [];
  const last = own.findLast((change) => change <= index);
  const occupied = statusAt(own, index) === 1;
  if (last === undefined || last === 0) return { occupied, since: null, before: null };
  return { occupied, since: days[last] ?? null, before: days[last - 1] ?? null };
}
