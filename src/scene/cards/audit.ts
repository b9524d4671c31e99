import { auditEvents, type EventAudit, type PlaceMark } from '../../core/control/audit-events.ts';
import { auditShares, type ShareMeasure } from '../../core/control/audit-shares.ts';
import type { ControlClaim } from '../../core/model/article.ts';
import type { ArticleId, EventId, PlaceId } from '../../core/model/ids.ts';
import type { SceneInput } from '../input.ts';
import type { SceneText } from '../text.ts';
import type { CardFact, CardLink } from './card.ts';

/** The way to all claims beside all measurements. */
export const auditLink = (text: SceneText): CardLink => ({
  section: 'audit',
  label: text.card.compareClaims,
});

function markFact(mark: PlaceMark, audit: EventAudit, name: string, text: SceneText): CardFact[] {
  const label = text.card.firstMarked(name);
  switch (mark.kind) {
    case 'not-counted':
      return [];
    case 'already-marked':
      return [{ label, value: text.day(mark.first), detail: text.card.sinceBefore(mark.first) }];
    case 'not-marked':
      return [{ label, value: text.card.notMarkedUntil(mark.last) }];
    case 'marked-before':
    case 'marked-on':
    case 'marked-after': {
      const { first, before, earliest, latest, lost } = mark;
      const { from, to } = audit.event.date;
      const sentences = [
        text.card.daysAfterClaim(first.daysAfterClaim, text.dayRange(from, to)),
        ...(before ? [text.card.changedBetween(before, first.day)] : []),
        text.card.withinPrecision(audit.precisionKm, earliest.day, latest?.day ?? null),
        ...(lost ? [text.card.markLost(lost.day, lost.again)] : []),
      ];
      return [{ label, value: text.day(first.day), detail: sentences.join(' ') }];
    }
  }
}

const auditsOf = ({ atlas }: SceneInput): EventAudit[] =>
  auditEvents(
    atlas.articles,
    atlas.placeStatus,
    atlas.table,
    atlas.assessors.map(({ id }) => id),
  );

const factsOf = (audit: EventAudit | undefined, { atlas, text }: SceneInput): CardFact[] =>
  audit?.marks.flatMap((mark, i) =>
    markFact(mark, audit, atlas.assessors[i]?.shortName ?? mark.assessor, text),
  ) ?? [];

/** When each assessor first marked the place of an event in which it was taken, left or entered. */
export const eventAuditFacts = (id: EventId, input: SceneInput): CardFact[] =>
  factsOf(
    auditsOf(input).find(({ event }) => event.id === id),
    input,
  );

/** The same for a place, against the first event that an article tells of it. */
export const placeAuditFacts = (id: PlaceId, input: SceneInput): CardFact[] =>
  factsOf(
    auditsOf(input).find(({ event }) => event.place === id),
    input,
  );

/** What each assessor measures beside the share of an oblast that an article states, in sentences. */
export function shareAuditLines(
  article: ArticleId,
  claim: ControlClaim,
  { atlas, control, text }: SceneInput,
): string[] {
  const assessors = atlas.assessors.map(({ id }) => id);
  const compared = auditShares(atlas.articles, atlas.table, assessors, control.day).find(
    (each) => each.article === article && each.claim === claim,
  )?.onArticleDay;
  const line = (measure: ShareMeasure, i: number): string[] =>
    measure.kind === 'no-assessment'
      ? []
      : [
          text.card.claimDifference(
            atlas.assessors[i]?.shortName ?? measure.assessor,
            measure.percent,
            measure.day,
            measure.differencePoints,
            measure.differenceKm2,
          ),
        ];
  return compared?.kind === 'compared' ? compared.measures.flatMap(line) : [];
}
