import { mkdirSync } from 'node:fs';
import { buildBoundaries } from './boundaries.ts';
import { contextFromArguments } from './context.ts';
import { buildControl } from './control.ts';
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
// The control facts are made last: they count on the full oblasts.
await buildControl(context);
// Inhabitants go by the settlements' numbers.
buildPopulation(context);
