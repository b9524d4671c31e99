import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, in order. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
    );

/**
 * What names the bundled data in a citation: the last day of the figures and the first digits of
 * the SHA-256 over everything in `geo/` and `seeds/`. Equal data have equal versions.
 */
export function dataVersion(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['geo', 'seeds']) {
    for (const file of filesBelow(join(root, folder))) {
      if (/\.(?:geo)?json$/.test(file)) hash.update(file.slice(root.length)).update(readFileSync(file));
    }
  }
  const figures = JSON.parse(readFileSync(join(root, 'geo/control-figures.json'), 'utf8')) as {
    days: string[];
  };
  return `${figures.days.at(-1) ?? 'without days'}, ${hash.digest('hex').slice(0, 8)}`;
}
