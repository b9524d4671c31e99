import type { DayAgainstClaim, PlaceMark } from '../../core/control/audit-events.ts';
import type { UiText } from '../i18n/text.ts';

/** What a table says of a mark; functions return `null` where there is nothing to say. */
export interface MarkValue {
  value: string;
  detail?: string | null;
}

const dayValue = ({ day, daysAfterClaim }: DayAgainstClaim, { audit, scene }: UiText): MarkValue => ({
  value: scene.day(day),
  detail: audit.daysAfter(daysAfterClaim),
});

/** The first day on which the place's point is marked, or why there is none. */
export function firstMarked(mark: PlaceMark, text: UiText): MarkValue {
  const { audit, scene } = text;
  switch (mark.kind) {
    case 'not-counted':
      return { value: audit.notCounted };
    case 'already-marked':
      return { value: audit.alreadyMarked(scene.day(mark.first)) };
    case 'not-marked':
      return {
        value: audit.notMarkedUpTo(scene.day(mark.last)),
        detail: mark.someGround && audit.someGroundFrom(scene.day(mark.someGround)),
      };
    case 'marked-before':
    case 'marked-on':
    case 'marked-after':
      return dayValue(mark.first, text);
  }
}

/** The two assessments between which the mark was set. */
export const changedBetween = (mark: PlaceMark, { scene }: UiText): MarkValue | null =>
  'before' in mark && mark.before ? { value: scene.dayRange(mark.before, mark.first.day) } : null;

/** The first day with some ground within the place's precision marked. */
export const someGround = (mark: PlaceMark, text: UiText): MarkValue | null =>
  'earliest' in mark ? dayValue(mark.earliest, text) : null;

/** The first day with all ground within the place's precision marked. */
export function allGround(mark: PlaceMark, text: UiText): MarkValue | null {
  if (!('latest' in mark)) return null;
  return mark.latest ? dayValue(mark.latest, text) : { value: text.audit.notYet };
}

/** Whether the mark stood when the article was written. */
export function onArticleDay(mark: PlaceMark, { audit, scene }: UiText): MarkValue | null {
  if (mark.kind === 'not-counted') return null;
  const then = mark.onArticleDay;
  switch (then.kind) {
    case 'undated':
      return { value: audit.nothing, detail: audit.undated(scene.day(then.from), scene.day(then.to)) };
    case 'no-assessment':
      return { value: audit.nothing, detail: audit.noAssessment };
    case 'assessed':
      return {
        value: then.marked ? audit.marked : audit.notMarked,
        detail: then.day === then.asked ? null : audit.earlierDay(scene.day(then.day)),
      };
  }
}

/** When the mark was taken back, and set again. */
export const lostOn = (mark: PlaceMark, { audit, scene }: UiText): MarkValue | null =>
  'lost' in mark && mark.lost
    ? { value: audit.lostOn(scene.day(mark.lost.day), mark.lost.again && scene.day(mark.lost.again)) }
    : null;
