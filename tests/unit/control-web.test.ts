import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSnapshot } from '../../scripts/geo/control-sources.ts';
import { daysThrough, downloadDays, downloadOutlines } from '../../scripts/geo/control-web.ts';
import { type Network, network } from '../../src/data/remote/download.ts';
import { source as deepstate } from '../../src/data/sources/deepstate.ts';
import { source as owl } from '../../src/data/sources/owl.ts';
import { day } from '../support/control.ts';

/** What the server answers by path: a text, or how it fails the first time or always. */
let answers: Map<string, { status: number; text: string; failsFirst?: number }>;
let asked: string[];
let server: Server;
let base: string;
let into: string;
let lines: string[];

const quick: Network = { ...network, online: () => true, retries: 2, retryDelayMs: () => 5, timeoutMs: 2000 };
const progress = { network: quick, log: (text: string) => void lines.push(text) };

beforeEach(async () => {
  answers = new Map();
  asked = [];
  lines = [];
  into = mkdtempSync(join(tmpdir(), 'contact-line-web-'));
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const answer = answers.get(path);
    const times = asked.filter((before) => before === path).length;
    asked.push(path);
    const status = answer && times < (answer.failsFirst ?? 0) ? 503 : (answer?.status ?? 404);
    response.writeHead(status).end(status === 200 ? answer?.text : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  base = `http://127.0.0.1:${address.port}`;
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(into, { recursive: true, force: true });
});

/** The sources as they are, but for where their days are published. */
const here = () => ({
  deepstate: { ...deepstate, dayUrl: (on: string) => `${base}/deepstate/${on}` },
  owl: { ...owl, dayUrl: (on: string) => `${base}/owl/${on}` },
});
const serve = (path: string, value: unknown, failsFirst = 0): void => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  answers.set(path, { status: 200, text, failsFirst });
};

const ring = [
  [37, 48],
  [38, 48],
  [38, 49],
  [37, 49],
  [37, 48],
];
const deepstateDay = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } }],
};
/** As published: more keys than the reader needs, `[lat, lon]`, not closed. */
const owlDay = {
  areas: [ring.slice(0, 4).map(([lon, lat]) => [lat, lon])],
  areas_ua: [],
  frontline: [],
  units: [{ name: 'anything', at: [48, 37] }],
  geos: null,
};
const [first, second, third] = ['2025-12-24', '2025-12-25', '2025-12-26'].map(day) as [
  ReturnType<typeof day>,
  ReturnType<typeof day>,
  ReturnType<typeof day>,
];

describe('fetching days from public addresses', () => {
  it('stores what is there where the build reads it; 404 is a missing day', async () => {
    serve(`/deepstate/${first}`, deepstateDay);
    serve(`/owl/${first}`, owlDay);
    serve(`/owl/${third}`, { ...owlDay, areas: [] });
    const sources = here();
    await downloadDays(into, [sources.deepstate, sources.owl], [first, second, third], progress);
    expect(readdirSync(into, { recursive: true }).sort()).toEqual([
      'deepstate',
      `deepstate/${first}.geojson`,
      'owl',
      `owl/${first}.json`,
      `owl/${third}.json`,
    ]);
    // Byte by byte as published, other keys included.
    expect(readFileSync(join(into, `owl/${first}.json`), 'utf8')).toBe(JSON.stringify(owlDay));
    expect(loadSnapshot(into, owl, first)?.occupied).toEqual(loadSnapshot(into, deepstate, first)?.occupied);
    expect(loadSnapshot(into, owl, second)).toBeNull();
    expect(loadSnapshot(into, owl, third)).toBeNull();
    expect(lines).toContain('owl: 2 came, 1 days are missing');
  });

  it('asks only for what the folder lacks', async () => {
    mkdirSync(join(into, 'owl'));
    writeFileSync(join(into, `owl/${first}.json`), JSON.stringify(owlDay));
    serve(`/owl/${second}`, owlDay);
    await downloadDays(into, [here().owl], [first, second], progress);
    expect(asked).toEqual([`/owl/${second}`]);
  });

  it('tries again where the server is busy', async () => {
    serve(`/owl/${first}`, owlDay, 2);
    await downloadDays(into, [here().owl], [first], progress);
    expect(asked).toHaveLength(3);
    expect(loadSnapshot(into, owl, first)).not.toBeNull();
  });

  it('stops at a server that stays busy, named, and keeps what came', async () => {
    serve(`/owl/${first}`, owlDay);
    answers.set(`/owl/${second}`, { status: 500, text: '' });
    await expect(downloadDays(into, [here().owl], [first, second], progress)).rejects.toThrow(
      `/owl/${second}: the server answers with status 500`,
    );
    expect(existsSync(join(into, `owl/${first}.json`))).toBe(true);
    expect(existsSync(join(into, `owl/${second}.json`))).toBe(false);
  });

  it.each([
    ['text that is no JSON', '<html>rate limit</html>', 'JSON'],
    ['a page that is no day', { message: 'Not what was asked for' }, 'areas'],
    [
      'a ring out of this world',
      {
        areas: [
          [
            [48, 37],
            [148, 37],
            [48, 38],
          ],
        ],
      },
      'feature 0',
    ],
  ])('stops at %s, named with the reason, and does not store it', async (_, body, reason) => {
    serve(`/owl/${first}`, body);
    const broken = downloadDays(into, [here().owl], [first], progress);
    await expect(broken).rejects.toThrow(`/owl/${first}`);
    await expect(downloadDays(into, [here().owl], [first], progress)).rejects.toThrow(reason);
    expect(existsSync(join(into, `owl/${first}.json`))).toBe(false);
  });

  it('has four requests under way at most', async () => {
    let [open, most] = [0, 0];
    server.prependListener('request', (_, response) => {
      open++;
      most = Math.max(most, open);
      response.on('finish', () => open--);
    });
    await downloadDays(into, [here().owl], daysThrough(day('2024-08-08')), progress);
    expect(asked).toHaveLength(32);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('knows the days from the first that the tables cover', () => {
    expect(daysThrough(day('2024-07-10'))).toEqual(['2024-07-08', '2024-07-09', '2024-07-10']);
    expect(daysThrough(day('2024-07-07'))).toEqual([]);
  });
});

describe('fetching the outlines of the oblasts', () => {
  const file = 'geoboundaries-ukr-adm1.geojson';

  it('follows the address that the catalogue tells, and says when it is another version', async () => {
    serve('/catalogue/', { boundaryID: 'UKR-ADM1', gjDownloadURL: `${base}/outlines` });
    serve('/outlines', '{"type":"FeatureCollection","features":[]}');
    await downloadOutlines(into, progress, `${base}/catalogue/`);
    expect(readFileSync(join(into, file), 'utf8')).toContain('FeatureCollection');
    expect(lines.join()).toContain('another version');
    await downloadOutlines(into, progress, `${base}/catalogue/`);
    expect(asked).toEqual(['/catalogue/', '/outlines']);
  });

  it('says what is wrong with a catalogue that names no file, or is not there', async () => {
    serve('/catalogue/', {});
    await expect(downloadOutlines(into, progress, `${base}/catalogue/`)).rejects.toThrow('gjDownloadURL');
    serve('/page/', '<html>');
    await expect(downloadOutlines(into, progress, `${base}/page/`)).rejects.toThrow('/page/: Invalid JSON');
    await expect(downloadOutlines(into, progress, `${base}/nowhere/`)).rejects.toThrow(
      '/nowhere/: not there',
    );
    expect(existsSync(join(into, file))).toBe(false);
  });
});
