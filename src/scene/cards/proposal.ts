import { areaKm2 } from '../../core/geo/area.ts';
import { lineLengthKm } from '../../core/geo/lines.ts';
import type { ProposalId } from '../../core/model/ids.ts';
import { localText } from '../../core/model/text.ts';
import type { RuleValue } from '../../core/proposals/evaluate.ts';
import type { SceneInput } from '../input.ts';
import type { SceneText } from '../text.ts';
import { type Card, cite } from './card.ts';

/** The size of what a provision describes: km² of an area, km of a line. */
export function sizeOf(value: RuleValue | null | undefined, text: SceneText): string {
  if (!value) return text.card.noGeometry;
  return value.kind === 'area' ? text.km2(areaKm2(value.area)) : text.km(lineLengthKm(value.line));
}

/** A proposal: its provisions with their size on the ground, its status, and what the drawing assumes. */
export function proposalCard(id: ProposalId, { atlas, proposals, text }: SceneInput): Card | null {
  const proposal = atlas.proposals.find((candidate) => candidate.id === id);
  if (!proposal) return null;
  const language = text.language;
  const evaluated = proposals.find((candidate) => candidate.proposal.id === id);
  return {
    kind: text.card.proposal,
    title: localText(proposal.title, language),
    subtitle: localText(proposal.date, language),
    warnings: proposal.assumptions.map((assumption) => localText(assumption, language)),
    text: [localText(proposal.summary, language)],
    facts: [
      { label: text.card.proposer, value: localText(proposal.proposer, language) },
      { label: text.card.status, value: localText(proposal.status, language) },
      ...proposal.provisions.map((provision) => {
        const value = evaluated?.provisions.find((item) => item.provision.id === provision.id)?.value;
        return {
          label: localText(provision.title, language),
          value: evaluated || !provision.rule ? sizeOf(value, text) : text.card.notShown,
          detail: localText(provision.text, language),
        };
      }),
    ],
    citations: [
      ...new Map(
        proposal.provisions
          .flatMap(({ citations }) => citations)
          .map((citation) => [`${citation.article}:${citation.paragraphs.join()}`, citation]),
      ).values(),
    ].map(({ article, paragraphs }) => cite(atlas, text, article, paragraphs)),
  };
}
