import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PlacesSchema } from '../core/model/place.ts';
import { SettlementPopulationSchema } from '../core/model/population.ts';
import { gazetteerOf } from '../core/proposals/gazetteer.ts';
import { BundleError, describeIssue, parseControlFacts, parseProposals } from '../data/bundle.ts';

const root = join(import.meta.dirname, '../..');

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

function readFolder(path: string): Record<string, unknown> {
  const names = readdirSync(join(root, path)).filter((name) => name.endsWith('json'));
  return Object.fromEntries(names.map((name) => [name, read(join(path, name))]));
}

function parse<S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, read(file));
  if (result.success) return result.output;
  throw new BundleError(file, describeIssue(result.issues[0]));
}

/**
 * Everything that proposals are evaluated on and measured with.
 * @throws BundleError if a file does not fit its schema
 */
export function loadProposalData() {
  const facts = parseControlFacts(readFolder('geo'));
  const { places } = parse(PlacesSchema, 'seeds/places.json');
  const population = parse(SettlementPopulationSchema, 'geo/settlement-population.json');
  return {
    facts,
    places,
    proposals: parseProposals(readFolder('seeds/proposals')),
    gazetteer: gazetteerOf(facts.settlements, population, places),
  };
}
