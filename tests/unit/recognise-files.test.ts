import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type GivenFile, mostFileBytes, readGivenFile } from '../../src/data/detail/recognise.ts';
import { archiveOf, deepStateDay, owlDay } from '../support/source-server.ts';

const file = (name: string, content: string | Uint8Array): GivenFile => {
  const bytes = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);
  return { name, bytes, size: bytes.length };
};

/** What came of a file: source and day, `gap`, or code and feature of the error. */
async function read(given: GivenFile, source = 'deepstate'): Promise<string[]> {
  return (await readGivenFile(given, source)).map((result) => {
    if (!result.ok) return `${result.error.code} ${result.error.feature}: ${result.error.reason}`;
    const { kind, source: whose, date } = result.value;
    return kind === 'gap' ? `gap ${whose} ${date}` : `${whose} ${date}`;
  });
}
const square = JSON.parse(deepStateDay()).features[0].geometry;
const json = (value: unknown): string => JSON.stringify(value);

describe('a given file', () => {
  it.each([
    ['an Owl day', file('20251225.json', owlDay()), ['owl 2025-12-25']],
    ['an Owl day, gzipped', file('2025-12-25.json.gz', gzipSync(owlDay())), ['owl 2025-12-25']],
    [
      'an Owl day with a long preface',
      file('2025-12-25.json', json({ about: ' '.repeat(9000), areas: JSON.parse(owlDay()).areas })),
      ['owl 2025-12-25'],
    ],
    ['an empty Owl day', file('20251225.json', '{"areas":[]}'), ['gap owl 2025-12-25']],
    ['a DeepState day', file('deepstatemap_data_20251225.geojson', deepStateDay()), ['deepstate 2025-12-25']],
    ['a day with a byte order mark', file('20251225.json', `\uFEFF${owlDay()}`), ['owl 2025-12-25']],
    [
      'an archive',
      file('all.geojson.gz', archiveOf(['2025-12-01', '2025-12-02'])),
      ['owl 2025-12-01', 'owl 2025-12-02'],
    ],
    [
      'an archive named by its source',
      file('deepstate-map-data.geojson.gz', archiveOf(['2025-12-01'])),
      ['deepstate 2025-12-01'],
    ],
    [
      'plain GeoJSON with the day in its name',
      file('mine 2025-12-25.geojson', deepStateDay()),
      ['owl 2025-12-25'],
    ],
    ['a bare geometry', file('2025-12-25.geojson', json(square)), ['owl 2025-12-25']],
    [
      'a feature with its day',
      file('mine.geojson', json({ type: 'Feature', properties: { date: '2025-12-25' }, geometry: square })),
      ['owl 2025-12-25'],
    ],
    [
      'one feature a line',
      file(
        'days.geojsonl',
        ['2025-12-01', '2025-12-02']
          .map((date) => json({ type: 'Feature', properties: { date }, geometry: square }))
          .join('\n'),
      ),
      ['owl 2025-12-01', 'owl 2025-12-02'],
    ],
  ])('is read as what it holds: %s', async (_, given, expected) => {
    expect(await read(given, 'owl')).toEqual(expected);
  });

  it('is not taken for another by words in it', async () => {
    const features = JSON.parse(deepStateDay()).features;
    // "areas" is not a list of rings here, and "date" is not the day of a feature.
    const decoys = { type: 'FeatureCollection', areas: [], edits: [{ date: 'x' }, { date: 'y' }], features };
    expect(await read(file('deepstate 2025-12-25.geojson', json(decoys)))).toEqual(['deepstate 2025-12-25']);
    const owlDecoys = { ...JSON.parse(owlDay()), units: [{ date: 'x' }, { date: 'y' }] };
    expect(await read(file('2025-12-25.json', json(owlDecoys)))).toEqual(['owl 2025-12-25']);
    // An archive in a file that is named like a day is still one.
    const archive = file('deepstate 2025-12-25.geojson.gz', archiveOf(['2025-12-01', '2025-12-02']));
    expect(await read(archive)).toEqual(['deepstate 2025-12-01', 'deepstate 2025-12-02']);
  });

  it.each([
    ['empty', file('2025-12-25.json', ''), 'not-json null: the file is empty'],
    ['nothing but blanks', file('2025-12-25.geojson', ' \n '), 'not-json null: the file is empty'],
    ['not JSON', file('2025-12-25.json', 'PK\u0003\u0004 this is a zip'), 'not-json null: '],
    [
      'an HTML page',
      file('2025-12-25.geojson', '<!doctype html><p>"areas": "date": "date":'),
      'not-json null: ',
    ],
    ['damaged gzip', file('a.geojson.gz', archiveOf(['2025-12-01']).subarray(0, 80)), 'not-gzip null: '],
    ['JSON of something else', file('package 2025-12-25.json', '{"name":"x"}'), 'wrong-shape null: '],
    ['a list', file('2025-12-25.json', '[]'), 'wrong-shape null: '],
    ['null', file('2025-12-25.json', 'null'), 'wrong-shape null: '],
    [
      'points',
      file(
        'deepstate 2025-12-25.geojson',
        json({
          type: 'FeatureCollection',
          features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [38, 48] } }],
        }),
      ),
      'wrong-shape 0: ',
    ],
    ['no areas but the word', file('2025-12-25.json', json({ areas: 'many' })), 'wrong-shape null: '],
    ['an Owl day without a day', file('today.json', owlDay()), 'no-date null: '],
    ['GeoJSON without a day', file('today.geojson', deepStateDay()), 'no-date null: '],
    ['a date that is none', file('2025-13-45.json', owlDay()), 'no-date null: '],
    [
      'swapped coordinates',
      file(
        '2025-12-25.json',
        json({
          areas: [
            [
              [38, 48],
              [39, 48],
              [39, 49],
            ],
          ],
        }),
      ),
      'bad-position 0: ',
    ],
    [
      'of which nothing could be read',
      { name: 'folder', bytes: null, size: 4096 },
      'not-json null: the file could not be read',
    ],
    [
      'too large',
      { name: 'huge.geojson', bytes: null, size: mostFileBytes + 1e6 },
      'too-large null: the file has 257 MB; at most 256 are read',
    ],
  ])('is refused in words when it is %s', async (_, given, reason) => {
    const [only, ...more] = await read(given);
    expect(only?.slice(0, reason.length)).toBe(reason);
    expect(only?.length).toBeGreaterThan('not-json null: '.length);
    expect(more).toEqual([]);
  });
});
