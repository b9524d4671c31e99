import type { OblastId } from '../../core/model/ids.ts';
import { localText } from '../../core/model/text.ts';
import type { SceneInput } from '../input.ts';
import { auditLink, shareAuditLines } from './audit.ts';
import { type Card, type CardFact, cite } from './card.ts';

/** What each assessor measures on the day shown, and the range between what both and what either mark. */
function measured(id: OblastId, { atlas, control, text }: SceneInput): CardFact[] {
  const both = atlas.table.on('both', id, control.day);
  const either = atlas.table.on('either', id, control.day);
  const each = atlas.assessors.map((assessor): CardFact => {
    const figure = atlas.table.on(assessor.id, id, control.day);
    if (!figure)
      return { label: assessor.name, value: text.card.noAssessment, detail: text.day(control.day) };
    return {
      label: assessor.name,
      value: text.percent(figure.percent),
      detail: text.card.measured(figure.occupiedKm2, figure.lineKm, control.day),
    };
  });
  if (!both || !either) return each;
  const range = text.percentRange(both.percent, either.percent);
  return [...each, { label: text.card.bothToEither, value: range, detail: text.day(control.day) }];
}

/** An oblast: its land, what each assessor measures on the day, and what the articles claim. */
export function regionCard(id: OblastId, input: SceneInput): Card | null {
  const { atlas, text } = input;
  const oblast = atlas.oblasts.features.find(({ properties }) => properties.id === id)?.properties;
  if (!oblast) return null;
  const uk = text.language === 'uk';
  const claims = atlas.articles.flatMap((article) =>
    article.controlClaims.filter(({ region }) => region === id).map((claim) => ({ article, claim })),
  );
  return {
    kind: id,
    title: uk ? oblast.nameUk : oblast.name,
    subtitle: uk ? oblast.name : oblast.nameUk,
    warnings: [],
    text: [],
    facts: [
      { label: text.card.occupied, value: '' },
      ...measured(id, input),
      ...claims.map(({ article, claim }) => ({
        label: text.card.claim,
        value: `${claim.hedge ? `${claim.hedge} ` : ''}${text.wholePercent(claim.percent)}`,
        detail: [
          `${localText(claim.claimant, text.language)}.`,
          ...shareAuditLines(article.id, claim, input),
        ].join(' '),
      })),
      { label: text.card.landArea, value: text.km2(oblast.areaKm2) },
    ],
    citations: claims.map(({ article, claim }) => cite(atlas, text, article.id, [claim.paragraph])),
    ...(claims.length > 0 ? { links: [auditLink(text)] } : {}),
  };
}
