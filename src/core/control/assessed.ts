import type { FigureTable } from '../model/figures.ts';
import type { AssessorId, Day } from '../model/ids.ts';

/**
 * The days, in order, on which a source has an assessment: one assessor's id, or `consensus` for
 * those that every assessor has.
 *
 * @param detail days of which the reader loaded an assessor's own outlines, by assessor
 */
export function assessedDays(
  table: FigureTable,
  assessors: readonly AssessorId[],
  source: string,
  detail: Readonly<Record<string, readonly Day[]>>,
): Day[] {
  const inView = assessors.filter((id) => source === 'consensus' || id === source);
  const sets = inView.map((id) => new Set([...table.daysOf(id), ...(detail[id] ?? [])]));
  const [first, ...others] = sets;
  return [...(first ?? [])].filter((day) => others.every((days) => days.has(day))).sort();
}
