import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import * as v from 'valibot';
import { loadSources } from '../../src/cli/sources.ts';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { SettlementPopulationSchema } from '../../src/core/model/population.ts';
import { assessorOf } from '../../src/data/assessor.ts';
import {
  BundleError,
  parseBundle,
  parseControlFacts,
  parseNames,
  type RawBundle,
} from '../../src/data/bundle.ts';
import { citationProblems } from './citations.ts';
import { type ControlData, controlProblems } from './control.ts';
import type { DataFile, Problem } from './files.ts';
import { proposalProblems } from './proposals.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const readFolder = (root: string, name: string): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(join(root, name))
      .filter((file) => file.endsWith('json'))
      .map((file) => [file, readJson(join(root, name, file))]),
  );

/** The bundled data as the app loads them, for scripts and tests. */
export async function loadAtlasFrom(root: string): Promise<Atlas> {
  const raw: RawBundle = {
    geo: readFolder(root, 'geo'),
    articles: readFolder(root, 'seeds/articles'),
    proposals: readFolder(root, 'seeds/proposals'),
    places: readJson(join(root, 'seeds/places.json')),
  };
  return parseBundle(raw, (await loadSources()).map(assessorOf));
}

function controlData(root: string): ControlData {
  const geo = readFolder(root, 'geo');
  return {
    ...parseControlFacts(geo),
    names: parseNames(geo),
    population: v.parse(SettlementPopulationSchema, geo['settlement-population.json']),
  };
}

function articleProblems(atlas: Atlas): Problem[] {
  const places = new Set<string>(atlas.places.map(({ id }) => id));
  const proposals = new Set<string>(atlas.proposals.map(({ id }) => id));
  return atlas.articles.flatMap((article) => {
    const file = `seeds/articles/${article.id}.json`;
    const cite = (path: string, paragraphs: readonly number[]): Problem[] =>
      citationProblems(atlas, file, path, article.id, paragraphs);
    const needPlace = (path: string, place: string): Problem[] =>
      places.has(place) ? [] : [{ file, path, reason: `there is no place ${place}` }];
    return [
      ...article.mentions.flatMap(({ place, paragraphs }, index) => [
        ...needPlace(`mentions.${index}.place`, place),
        ...cite(`mentions.${index}.paragraphs`, paragraphs),
      ]),
      ...article.events.flatMap(({ place, paragraph }, index) => [
        ...needPlace(`events.${index}.place`, place),
        ...cite(`events.${index}.paragraph`, [paragraph]),
      ]),
      ...article.controlClaims.flatMap(({ paragraph }, index) =>
        cite(`controlClaims.${index}.paragraph`, [paragraph]),
      ),
      ...article.proposals.flatMap(({ proposal, paragraphs }, index) => [
        ...(proposals.has(proposal)
          ? []
          : [{ file, path: `proposals.${index}.proposal`, reason: `there is no proposal ${proposal}` }]),
        ...cite(`proposals.${index}.paragraphs`, paragraphs),
      ]),
    ];
  });
}

/** Each place must lie in the oblast that it names, in none if it names none. */
function placeProblems(atlas: Atlas): Problem[] {
  return atlas.places.flatMap((place, index) => {
    if (place.kind === 'region') return [];
    const found = atlas.oblasts.features.find((oblast) => booleanPointInPolygon(place.position, oblast))
      ?.properties.id;
    if ((found ?? null) === place.oblast) return [];
    const where = found ?? 'no oblast';
    return [
      {
        file: 'seeds/places.json',
        path: `places.${index}.oblast`,
        reason: `${place.name} is said to lie in ${place.oblast ?? 'no oblast'}, its position lies in ${where}`,
      },
    ];
  });
}

/** What only shows when the files are read together. Needs every file to fit its schema. */
export async function referenceProblems(root: string, files: readonly DataFile[]): Promise<Problem[]> {
  const misplaced = files.flatMap((file): Problem[] => {
    if (!/^seeds\/(articles|proposals)\//.test(file.path)) return [];
    const id =
      file.ok && typeof file.value === 'object' && file.value && 'id' in file.value ? file.value.id : null;
    return id === null || file.path.endsWith(`/${String(id)}.json`)
      ? []
      : [{ file: file.path, path: 'id', reason: `the id is ${String(id)}; a file is named after its id` }];
  });
  try {
    const atlas = await loadAtlasFrom(root);
    return [
      ...misplaced,
      ...articleProblems(atlas),
      ...proposalProblems(atlas),
      ...placeProblems(atlas),
      ...controlProblems(controlData(root), atlas),
    ];
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    return [...misplaced, { file: error.file, path: '', reason: error.message }];
  }
}
