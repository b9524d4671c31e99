import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas, ControlFacts } from '../core/model/atlas.ts';
import { assessorOf } from '../data/assessor.ts';
import { parseBundle, parseControlFacts } from '../data/bundle.ts';
import { loadSources } from './sources.ts';

const root = join(import.meta.dirname, '../..');

/** What a scene is made of; names and population of settlements are not drawn. */
const geoFiles = [
  'oblasts.geojson',
  'neighbours.geojson',
  'borders.geojson',
  'rivers.geojson',
  'lakes.geojson',
  'towns.geojson',
  'control-figures.json',
  'place-status.json',
  'held-abroad.json',
  'reconstruction-accuracy.json',
  'settlements.json',
  'settlement-status.json',
];

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const readAll = (folder: string, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, read(join(folder, name))]));

const inFolder = (folder: string): Record<string, unknown> =>
  readAll(
    folder,
    readdirSync(join(root, folder)).filter((name) => name.endsWith('.json')),
  );

export interface SnapshotData {
  atlas: Atlas;
  facts: ControlFacts;
}

/**
 * Everything that is bundled and drawn.
 * @throws BundleError if a file does not fit its schema
 */
export async function loadSnapshotData(): Promise<SnapshotData> {
  const geo = readAll('geo', geoFiles);
  const raw = {
    geo,
    articles: inFolder('seeds/articles'),
    proposals: inFolder('seeds/proposals'),
    places: read('seeds/places.json'),
  };
  const assessors = (await loadSources()).map(assessorOf);
  return { atlas: parseBundle(raw, assessors), facts: parseControlFacts(geo) };
}
