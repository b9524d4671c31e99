import type { FigureTable } from '../model/figures.ts';
import type { AssessorId, Day } from '../model/ids.ts';

/** Whether an assessor is shown by a source: one assessor's id, or `consensus` for all of them. */
export const isInView = (assessor: string, source: string): boolean =>
  source === 'consensus' || assessor === source;

/** The days, in order, that all assessors in view have. */
export function commonDays(
  assessors: readonly AssessorId[],
  source: string,
  daysOf: (assessor: AssessorId) => Iterable<Day>,
): Day[] {
  const inView = assessors.filter((id) => isInView(id, source));
  const [first, ...others] = inView.map((id) => new Set(daysOf(id)));
  return [...(first ?? [])].filter((day) => others.every((days) => days.has(day))).sort();
}

/**
 * The days, in order, on which a source has an assessment.
 *
 * @param detail days of which the reader loaded an assessor's own outlines, by assessor
 */
export const assessedDays = (
  table: FigureTable,
  assessors: readonly AssessorId[],
  source: string,
  detail: Readonly<Record<string, readonly Day[]>>,
): Day[] => commonDays(assessors, source, (id) => [...table.daysOf(id), ...(detail[id] ?? [])]);
