import { localText } from '../core/model/text.ts';
import type { EvaluatedProposal } from '../core/proposals/evaluate.ts';
import type { Figures, ProposalFigures } from '../core/proposals/figures.ts';
import type { Gazetteer } from '../core/proposals/gazetteer.ts';
import type { Ground } from '../core/proposals/ground.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** Figures with units in the names, to a tenth; what does not apply is `null`. */
function figuresReport(figures: Figures | null) {
  if (!figures) return null;
  const places = (list: Figures['nearest']) =>
    list.map(({ place, km }) => ({ place, distanceKm: round(km) }));
  return {
    areaKm2: figures.km2 === null ? null : round(figures.km2),
    lineKm: round(figures.lineKm),
    oblasts: figures.oblasts.map(({ oblast, km2, percent }) => ({
      oblast,
      areaKm2: round(km2),
      percentOfOblast: round(percent),
    })),
    settlements: figures.settlements && {
      count: figures.settlements.count,
      withPopulationFigure: figures.settlements.counted,
      populationOfThese: figures.settlements.population,
    },
    nearestPlaces: places(figures.nearest),
    distances: places(figures.watched),
  };
}

/** What the command line tells of a proposal, as plain data. */
export function proposalReport(
  { proposal, params, provisions }: EvaluatedProposal,
  figures: ProposalFigures,
  { control }: Pick<Ground, 'control'>,
  gazetteer: Pick<Gazetteer, 'vintage'>,
  language: string,
) {
  return {
    schema: 'proposal-figures/1',
    id: proposal.id,
    title: localText(proposal.title, language),
    date: control.day,
    source: control.source,
    assessment: control.assessment.kind,
    earlierAssessment: control.assessment.kind === 'gap' ? control.assessment.earlier : null,
    basis: control.basis,
    params,
    populationVintage: localText(gazetteer.vintage, language),
    provisions: provisions.map(({ provision, missing }, i) => ({
      id: provision.id,
      title: localText(provision.title, language),
      missing,
      figures: figuresReport(figures.provisions[i]?.figures ?? null),
    })),
    total: figuresReport(figures.total),
    assumptions: proposal.assumptions.map((assumption) => localText(assumption, language)),
  };
}
export type ProposalReport = ReturnType<typeof proposalReport>;
