import { mkdirSync } from 'node:fs';
import { buildBoundaries } from './boundaries.ts';
import { contextFromArguments } from './context.ts';
import { areaTable, loadFullOblasts } from './oblasts.ts';

/** `npm run geo:build -- --from ../shared/geo-sources`: makes every file in `geo/` from its sources. */
const context = contextFromArguments(process.argv.slice(2));
mkdirSync(context.out, { recursive: true });
mkdirSync(context.cache, { recursive: true });

context.log(areaTable(loadFullOblasts(context)));
buildBoundaries(context);
// The control facts (buildControl in control.ts) are made last: they count on the full oblasts.
