import type { Article, ArticleEvent, ControlClaim, EventKind } from '../model/article.ts';
import type { PlaceStatus } from '../model/control.ts';
import { addDays, daysBetween, lastDayUpTo } from '../model/days.ts';
import type { FigureTable } from '../model/figures.ts';
import type { ArticleId, AssessorId, Day } from '../model/ids.ts';

/** Articles' claims of control beside what assessors measure. */

/** What an assessor measures beside a claimed share. */
export type ShareMeasure =
  | {
      kind: 'measured';
      assessor: AssessorId;
      /** The assessed day: the one asked for, or the nearest earlier one. */
      day: Day;
      asked: Day;
      percent: number;
      occupiedKm2: number;
      /** Claim minus measurement, in percentage points and in km² of the oblast's land. */
      differencePoints: number;
      differenceKm2: number;
    }
  /** The article cannot be dated, or nothing was assessed up to its day. */
  | { kind: 'none'; assessor: AssessorId; reason: 'undated' | 'no-assessment' };

export interface ShareAudit {
  article: ArticleId;
  claim: ControlClaim;
  landKm2: number;
  /** On the article's day, and on the last day of each assessor, in the assessors' order. */
  onDay: readonly ShareMeasure[];
  lately: readonly ShareMeasure[];
}

/** When an assessor marked a place that an article says was taken or left. */
export type PlaceMark =
  | { kind: 'unknown'; assessor: AssessorId }
  /** Marked on the assessor's first day already. */
  | { kind: 'already'; assessor: AssessorId; first: Day }
  | {
      kind: 'marked';
      assessor: AssessorId;
      /** The first assessed day on which the point is marked occupied, and the last one before it. */
      day: Day;
      before: Day | null;
      /** Days from the claimed span to `day`: 0 inside it, negative before it. */
      daysAfterClaim: number;
      /** As the place is known to its precision only: first day with some ground, first with all of it. */
      earliest: Day | null;
      latest: Day | null;
      /** The first day on which the mark was taken back, if it was. */
      takenBack: Day | null;
      /** The first day on which it was set again after that. */
      setAgain: Day | null;
      /** Whether the point was marked on the article's day; `null` if that is not known. */
      onArticleDay: boolean | null;
    }
  | { kind: 'not-marked'; assessor: AssessorId; last: Day };

export interface EventAudit {
  article: ArticleId;
  event: ArticleEvent;
  precisionKm: number;
  marks: readonly PlaceMark[];
}

/** Events that say somebody took a place or was there: an assessor's mark can be held against them. */
const auditedKinds: ReadonlySet<EventKind> = new Set<EventKind>(['capture', 'withdrawal', 'relocation']);

/** Whether an event says so. */
export const isAudited = ({ kind }: ArticleEvent): boolean => auditedKinds.has(kind);

const dayOf = ({ date }: Article): Day | null => (date.kind === 'inferred' ? date.day : null);

function measureShare(
  claim: ControlClaim,
  table: FigureTable,
  assessor: AssessorId,
  asked: Day | null,
): ShareMeasure {
  if (asked === null) return { kind: 'none', assessor, reason: 'undated' };
  const day = lastDayUpTo(table.daysOf(assessor), asked);
  const figure = day && table.on(assessor, claim.region, day);
  const land = table.landKm2.get(claim.region);
  if (!day || !figure || land === undefined) return { kind: 'none', assessor, reason: 'no-assessment' };
  const differencePoints = claim.percent - figure.percent;
  return {
    kind: 'measured',
    assessor,
    day,
    asked,
    percent: figure.percent,
    occupiedKm2: figure.occupiedKm2,
    differencePoints,
    differenceKm2: (differencePoints / 100) * land,
  };
}

/** Every share of an oblast that an article states, beside what each assessor measures then and last. */
export function auditShares(
  articles: readonly Article[],
  table: FigureTable,
  assessors: readonly AssessorId[],
): ShareAudit[] {
  return articles.flatMap((article) =>
    article.controlClaims.map(
      (claim): ShareAudit => ({
        article: article.id,
        claim,
        landKm2: table.landKm2.get(claim.region) ?? 0,
        onDay: assessors.map((id) => measureShare(claim, table, id, dayOf(article))),
        lately: assessors.map((id) => measureShare(claim, table, id, table.daysOf(id).at(-1) ?? null)),
      }),
    ),
  );
}

/** Days from a span to a day: 0 inside, negative before it. */
export const daysAfter = (from: Day, to: Day, day: Day): number =>
  day < from ? -daysBetween(day, from) : day > to ? daysBetween(to, day) : 0;

/** Whether a mark with these changes stands on a day. */
const standsOn = (changes: readonly Day[], day: Day): boolean =>
  changes.filter((change) => change <= day).length % 2 === 1;

function placeMark(
  event: ArticleEvent,
  articleDay: Day | null,
  status: PlaceStatus,
  table: FigureTable,
  assessor: AssessorId,
): PlaceMark {
  const range = status.assessors.find((each) => each.assessor === assessor);
  const place = status.places.find((each) => each.place === event.place);
  const mark = place?.marks.find((each) => each.assessor === assessor);
  if (!range || !mark) return { kind: 'unknown', assessor };
  const [day, takenBack, setAgain] = mark.point;
  if (day === undefined) return { kind: 'not-marked', assessor, last: range.last };
  if (day === range.first) return { kind: 'already', assessor, first: day };
  const earliest = mark.any.findLast((change, i) => i % 2 === 0 && change <= day);
  const latest = mark.whole.find((change, i) => i % 2 === 0 && change >= day);
  return {
    kind: 'marked',
    assessor,
    day,
    before: lastDayUpTo(table.daysOf(assessor), addDays(day, -1)),
    daysAfterClaim: daysAfter(event.date.from, event.date.to, day),
    earliest: earliest ?? null,
    latest: latest ?? null,
    takenBack: takenBack ?? null,
    setAgain: setAgain ?? null,
    onArticleDay: articleDay && standsOn(mark.point, articleDay),
  };
}

/** For each place that an article says was taken or left: when each assessor marked it occupied. */
export function auditEvents(
  articles: readonly Article[],
  status: PlaceStatus,
  table: FigureTable,
  assessors: readonly AssessorId[],
): EventAudit[] {
  return articles.flatMap((article) =>
    article.events
      .filter(isAudited)
      .filter((event) => status.places.some(({ place }) => place === event.place))
      .map((event) => ({
        article: article.id,
        event,
        precisionKm: status.places.find(({ place }) => place === event.place)?.precisionKm ?? 0,
        marks: assessors.map((id) => placeMark(event, dayOf(article), status, table, id)),
      })),
  );
}
