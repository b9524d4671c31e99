import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkData } from '../../scripts/validate/check.ts';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { root } from '../support/atlas.ts';

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'contact-line-'));
  for (const folder of ['geo', 'seeds']) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  symlinkSync(join(root, 'src'), join(copy, 'src'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** Changes a file's text in the copy. */
function spoil(file: string, from: string | RegExp, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const spoiled = text.replace(from, to);
  expect(spoiled, 'the test changes something').not.toBe(text);
  writeFileSync(path, spoiled);
}

const found = async (): Promise<string[]> =>
  (await checkData(copy)).problems.map(({ file, path, reason }) => `${file} at ${path}: ${reason}`);

describe('the validator', () => {
  it('finds nothing in the project itself', async () => {
    expect(await found()).toEqual([]);
  });

  it.each([
    ['text that is no JSON', 'seeds/places.json', /\}\s*$/, '', 'seeds/places.json at : not JSON'],
    [
      'an unknown schema',
      'geo/towns.geojson',
      '"towns/1"',
      '"towns/9"',
      'geo/towns.geojson at schema: names no known schema',
    ],
    [
      'a wrong type',
      'seeds/articles/miami-talks.json',
      /"paragraphCount": \d+/,
      '"paragraphCount": "many"',
      'seeds/articles/miami-talks.json at paragraphCount',
    ],
    [
      'no such day',
      'seeds/articles/miami-talks.json',
      '"day": "2025-12-21"',
      '"day": "2025-12-41"',
      'no such day in the calendar',
    ],
    [
      'a place that is not there',
      'seeds/articles/miami-talks.json',
      '"place": "hrabovske"',
      '"place": "atlantis"',
      'there is no place atlantis',
    ],
    [
      'a paragraph past the end',
      'seeds/articles/miami-talks.json',
      /"paragraph": \d+/,
      '"paragraph": 900',
      'paragraph 900 is past the end of miami-talks',
    ],
    [
      'an unknown rule',
      'seeds/proposals/twenty-point-plan.json',
      '"op": "held"',
      '"op": "conquer"',
      'seeds/proposals/twenty-point-plan.json at provisions.',
    ],
    [
      'an undeclared parameter',
      'seeds/proposals/battle-line-halt.json',
      '"param": "widthKm"',
      '"param": "depthKm"',
      'there is no param depthKm',
    ],
    [
      'a place in the wrong oblast',
      'seeds/places.json',
      /("id": "siversk",[\s\S]*?"oblast": )"UA-14"/,
      '$1"UA-59"',
      'Siversk is said to lie in UA-59, its position lies in UA-14',
    ],
    [
      'a file not named after its id',
      'seeds/articles/miami-talks.json',
      '"id": "miami-talks"',
      '"id": "miami"',
      'a file is named after its id',
    ],
    [
      'latitude before longitude',
      'seeds/places.json',
      /("id": "moscow",[\s\S]*?"position": \[)[^\]]*\]/,
      '$155.7, 137.6]',
      'latitude above 90',
    ],
  ])('names file, path and reason for %s', async (_fault, file, from, to, message) => {
    spoil(file, from, to);
    expect((await found()).join('\n')).toContain(message);
  });

  it('checks rings: an open one is a fault of its layer', async () => {
    const path = join(copy, 'geo/oblasts.geojson');
    const layer = JSON.parse(readFileSync(path, 'utf8')) as Atlas['oblasts'];
    const geometry = layer.features[0]?.geometry;
    const polygon = geometry?.type === 'MultiPolygon' ? geometry.coordinates[0] : geometry?.coordinates;
    polygon?.[0]?.pop();
    writeFileSync(path, JSON.stringify(layer));
    expect((await found()).join('\n')).toMatch(
      /geo\/oblasts\.geojson at features\.?\[?0.*(closed|start|first)/,
    );
  });
});
