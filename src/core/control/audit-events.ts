import type { Article, ArticleEvent, EventKind } from '../model/article.ts';
import type { PlaceStatus } from '../model/control.ts';
import { addDays, daysBetween, lastDayUpTo } from '../model/days.ts';
import type { FigureTable } from '../model/figures.ts';
import type { ArticleId, AssessorId, Day } from '../model/ids.ts';

/** Places that articles say were taken, left or entered, beside the days on which assessors marked them occupied. */

/** A day, and how far it is from the days that the article gives: 0 within them, negative before. */
export interface DayAgainstClaim {
  day: Day;
  daysAfterClaim: number;
}

/** Whether the mark stood when the article was written. */
export type MarkOnArticleDay =
  /** `day` is the assessed day: the article's own, or on a gap the nearest earlier one. */
  | { kind: 'assessed'; day: Day; asked: Day; marked: boolean }
  | { kind: 'no-assessment'; asked: Day }
  /** The article's own clues leave its day between these two. */
  | { kind: 'undated'; from: Day; to: Day };

/** The first day on which an assessor marks a place's point, against the days that the article gives. */
export type PlaceMark =
  | { kind: 'not-counted'; assessor: AssessorId }
  /** Not up to the assessor's last day; `someGround` is the first day with some ground within the precision. */
  | {
      kind: 'not-marked';
      assessor: AssessorId;
      last: Day;
      someGround: Day | null;
      onArticleDay: MarkOnArticleDay;
    }
  /** On the assessor's first day already: how long before is not known. */
  | { kind: 'already-marked'; assessor: AssessorId; first: Day; onArticleDay: MarkOnArticleDay }
  | {
      kind: 'marked-before' | 'marked-on' | 'marked-after';
      assessor: AssessorId;
      first: DayAgainstClaim;
      /** The last assessed day before `first`: the mark was set between the two. */
      before: Day | null;
      /**
       * The place is known to its precision only. Its true position was not marked before some
       * ground within the precision was, and was by the time all of it was (`null`: not yet).
       */
      earliest: DayAgainstClaim;
      latest: DayAgainstClaim | null;
      /** The first day without the mark after `first`, and the first with it again, if there are such. */
      lost: { day: Day; again: Day | null } | null;
      onArticleDay: MarkOnArticleDay;
    };

/** An event in which an article says that a place was taken, left or entered. */
export interface EventAudit {
  article: ArticleId;
  event: ArticleEvent;
  precisionKm: number;
  /** In the order of the assessors. */
  marks: readonly PlaceMark[];
}

/** What such events are: an assessor's mark can be held against them. */
const auditedKinds: ReadonlySet<EventKind> = new Set<EventKind>(['capture', 'withdrawal', 'relocation']);

/** Whether an event says that a place was taken, left or entered. */
export const isAudited = ({ kind }: ArticleEvent): boolean => auditedKinds.has(kind);

const againstClaim = ({ from, to }: ArticleEvent['date'], day: Day): DayAgainstClaim => ({
  day,
  daysAfterClaim: day < from ? -daysBetween(day, from) : day > to ? daysBetween(to, day) : 0,
});

const kindOf = ({ daysAfterClaim }: DayAgainstClaim): 'marked-before' | 'marked-on' | 'marked-after' =>
  daysAfterClaim < 0 ? 'marked-before' : daysAfterClaim > 0 ? 'marked-after' : 'marked-on';

/** Changes alternate: a day after an odd number of them has the mark. */
function markOnArticleDay(
  changes: readonly Day[],
  days: readonly Day[],
  date: Article['date'],
): MarkOnArticleDay {
  if (date.kind === 'conflicting') return { kind: 'undated', from: date.from, to: date.to };
  const day = lastDayUpTo(days, date.day);
  if (!day) return { kind: 'no-assessment', asked: date.day };
  const marked = changes.filter((change) => change <= day).length % 2 === 1;
  return { kind: 'assessed', day, asked: date.day, marked };
}

function placeMark(
  { place, date }: ArticleEvent,
  written: Article['date'],
  status: PlaceStatus,
  table: FigureTable,
  assessor: AssessorId,
): PlaceMark {
  const range = status.assessors.find((each) => each.assessor === assessor);
  const mark = status.places
    .find((each) => each.place === place)
    ?.marks.find((each) => each.assessor === assessor);
  if (!range || !mark) return { kind: 'not-counted', assessor };
  const [day, lost, again] = mark.point;
  const days = table.daysOf(assessor);
  const onArticleDay = markOnArticleDay(mark.point, days, written);
  const [someGround] = mark.any;
  if (day === undefined)
    return { kind: 'not-marked', assessor, last: range.last, someGround: someGround ?? null, onArticleDay };
  if (day === range.first) return { kind: 'already-marked', assessor, first: day, onArticleDay };
  const first = againstClaim(date, day);
  const [allGround] = mark.whole;
  return {
    kind: kindOf(first),
    assessor,
    first,
    before: lastDayUpTo(days, addDays(day, -1)),
    earliest: againstClaim(date, someGround ?? day),
    latest: allGround ? againstClaim(date, allGround) : null,
    lost: lost ? { day: lost, again: again ?? null } : null,
    onArticleDay,
  };
}

/** For each place that an article says was taken, left or entered: when each assessor first marked it. */
export function auditEvents(
  articles: readonly Article[],
  status: PlaceStatus,
  table: FigureTable,
  assessors: readonly AssessorId[],
): EventAudit[] {
  return articles.flatMap(({ id, date, events }) =>
    events.flatMap((event): EventAudit[] => {
      const place = status.places.find((each) => each.place === event.place);
      if (!isAudited(event) || !place) return [];
      const marks = assessors.map((assessor) => placeMark(event, date, status, table, assessor));
      return [{ article: id, event, precisionKm: place.precisionKm, marks }];
    }),
  );
}
