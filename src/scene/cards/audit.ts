import { auditEvents, auditShares, type PlaceMark, type ShareMeasure } from '../../core/control/audit.ts';
import type { ArticleId, OblastId, PlaceId } from '../../core/model/ids.ts';
import type { SceneInput } from '../input.ts';
import type { SceneText } from '../text.ts';
import type { CardFact, CardLink } from './card.ts';

/** The way to all claims beside all measurements. */
export const auditLink = (text: SceneText): CardLink => ({
  section: 'audit',
  label: text.card.compareClaims,
});

function markFact(mark: PlaceMark, name: string, text: SceneText): CardFact[] {
  const label = text.card.firstMarked(name);
  switch (mark.kind) {
    case 'unknown':
      return [];
    case 'already':
      return [{ label, value: text.day(mark.first), detail: text.card.sinceBefore(mark.first) }];
    case 'not-marked':
      return [{ label, value: text.card.notMarkedUntil(mark.last) }];
    case 'marked':
      return [
        {
          label,
          value: text.day(mark.day),
          detail: [
            text.card.daysAfterClaim(mark.daysAfterClaim),
            ...(mark.before ? [text.card.changedBetween(mark.before, mark.day)] : []),
          ].join(' '),
        },
      ];
  }
}

/** When each assessor first marked a place that an article says was taken or left. */
export function placeAuditFacts(place: PlaceId, { atlas, text }: SceneInput): CardFact[] {
  const assessors = atlas.assessors.map(({ id }) => id);
  const [audit] = auditEvents(atlas.articles, atlas.placeStatus, atlas.table, assessors).filter(
    ({ event }) => event.place === place,
  );
  return (audit?.marks ?? []).flatMap((mark, i) =>
    markFact(mark, atlas.assessors[i]?.shortName ?? mark.assessor, text),
  );
}

/** What each assessor measures beside the share of an oblast that an article states, in sentences. */
export function shareAuditLines(oblast: OblastId, article: ArticleId, { atlas, text }: SceneInput): string[] {
  const assessors = atlas.assessors.map(({ id }) => id);
  const [audit] = auditShares(atlas.articles, atlas.table, assessors).filter(
    (each) => each.article === article && each.claim.region === oblast,
  );
  const line = (measure: ShareMeasure, i: number): string[] =>
    measure.kind === 'none'
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
  return (audit?.onDay ?? []).flatMap(line);
}
