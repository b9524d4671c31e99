import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { loadSources } from '../../src/cli/sources.ts';
import { DaySchema } from '../../src/core/model/ids.ts';
import { contextFromArguments, optionOf } from './context.ts';
import { buildControl } from './control.ts';
import { daysThrough, downloadDays, downloadOutlines } from './control-web.ts';

/**
 * Makes the tables of control from the assessors' day files and leaves the other layers as they
 * are.
 *
 * - `npm run geo:control -- --from ../shared/geo-sources`: from a folder
 * - `npm run geo:control -- --from-web [--into DIR] [--until YYYY-MM-DD]`: first fetches the files
 *   that DIR (`.cache/sources`) lacks from the sources' public addresses
 */
const args = process.argv.slice(2);
const web = args.includes('--from-web');
const into = optionOf(args, '--into') ?? '.cache/sources';
const context = contextFromArguments(web ? ['--from', into, ...args] : args);
mkdirSync(context.cache, { recursive: true });
const sources = await loadSources();

/** Puts what the build reads into `into`. */
async function fetchFiles(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const last = v.parse(DaySchema, optionOf(args, '--until') ?? today);
  await downloadDays(into, sources, daysThrough(last), context);
  // Without the cache the oblasts are cut anew from their outlines.
  if (!existsSync(join(context.cache, 'oblasts-land-full.geojson'))) await downloadOutlines(into, context);
}

try {
  if (web) await fetchFiles();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(`Nothing was built. What came is in ${into}; the same command goes on from there.`);
  process.exit(1);
}
await buildControl(context, sources);
