import type { ProposalId } from '../../core/model/ids.ts';
import { localText } from '../../core/model/text.ts';
import type { EvaluatedProvision } from '../../core/proposals/evaluate.ts';
import type { Figures } from '../../core/proposals/figures.ts';
import type { SceneInput } from '../input.ts';
import { nameIn, oblastName } from '../names.ts';
import { type Card, type CardFact, cite, withTitles } from './card.ts';

/** Oblasts of which a smaller part lies in a zone are left to the table. */
const leastOblastKm2 = 1;

/** Figures of a zone or a line in sentences. */
function figureLines(figures: Figures, { atlas, text }: SceneInput): string[] {
  const placeName = (id: string): string => {
    const place = atlas.places.find((candidate) => candidate.id === id);
    return place ? nameIn(place, text.language) : id;
  };
  const oblasts = figures.oblasts
    .filter(({ km2 }) => km2 >= leastOblastKm2)
    .map(({ oblast, km2, percent }) =>
      text.card.oblastPart(oblastName(atlas, oblast, text.language), km2, percent),
    );
  const near = [...figures.watched, ...figures.nearest];
  const places = near.filter(({ place }, i) => near.findIndex((each) => each.place === place) === i);
  return [
    ...(oblasts.length > 0 ? [`${oblasts.join('; ')}.`] : []),
    ...(figures.settlements
      ? [
          text.card.settlementsInside(
            figures.settlements.count,
            figures.settlements.counted,
            figures.settlements.population,
          ),
          text.card.lineInside(figures.lineKm),
        ]
      : []),
    text.card.distances(
      places.slice(0, 4).map(({ place, km }) => text.card.distanceTo(placeName(place), km)),
    ),
  ];
}

function provisionFact(
  { provision, missing }: EvaluatedProvision,
  figures: Figures | null,
  input: SceneInput,
): CardFact {
  const { text } = input;
  const own = localText(provision.text, text.language);
  const label = localText(provision.title, text.language);
  const outside = provision.outside.map(({ publisher, title, date }) =>
    text.card.outside(publisher, localText(title, text.language), date),
  );
  if (!figures) {
    const value = missing === 'assessment' ? text.card.noAssessmentToMeasure : text.card.noGeometry;
    return { label, value, detail: [own, ...outside].join(' ') };
  }
  const value = figures.km2 === null ? text.km(figures.lineKm) : text.km2(figures.km2);
  return { label, value, detail: [own, ...figureLines(figures, input), ...outside].join(' ') };
}

/** A proposal: its provisions with their figures on the ground, its status, and what the drawing assumes. */
export function proposalCard(id: ProposalId, input: SceneInput): Card | null {
  const { atlas, proposals, figures, text } = input;
  const proposal = atlas.proposals.find((candidate) => candidate.id === id);
  if (!proposal) return null;
  const language = text.language;
  const index = proposals.findIndex((candidate) => candidate.proposal.id === id);
  const drawn = proposals[index]?.provisions;
  const provisions: CardFact[] = drawn
    ? drawn.map((evaluated, i) =>
        provisionFact(evaluated, figures[index]?.provisions[i]?.figures ?? null, input),
      )
    : proposal.provisions.map((provision) => ({
        label: localText(provision.title, language),
        value: provision.rule ? text.card.notShown : text.card.noGeometry,
        detail: localText(provision.text, language),
      }));
  return {
    kind: text.card.proposal,
    title: localText(proposal.title, language),
    subtitle: localText(proposal.date, language),
    warnings: proposal.assumptions.map((assumption) =>
      withTitles(atlas, localText(assumption, language), language),
    ),
    text: [localText(proposal.summary, language)],
    facts: [
      { label: text.card.proposer, value: localText(proposal.proposer, language) },
      { label: text.card.status, value: localText(proposal.status, language) },
      ...provisions,
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
