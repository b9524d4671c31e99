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
    [
      'a place that is known better than it was counted',
      'geo/place-status.json',
      '"place":"siversk","precisionKm":0.3',
      '"place":"siversk","precisionKm":0.5',
      'siversk was counted to 0.5 km and is now known to 0.3: run npm run geo:control',
    ],
    [
      'a place that was not counted',
      'geo/place-status.json',
      '"place":"hrabovske"',
      '"place":"hrabove"',
      'hrabovske was not counted: run npm run geo:control',
    ],
    [
      'a counted place that is none',
      'geo/place-status.json',
      '"place":"hrabovske"',
      '"place":"moscow"',
      'there is no place moscow to count',
    ],
    [
      'a mark on a day without an assessment',
      'geo/place-status.json',
      '"point":["2025-12-24"]',
      '"point":["2025-12-27"]',
      'geo/place-status.json at places.4.marks.0: deepstate has no assessment of 2025-12-27',
    ],
    [
      'accuracy of a gap',
      'geo/reconstruction-accuracy.json',
      '"day":"2025-12-25","assessor":"owl"',
      '"day":"2025-12-30","assessor":"owl"',
      'owl has no assessment of 2025-12-30',
    ],
    [
      'ground abroad on a gap',
      'geo/held-abroad.json',
      '"day":"2024-08-06"',
      '"day":"2024-08-07"',
      'geo/held-abroad.json at rows.0: owl has no assessment of 2024-08-07',
    ],
    [
      'a figure that has lost a day',
      'geo/control-figures.json',
      /("measure":"deepstate","days":\[0,)1,/,
      '$1',
      'values for 692 days',
    ],
    [
      'statuses of other days than the figures',
      'geo/settlement-status.json',
      '"2024-07-08","2024-07-09"',
      '"2024-07-07","2024-07-09"',
      'geo/settlement-status.json at deepstate: the days are not those of the figures (2024-07-07)',
    ],
    [
      'a settlement without a history',
      'geo/settlement-status.json',
      /("changes":\[)(\[\d*\]),/,
      '$1',
      'geo/settlement-status.json at deepstate: 13431 histories, there are 13432 settlements',
    ],
    [
      'populations of another list',
      'geo/settlement-population.json',
      '"settlements":13432',
      '"settlements":13433',
      'geo/settlement-population.json at settlements: 13433 is the number it was made for',
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
