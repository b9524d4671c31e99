import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureTable } from '../../src/core/control/figures.ts';
import { root } from '../support/atlas.ts';
import { day, figures, hasShared, needsShared, shared } from '../support/control.ts';

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a program in the project's folder, with the shell out of it. */
const run = (program: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(program, [...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
const cli = (...args: string[]) => run('node', ['--import', 'tsx', 'src/cli/main.ts', ...args]);

const folder = mkdtempSync(join(tmpdir(), 'contact-line-cli-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [37, 48],
      [38, 48],
      [38, 49],
      [37, 49],
      [37, 48],
    ],
  ],
};
const feature = (date: string | undefined, geometry: unknown) => ({
  type: 'Feature',
  properties: { date },
  geometry,
});
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const archive = gzipSync(
  collection(
    feature('2025-06-01', square),
    feature('2025-06-02', null),
    feature('2025-06-03', { type: 'Point' }),
  ),
);

beforeAll(() => {
  writeFileSync(at('area.geojson'), JSON.stringify(square));
  writeFileSync(at('2025-06-01.geojson'), collection(feature(undefined, square)));
  writeFileSync(at('2025-06-02.geojson'), collection());
  writeFileSync(at('2025-06-03.json'), '{"areas":[[[37,48],[38,49],[37,49]]]}');
  writeFileSync(at('broken.geojson'), '{\n"type": "FeatureCollection",\n');
  writeFileSync(at('days.geojson.gz'), archive);
  writeFileSync(at('cut.geojson.gz'), archive.subarray(0, 60));
  writeFileSync(at('plain.geojson.gz'), collection(feature('2025-06-01', square)));
});

const file = (name: string, source: string, ...more: string[]) => [
  '--file',
  at(name),
  '--source',
  source,
  ...more,
];

describe('the command control', { timeout: 60_000 }, () => {
  it('prints a table with aligned columns', async () => {
    const { code, stdout, stderr } = await cli('control', ...file('2025-06-01.geojson', 'deepstate'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines.slice(0, 2)).toEqual(['date: 2025-06-01', 'source: deepstate']);
    expect(lines[2]).toMatch(/^front line: \d+\.\d km$/);
    const rows = lines.slice(4, 32);
    expect(rows[0]).toMatch(/^id +oblast +areaKm2 +occupiedKm2 +percent +lineKm$/);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.find((row) => row.startsWith('UA-14'))).toMatch(
      /Donetsk oblast +265\d\d\.\d +\d+\.\d +\d+\.\d\d +\d/,
    );
  });

  it('prints JSON, of a day in a packed archive too', async () => {
    const plain = await cli('control', ...file('area.geojson', 'geojson', '--date', '2025-06-01', '--json'));
    const packed = await cli(
      'control',
      ...file('days.geojson.gz', 'geojson', '--date', '2025-06-01', '--json'),
    );
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(packed).toEqual(plain);
    const report = JSON.parse(plain.stdout);
    expect(Object.keys(report)).toEqual(['date', 'source', 'frontLineKm', 'oblasts']);
    expect(report).toMatchObject({ date: '2025-06-01', source: 'geojson' });
    expect(report.oblasts).toHaveLength(27);
    const donetsk = report.oblasts.find(({ id }: { id: string }) => id === 'UA-14');
    expect(Object.keys(donetsk)).toEqual(['id', 'name', 'areaKm2', 'occupiedKm2', 'percent', 'lineKm']);
    expect(donetsk.percent).toBeCloseTo((100 * donetsk.occupiedKm2) / donetsk.areaKm2, 3);
    const lines = report.oblasts.reduce((sum: number, { lineKm }: { lineKm: number }) => sum + lineKm, 0);
    expect(Math.abs(lines / report.frontLineKm - 1)).toBeLessThan(0.01);
  });

  it.skipIf(!hasShared)(`measures real days as npm runs it ${needsShared}`, async () => {
    const table = figureTable(figures());
    for (const [name, source, luhansk] of [
      ['deepstate/2025-12-25.geojson', 'deepstate', 99.6],
      ['owl/2025-12-25.json', 'owl', 99.4],
    ] as const) {
      const lineKm = table.affected.reduce(
        (km, oblast) => km + (table.on(source, oblast, day('2025-12-25'))?.lineKm ?? 0),
        0,
      );
      const args = ['control', '--file', join(shared, name), '--source', source, '--json'];
      const { code, stdout, stderr } = await run('npm', ['run', '--silent', 'cli', '--', ...args]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const report = JSON.parse(stdout);
      expect(report).toMatchObject({ date: '2025-12-25', source });
      // The bundled table was counted on the very same file.
      expect(Math.abs(report.frontLineKm - lineKm)).toBeLessThan(2);
      const found = report.oblasts.find(({ id }: { id: string }) => id === 'UA-09');
      expect(Math.abs(found.percent - luhansk)).toBeLessThan(0.1);
    }
  });

  it('passes its exit code on through npm', async () => {
    expect(await run('npm', ['run', '--silent', 'cli', '--', 'control'])).toEqual({
      code: 2,
      stdout: '',
      stderr: '--source is missing\n',
    });
  });
});

describe('bad input ends with code 2 and one line on stderr', { timeout: 60_000 }, () => {
  it.each([
    ['no command', [], /no command.*control/],
    ['an unknown command', ['contrl'], /unknown command "contrl"/],
    ['an unknown option', ['control', ...file('area.geojson', 'geojson', '--jsn')], /Unknown option '--jsn'/],
    ['a stray word', ['control', 'area.geojson'], /Unexpected argument 'area.geojson'/],
    ['an option without its value', ['control', '--source', 'owl', '--file'], /--file/],
    [
      'an option twice',
      ['control', ...file('area.geojson', 'owl', '--source', 'geojson')],
      /--source is given twice/,
    ],
    [
      'an unknown source',
      ['control', ...file('area.geojson', 'isw')],
      /unknown source "isw".*deepstate, owl, geojson/,
    ],
    ['a missing file', ['control', ...file('none.geojson', 'geojson')], /none\.geojson: no such file/],
    ['a folder', ['control', '--file', folder, '--source', 'owl'], /is a folder/],
    [
      'a day that does not exist',
      ['control', ...file('area.geojson', 'geojson', '--date', '2025-02-30')],
      /no such day/,
    ],
    ['a day that is nowhere told', ['control', ...file('area.geojson', 'deepstate')], /tells no day/],
    [
      'another day',
      ['control', ...file('2025-06-01.geojson', 'geojson', '--date', '2025-06-02')],
      /2025-06-01, not/,
    ],
    [
      'broken JSON',
      ['control', ...file('broken.geojson', 'deepstate', '--date', '2025-06-01')],
      /broken\.geojson: .*JSON/,
    ],
    ['swapped coordinates', ['control', ...file('2025-06-03.json', 'owl')], /feature 0: .*swapped/],
    ['a gap', ['control', ...file('2025-06-02.geojson', 'geojson')], /no assessment of 2025-06-02/],
    ['an archive without a day', ['control', ...file('days.geojson.gz', 'geojson')], /--date/],
    [
      'a day the archive lacks',
      ['control', ...file('days.geojson.gz', 'geojson', '--date', '2025-07-01')],
      /has no 2025-07-01/,
    ],
    [
      'a gap in an archive',
      ['control', ...file('days.geojson.gz', 'geojson', '--date', '2025-06-02')],
      /no assessment/,
    ],
    [
      'a broken day in an archive',
      ['control', ...file('days.geojson.gz', 'geojson', '--date', '2025-06-03')],
      /feature 2: .*Point/,
    ],
    [
      'a cut archive',
      ['control', ...file('cut.geojson.gz', 'geojson', '--date', '2025-06-01')],
      /damaged or ends too early/,
    ],
    [
      'an archive that is not packed',
      ['control', ...file('plain.geojson.gz', 'geojson', '--date', '2025-06-01')],
      /not packed with gzip/,
    ],
  ])('%s', async (_, args, reason) => {
    const { code, stdout, stderr } = await cli(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toMatch(reason);
  });
});
