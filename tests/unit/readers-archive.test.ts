import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/core/control/readers/archive.ts';
import { readGzipped } from '../../src/core/control/readers/gzip.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import type { ReadResult } from '../../src/core/model/control.ts';
import { day } from '../support/control.ts';

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 48],
      [west + 1, 48],
      [west + 1, 49],
      [west, 49],
      [west, 48],
    ],
  ],
});
const feature = (date: unknown, geometry: unknown) => ({ type: 'Feature', properties: { date }, geometry });
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const sequence = (...features: unknown[]) => features.map((one) => JSON.stringify(one)).join('\n');
const km2 = areaKm2(square(37));

/** A result as a line: the day and its area in squares, `gap`, or the error's code and feature. */
function inWords(result: ReadResult): string {
  if (!result.ok) return `${result.error.code} ${result.error.feature}`;
  const { value } = result;
  return value.kind === 'gap'
    ? `${value.date} gap`
    : `${value.date} ${Math.round((areaKm2(value.occupied) / km2) * 10) / 10}`;
}
const read = (text: string) => readArchive('archive.geojson', text).map(inWords);

const features = [
  feature('2025-12-02', square(37)),
  feature('2025-12-01', square(37)),
  feature('2025-12-03', null),
  feature('20251204', { type: 'MultiPolygon', coordinates: [] }),
  feature('2025-12-02', square(38)),
];
const days = ['2025-12-01 1', '2025-12-02 2', '2025-12-03 gap', '2025-12-04 gap'];

describe('the reader of archives', () => {
  it.each([
    ['a collection', collection(...features)],
    ['a collection with a byte order mark', `\uFEFF${collection(...features)}`],
    ['one feature a line', sequence(...features)],
    ['a text sequence', features.map((one) => `\u001e${JSON.stringify(one)}\n`).join('')],
  ])('reads days in order, unites those of a day and keeps gaps: %s', (_, text) => {
    expect(read(text)).toEqual(days);
  });

  it('takes one feature for an archive of one day', () => {
    expect(read(JSON.stringify(features[0]))).toEqual(['2025-12-02 1']);
  });

  it('names the source it is told, and reads one day alone', () => {
    const options = { source: 'deepstate', only: day('2025-12-01') };
    expect(readArchive('a', collection(...features), options)).toMatchObject([
      { ok: true, value: { source: 'deepstate', date: '2025-12-01' } },
    ]);
  });

  it('loses no day to a broken one', () => {
    const swapped = square(37).coordinates.map((ring) => ring.map((position) => position.toReversed()));
    const broken = [
      feature('2025-12-05', { type: 'Polygon', coordinates: swapped }),
      feature('2025-12-06', { type: 'Point', coordinates: [37, 48] }),
      { type: 'Feature', properties: {}, geometry: square(37) },
      feature('yesterday', square(37)),
      'not a feature',
      // A day is not half read: with one of its two features broken it is an error.
      feature('2025-12-02', { type: 'Polygon', coordinates: [[]] }),
    ];
    const expected = [
      days[0],
      'bad-ring 10',
      days[2],
      days[3],
      'bad-position 5',
      'wrong-shape 6',
      'no-date 7',
      'no-date 8',
      'wrong-shape 9',
    ];
    expect(read(collection(...features, ...broken))).toEqual(expected);
    expect(read(sequence(...features, ...broken))).toEqual(expected);
  });

  it.each([0, 2, 4])('loses only line %i of a sequence when that is cut', (line) => {
    const lines = sequence(...features).split('\n');
    lines[line] = lines[line]?.slice(0, 60) ?? '';
    const results = read(lines.join('\n'));
    expect(results.at(-1)).toBe(`not-json ${line}`);
    expect(results.length).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['an empty file', '', 'not-json', /empty/],
    ['a page', '<html>\n404\n</html>', 'not-json', /JSON/],
    ['a collection that was cut off', collection(...features).slice(0, -40), 'not-json', /JSON/],
    ['another object', '{"message":"Not Found"}', 'wrong-shape', /type/],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}', 'wrong-shape', /features/],
  ])('refuses %s with one error', (_, text, code, reason) => {
    const results = readArchive('archive.geojson', text);
    expect(results).toMatchObject([{ ok: false, error: { code, file: 'archive.geojson', feature: null } }]);
    const [result] = results;
    if (result && !result.ok) expect(result.error.reason).toMatch(reason);
  });

  it('finds no day in a collection without features', () => {
    expect(read(collection())).toEqual([]);
  });
});

describe('unpacking', () => {
  const text = `${sequence(...Array.from({ length: 200 }, () => feature('2025-12-01', square(37))))}é`;
  const packed = new Uint8Array(gzipSync(text));
  const changed = packed.map((byte, i) => (i === packed.length - 6 ? byte ^ 255 : byte));

  it('gives the text back', async () => {
    expect(await readGzipped('a.gz', packed)).toEqual({ ok: true, text });
  });

  it.each([
    ['bytes that are not packed', new TextEncoder().encode('{}'), 'not-gzip', /not packed/],
    ['no bytes', new Uint8Array(0), 'not-gzip', /not packed/],
    ['a file cut in half', packed.slice(0, packed.length >> 1), 'not-gzip', /damaged or ends too early/],
    ['a file without its end', packed.slice(0, -3), 'not-gzip', /damaged or ends too early/],
    ['a file with a wrong byte', changed, 'not-gzip', /damaged or ends too early/],
  ])('refuses %s', async (_, bytes, code, reason) => {
    const result = await readGzipped('a.gz', bytes);
    expect(result).toMatchObject({ ok: false, error: { code, file: 'a.gz', feature: null } });
    if (!result.ok) expect(result.error.reason).toMatch(reason);
  });

  it('stops at the limit', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(5e6)));
    expect(await readGzipped('a.gz', bomb, 4e6)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await readGzipped('a.gz', bomb, 5e6)).toMatchObject({ ok: true });
  });
});
