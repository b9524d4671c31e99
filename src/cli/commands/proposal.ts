import { controlViews } from '../../core/control/view.ts';
import type { Proposal } from '../../core/model/proposal.ts';
import { evaluateProposal, type Ground, outlinesOf } from '../../core/proposals/evaluate.ts';
import { figuresOf } from '../../core/proposals/figures.ts';
import { CliError, type Command } from '../command.ts';
import { dayOption, readOptions, required } from '../options.ts';
import { loadProposalData } from '../proposal-data.ts';
import { type ProposalReport, proposalReport } from '../proposal-report.ts';

function proposalFrom(proposals: readonly Proposal[], id: string): Proposal {
  const found = proposals.find((proposal) => proposal.id === id);
  if (found) return found;
  const known = proposals.map((proposal) => proposal.id).join(', ');
  throw new CliError(`unknown proposal ${JSON.stringify(id)}; proposals: ${known}`);
}

/** Values given as `name=value`, each in the range that its parameter declares. */
function paramsFrom(given: readonly string[], { id, parameters }: Proposal): Record<string, number> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      const name = text.slice(0, Math.max(0, at));
      const value = Number(text.slice(at + 1) || Number.NaN);
      const parameter = parameters.find((candidate) => candidate.name === name);
      if (!parameter) throw new CliError(`--param ${text}: ${id} has no parameter ${name || text}`);
      const { min, max, unit } = parameter;
      if (!(value >= min && value <= max))
        throw new CliError(`--param ${text}: ${name} is a number from ${min} to ${max} ${unit}`);
      return [name, value];
    }),
  );
}

/** The report in lines for people. */
function inWords({ title, date, source, assessment, provisions, total }: ProposalReport): string {
  const line = (name: string, figures: typeof total): string => {
    if (!figures) return `${name}: nothing to measure`;
    const { areaKm2, lineKm, settlements } = figures;
    const size = areaKm2 === null ? [] : [`${areaKm2} km²`];
    const people = settlements ? [`${settlements.count} settlements`] : [];
    return `${name}: ${[...size, `line ${lineKm} km`, ...people].join(', ')}`;
  };
  return [
    `${title}, ${date}, ${source}${assessment === 'gap' ? ' (no assessment of this day)' : ''}`,
    ...provisions.map((provision) => line(`- ${provision.title}`, provision.figures)),
    line('Total', total),
    '',
  ].join('\n');
}

/** Measures what a proposal covers on a day, by a source, with given parameters. */
export const command: Command = {
  usage: '--id ID --date YYYY-MM-DD [--source SOURCE] [--param name=value]... [--lang en|uk] [--json]',
  async run(args) {
    const options = readOptions(args, {
      id: { type: 'string' },
      date: { type: 'string' },
      source: { type: 'string', default: 'consensus' },
      param: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean' },
    });
    const { facts, proposals, places, gazetteer } = loadProposalData();
    const proposal = proposalFrom(proposals, required(options.id, 'id'));
    const day = dayOption(required(options.date, 'date'), 'date');
    const params = paramsFrom(options.param, proposal);
    const views = controlViews(facts);
    const sources = ['consensus', ...views.assessors];
    if (!sources.includes(options.source))
      throw new CliError(`unknown source ${JSON.stringify(options.source)}; sources: ${sources.join(', ')}`);
    const ground: Ground = {
      oblasts: outlinesOf(facts.oblasts),
      control: views.on(day, options.source),
      controlOn: views.on,
      places,
    };
    const evaluated = evaluateProposal(proposal, params, ground);
    const figures = figuresOf(evaluated, ground, gazetteer);
    const report = proposalReport(evaluated, figures, ground, gazetteer, options.lang);
    return options.json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report);
  },
};
