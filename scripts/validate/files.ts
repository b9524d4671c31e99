import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A fault in a data file: which, where in it, and what is wrong. */
export interface Problem {
  file: string;
  path: string;
  reason: string;
}

/** A data file that could be read as JSON, or why it could not. */
export type DataFile = { path: string } & ({ ok: true; value: unknown } | { ok: false; reason: string });

/** A JSON Schema for editors is exported from ours (`scripts/proposal-schema.ts`) and is not data. */
const isData = (name: string): boolean =>
  (name.endsWith('.json') && !name.endsWith('.schema.json')) || name.endsWith('.geojson');

function read(root: string, path: string): DataFile {
  const name = relative(root, path);
  try {
    return { path: name, ok: true, value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { path: name, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Every data file in `geo/` and `seeds/` of the project at `root`, by path. */
export function readDataFiles(root: string): DataFile[] {
  return ['geo', 'seeds'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(isData)
      .sort()
      .map((name) => read(root, join(root, folder, name))),
  );
}
