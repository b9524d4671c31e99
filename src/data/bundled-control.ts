import type { ControlFacts } from '../core/model/atlas.ts';
import type { SettlementNames } from '../core/model/control.ts';
import type { Proposal } from '../core/model/proposal.ts';
import { type Gazetteer, gazetteerOf } from '../core/proposals/gazetteer.ts';
import { parseControlFacts, parseNames, parsePlaces, parsePopulation, parseProposals } from './bundle.ts';
import { fetchAll, fileName } from './fetch-json.ts';

/** The part of the bundle that the thread of control needs: it loads it by itself, beside the page. */
const factUrls = import.meta.glob<string>(
  ['../../geo/oblasts.geojson', '../../geo/{settlements,settlement-status,control-figures}.json'],
  { eager: true, import: 'default', query: '?url' },
);
const nameUrls = import.meta.glob<string>('../../geo/settlement-names.json', {
  eager: true,
  import: 'default',
  query: '?url',
});
const populationUrls = import.meta.glob<string>('../../geo/settlement-population.json', {
  eager: true,
  import: 'default',
  query: '?url',
});
const placeFiles = import.meta.glob<unknown>('../../seeds/places.json', { eager: true, import: 'default' });
const proposalFiles = import.meta.glob<unknown>('../../seeds/proposals/*.json', {
  eager: true,
  import: 'default',
});

/** @throws BundleError naming the file and the reason */
export const loadControlFacts = async (): Promise<ControlFacts> =>
  parseControlFacts(await fetchAll(factUrls));

/**
 * The facts of control, and the gazetteer that zones are measured by; fetched side by side.
 * @throws BundleError naming the file and the reason
 */
export async function loadControl(): Promise<{ facts: ControlFacts; gazetteer: Gazetteer }> {
  const [facts, population] = await Promise.all([
    loadControlFacts(),
    fetchAll(populationUrls).then(parsePopulation),
  ]);
  const places = parsePlaces(Object.values(placeFiles)[0]);
  return { facts, gazetteer: gazetteerOf(facts.settlements, population, places) };
}

/** @throws BundleError naming the file and the reason */
export const loadSettlementNames = async (): Promise<SettlementNames> => parseNames(await fetchAll(nameUrls));

/** @throws BundleError naming the file and the reason */
export const proposals = (): Proposal[] =>
  parseProposals(
    Object.fromEntries(Object.entries(proposalFiles).map(([path, value]) => [fileName(path), value])),
  );
