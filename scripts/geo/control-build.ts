import { mkdirSync } from 'node:fs';
import { contextFromArguments } from './context.ts';
import { buildControl } from './control.ts';

/**
 * `npm run geo:control -- --from ../shared/geo-sources`: makes the tables of control from the
 * assessors' day files and leaves the other layers as they are.
 */
const context = contextFromArguments(process.argv.slice(2));
mkdirSync(context.cache, { recursive: true });
await buildControl(context);
