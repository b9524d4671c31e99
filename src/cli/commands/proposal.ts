import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { controlViews } from '../../core/control/view.ts';
import { type Day, DaySchema } from '../../core/model/ids.ts';
import { PlacesSchema } from '../../core/model/place.ts';
import { SettlementPopulationSchema } from '../../core/model/population.ts';
import type { Proposal } from '../../core/model/proposal.ts';
import { evaluateProposal, type Ground, outlinesOf } from '../../core/proposals/evaluate.ts';
import { figuresOf } from '../../core/proposals/figures.ts';
import { gazetteerOf } from '../../core/proposals/gazetteer.ts';
import { parseControlFacts, parseProposals } from '../../data/bundle.ts';
import { type ProposalReport, proposalReport } from '../proposal-report.ts';
import { UsageError } from '../usage.ts';

export const usage =
  'proposal --id ID --date YYYY-MM-DD [--source SOURCE] [--param name=value]... [--lang en|uk] [--json]';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function readFolder(path: string): Record<string, unknown> {
  const names = readdirSync(path).filter((name) => name.endsWith('json'));
  return Object.fromEntries(names.map((name) => [name, readJson(join(path, name))]));
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        id: { type: 'string' },
        date: { type: 'string' },
        source: { type: 'string', default: 'consensus' },
        param: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error));
  }
}

function dayFrom(text: string | undefined): Day {
  const result = v.safeParse(DaySchema, text);
  if (result.success) return result.output;
  throw new UsageError(`--date ${text ?? 'is missing'}: a day is written YYYY-MM-DD`);
}

function proposalFrom(proposals: readonly Proposal[], id: string | undefined): Proposal {
  const found = proposals.find((proposal) => proposal.id === id);
  if (found) return found;
  const known = proposals.map((proposal) => proposal.id).join(', ');
  throw new UsageError(`--id ${id ?? 'is missing'}: the proposals are ${known}`);
}

/** Values given as `name=value`, each in the range that its parameter declares. */
function paramsFrom(given: readonly string[], { id, parameters }: Proposal): Record<string, number> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      const name = text.slice(0, Math.max(0, at));
      const value = Number(text.slice(at + 1) || Number.NaN);
      const parameter = parameters.find((candidate) => candidate.name === name);
      if (!parameter) throw new UsageError(`--param ${text}: ${id} has no parameter ${name || text}`);
      const { min, max, unit } = parameter;
      if (!(value >= min && value <= max))
        throw new UsageError(`--param ${text}: ${name} is a number from ${min} to ${max} ${unit}`);
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
  ].join('\n');
}

/**
 * Figures of a proposal on a day, as text for standard output.
 * @param root the project's folder, with `geo/` and `seeds/`
 * @throws UsageError in one line, if what is asked for does not exist
 */
export function proposalCommand(args: readonly string[], root: string): string {
  const options = readOptions(args);
  const day = dayFrom(options.date);
  const proposal = proposalFrom(parseProposals(readFolder(join(root, 'seeds/proposals'))), options.id);
  const params = paramsFrom(options.param, proposal);
  const geo = readFolder(join(root, 'geo'));
  const facts = parseControlFacts(geo);
  const views = controlViews(facts);
  const sources = ['consensus', ...views.assessors];
  if (!sources.includes(options.source))
    throw new UsageError(`--source ${options.source}: the sources are ${sources.join(', ')}`);

  const { places } = v.parse(PlacesSchema, readJson(join(root, 'seeds/places.json')));
  const population = v.parse(SettlementPopulationSchema, geo['settlement-population.json']);
  const gazetteer = gazetteerOf(facts.settlements, population, places);
  const ground: Ground = {
    oblasts: outlinesOf(facts.oblasts),
    control: views.on(day, options.source),
    controlOn: views.on,
    places,
  };
  const evaluated = evaluateProposal(proposal, params, ground);
  const figures = figuresOf(evaluated, ground, gazetteer);
  const report = proposalReport(evaluated, figures, ground, gazetteer, options.lang);
  return options.json ? JSON.stringify(report, null, 2) : inWords(report);
}
