import type { Article, ControlClaim } from '../model/article.ts';
import { lastDayUpTo } from '../model/days.ts';
import type { FigureTable } from '../model/figures.ts';
import type { ArticleId, AssessorId, Day } from '../model/ids.ts';
import type { LocalText } from '../model/text.ts';

/** Articles' claims of control beside what assessors measure on their own outlines, on land. */

/** What an assessor measures beside a claimed share. */
export type ShareMeasure =
  | {
      kind: 'measured';
      assessor: AssessorId;
      /** The assessed day: the one asked for, or on a gap the nearest earlier one. */
      day: Day;
      asked: Day;
      /** Share of the oblast's land, 0 to 100. */
      percent: number;
      occupiedKm2: number;
      /** Claim minus measurement, in percentage points and in km² of the oblast's land. */
      differencePoints: number;
      differenceKm2: number;
    }
  /** Nothing was assessed on that day or before it. */
  | { kind: 'no-assessment'; assessor: AssessorId; asked: Day };

/** All assessors' measures on a day, in the order of the assessors. */
export interface SharesOnDay {
  kind: 'compared';
  day: Day;
  measures: readonly ShareMeasure[];
}

/** There is no day to compare on: the article's own clues leave it between these two. */
export interface UndatedShares {
  kind: 'undated';
  from: Day;
  to: Day;
  basis: LocalText;
}

/** A share of an oblast that an article states, and what was measured. */
export interface ShareAudit {
  article: ArticleId;
  claim: ControlClaim;
  landKm2: number;
  onArticleDay: SharesOnDay | UndatedShares;
  /** On the day that the map shows. */
  onShownDay: SharesOnDay;
  /** On the last day of the table; an assessor whose days end earlier is measured on its own last. */
  onLastDay: SharesOnDay;
}

function measure(claim: ControlClaim, table: FigureTable, assessor: AssessorId, asked: Day): ShareMeasure {
  const day = lastDayUpTo(table.daysOf(assessor), asked);
  const figure = day && table.on(assessor, claim.region, day);
  const landKm2 = table.landKm2.get(claim.region);
  if (!day || !figure || landKm2 === undefined) return { kind: 'no-assessment', assessor, asked };
  const differencePoints = claim.percent - figure.percent;
  return {
    kind: 'measured',
    assessor,
    day,
    asked,
    percent: figure.percent,
    occupiedKm2: figure.occupiedKm2,
    differencePoints,
    differenceKm2: (differencePoints / 100) * landKm2,
  };
}

/**
 * Every share of an oblast that an article states, beside what each assessor measures on the
 * article's day, on the day shown and on the last day of the table.
 */
export function auditShares(
  articles: readonly Article[],
  table: FigureTable,
  assessors: readonly AssessorId[],
  shown: Day,
): ShareAudit[] {
  return articles.flatMap(({ id, date, controlClaims }) =>
    controlClaims.map((claim): ShareAudit => {
      const on = (day: Day): SharesOnDay => ({
        kind: 'compared',
        day,
        measures: assessors.map((assessor) => measure(claim, table, assessor, day)),
      });
      return {
        article: id,
        claim,
        landKm2: table.landKm2.get(claim.region) ?? 0,
        onArticleDay:
          date.kind === 'inferred'
            ? on(date.day)
            : { kind: 'undated', from: date.from, to: date.to, basis: date.basis },
        onShownDay: on(shown),
        onLastDay: on(table.days.at(-1) ?? shown),
      };
    }),
  );
}
