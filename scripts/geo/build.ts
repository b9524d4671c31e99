import { mkdirSync } from 'node:fs';
import { loadSources } from '../../src/cli/sources.ts';
import { buildBoundaries } from './boundaries.ts';
import { contextFromArguments } from './context.ts';
import { buildControl } from './control.ts';
import { buildSettlements } from './control-gazetteer.ts';
import { buildLakes } from './lakes.ts';
import { areaTable, loadFullOblasts } from './oblasts.ts';
import { buildPopulation } from './population.ts';
import { buildRivers } from './rivers.ts';
import { buildTowns } from './towns.ts';

/** `npm run geo:build -- --from ../shared/geo-sources`: makes every file in `geo/` from its sources. */
const context = contextFromArguments(process.argv.slice(2));
mkdirSync(context.out, { recursive: true });
mkdirSync(context.cache, { recursive: true });

context.log(areaTable(loadFullOblasts(context)));
buildBoundaries(context);
buildRivers(context);
buildLakes(context);
buildTowns(context);
buildSettlements(context);
// The control facts count on the full oblasts and follow the settlements.
await buildControl(context, await loadSources());
// Inhabitants go by the settlements' numbers.
buildPopulation(context);
