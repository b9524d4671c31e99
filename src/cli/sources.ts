import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ControlSource } from '../data/sources/source.ts';

const folder = join(import.meta.dirname, '../data/sources');

/** All adapters in `src/data/sources`, by id: a new source is a new file there. */
export async function loadSources(): Promise<ControlSource[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'source.ts');
  const sources = await Promise.all(
    files.map(async (name) => {
      const module = (await import(pathToFileURL(join(folder, name)).href)) as { source?: ControlSource };
      if (!module.source) throw new Error(`src/data/sources/${name} exports no source`);
      return module.source;
    }),
  );
  return sources.sort((a, b) => (a.id < b.id ? -1 : 1));
}
