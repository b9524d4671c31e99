import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { unpackArea } from '../../src/core/control/packed.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import type { Network } from '../../src/data/remote/download.ts';
import { givesUpAfter, type LoadEvent, type LoadRequest, load } from '../../src/data/remote/load.ts';
import { day, hasShared, needsShared } from '../support/control.ts';
import { archiveDays, daysFrom, deepState, owl, owlDay, SourceServer } from '../support/source-server.ts';

let server: SourceServer;
beforeAll(async () => {
  server = await SourceServer.start();
});
afterEach(() => server.reset());
afterAll(() => server.close());

const network = (changes: Partial<Network> = {}): Network => ({
  fetch: server.fetch,
  online: () => true,
  timeoutMs: 5000,
  retries: 1,
  retryDelayMs: () => 0,
  limitBytes: 1e8,
  ...changes,
});

async function loaded(request: LoadRequest, changes: Partial<Network> = {}): Promise<LoadEvent[]> {
  const events: LoadEvent[] = [];
  await load(request, { network: network(changes), onEvent: (event) => events.push(event) });
  return events;
}
const days = (...dates: string[]): LoadRequest => ({ kind: 'days', source: owl, days: dates.map(day) });
const archiveUrl = deepState.archiveUrl ?? '';
const archive: LoadRequest = { kind: 'archive', source: deepState, url: archiveUrl };

/** What came of the days, in words, without progress; in order of the text, as answers overtake each other. */
const outcome = (events: LoadEvent[]): string[] =>
  events
    .flatMap((event) => {
      switch (event.kind) {
        case 'day':
          return [`${event.snapshot.source} ${event.snapshot.date}`];
        case 'gap':
          return [`gap ${event.source} ${event.day}`];
        case 'failed':
          return [`failed ${event.failure.file} ${event.failure.cause.kind}`];
        default:
          return [];
      }
    })
    .sort();
const progress = (events: LoadEvent[]) =>
  events.flatMap((event) => (event.kind === 'progress' ? [event] : []));
const corrupt = (events: LoadEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'failed' && event.failure.cause.kind === 'corrupt' ? [event.failure.cause.error] : [],
  );

describe('loading days', () => {
  it('gives areas; days not published, and published empty, are gaps', async () => {
    const events = await loaded(days('2025-12-23', '2025-12-24', '2025-12-25', '2099-01-01'));
    expect(outcome(events)).toEqual([
      'gap owl 2025-12-24',
      'gap owl 2099-01-01',
      'owl 2025-12-23',
      'owl 2025-12-25',
    ]);
    const steps = progress(events);
    expect(steps.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4]);
    expect(steps.every(({ total }) => total === 4)).toBe(true);
    expect(steps.at(-1)?.bytes).toBe(2 * owlDay().length + '{"areas":[]}'.length);
  });

  it('keeps what came when others fail, each named with its reason', async () => {
    server.answer(owl.dayUrl(day('2025-12-24')), { status: 500 });
    server.answer(owl.dayUrl(day('2025-12-25')), 'half');
    const events = await loaded(days('2025-12-23', '2025-12-24', '2025-12-25'));
    expect(outcome(events)).toEqual([
      'failed 20251224.json server',
      'failed 20251225.json corrupt',
      'owl 2025-12-23',
    ]);
    expect(progress(events).at(-1)?.done).toBe(3);
    expect(corrupt(events)[0]).toMatchObject({ code: 'not-json', file: '20251225.json', feature: null });
  });

  it('names the feature that is broken', async () => {
    const text = JSON.stringify({ ...JSON.parse(owlDay()), areas: [[[48, 38]], []] });
    server.answer(owl.dayUrl(day('2025-12-25')), { bytes: Buffer.from(text) });
    const [error] = corrupt(await loaded(days('2025-12-25')));
    expect(error).toMatchObject({ code: 'bad-ring', file: '20251225.json', feature: 0 });
  });

  it('tells for each day that the machine is offline, and asks for none', async () => {
    const events = await loaded(days('2025-12-23', '2025-12-25'), { online: () => false });
    expect(outcome(events)).toEqual(['failed 20251223.json offline', 'failed 20251225.json offline']);
    expect(server.requests).toEqual([]);
  });

  it('asks for four at a time', async () => {
    const release = server.hold();
    const done = loaded({ kind: 'days', source: owl, days: daysFrom('2099-01-01', 30) });
    await vi.waitFor(() => expect(server.open).toBe(4));
    release();
    expect(outcome(await done)).toHaveLength(30);
    expect(server.requests).toHaveLength(30);
    expect(server.busiest).toBe(4);
  });

  it('gives up on a source that refuses file after file, but not after single failures', async () => {
    const many = daysFrom('2099-01-01', 40);
    for (const date of many) server.answer(owl.dayUrl(date), { status: 403 });
    const events = await loaded({ kind: 'days', source: owl, days: many });
    const failures = outcome(events).map((line) => line.split(' ').at(-1));
    expect(failures).toHaveLength(40);
    expect(failures.filter((kind) => kind === 'not-tried')).toHaveLength(40 - server.requests.length);
    // Those on their way at the moment of giving up still end.
    expect(server.requests.length).toBeGreaterThanOrEqual(givesUpAfter);
    expect(server.requests.length).toBeLessThan(givesUpAfter + 4);
    expect(progress(events).at(-1)?.done).toBe(40);

    server.reset();
    // Every other day is a gap: the source is there.
    for (const date of many.filter((_, i) => i % 2 === 0)) server.answer(owl.dayUrl(date), { status: 403 });
    expect(outcome(await loaded({ kind: 'days', source: owl, days: many })).join()).not.toContain(
      'not-tried',
    );
    expect(server.requests).toHaveLength(40);
  });

  it('asks for nothing more once cancelled, and tells nothing more', async () => {
    server.hold();
    const controller = new AbortController();
    const events: LoadEvent[] = [];
    const done = load(
      { kind: 'days', source: owl, days: daysFrom('2099-01-01', 30) },
      { network: network(), signal: controller.signal, onEvent: (event) => events.push(event) },
    );
    await vi.waitFor(() => expect(server.open).toBe(4));
    controller.abort();
    await done;
    expect(server.requests).toHaveLength(4);
    expect(events).toEqual([{ kind: 'progress', done: 0, total: 30, bytes: 0 }]);
    server.hold()();
  });

  it.skipIf(!hasShared)(`reads the assessors' own files as they are ${needsShared}`, async () => {
    const events = [
      ...(await loaded(days('2025-11-03'))),
      ...(await loaded({ kind: 'days', source: deepState, days: [day('2025-11-03')] })),
    ];
    expect(outcome(events)).toEqual(['deepstate 2025-11-03', 'owl 2025-11-03']);
    for (const event of events) {
      if (event.kind !== 'day') continue;
      const km2 = areaKm2(unpackArea(event.snapshot.occupied));
      // A fifth of Ukraine; Owl counts lagoons and sea as well.
      expect(km2).toBeGreaterThan(100_000);
      expect(km2).toBeLessThan(135_000);
    }
  });
});

describe('loading the archive', () => {
  it('gives each of its days, with the bytes on the way', async () => {
    const events = await loaded(archive);
    expect(outcome(events)).toEqual(archiveDays.map((date) => `deepstate ${date}`));
    const steps = progress(events);
    expect(steps[0]).toEqual({ kind: 'progress', done: 0, total: 1, bytes: 0 });
    expect(steps.at(-1)?.done).toBe(1);
    expect(steps.at(-1)?.bytes).toBeGreaterThan(100);
  });

  it.each([
    ['missing', { status: 404 }, 'not-found'],
    ['slow', 'silence', 'slow'],
    ['stalled', 'stall', 'slow'],
    ['broken off', 'break-off', 'blocked'],
    ['faulty', { status: 500 }, 'server'],
    ['cut short', 'half', 'corrupt'],
  ] as const)('tells when it is %s', async (_, answer, kind) => {
    server.answer(archiveUrl, answer);
    const events = await loaded(archive, { timeoutMs: 300 });
    expect(outcome(events)).toEqual([`failed deepstate-map-data.geojson.gz ${kind}`]);
  });

  it('tells damage inside the file', async () => {
    const bytes = gzipSync(owlDay());
    // The checksum at the end.
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 8) ^ 0xff, bytes.length - 8);
    server.answer(archiveUrl, { bytes });
    expect(corrupt(await loaded(archive))[0]).toMatchObject({ code: 'not-gzip', feature: null });
  });

  it('keeps the days around a broken feature, which it names', async () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [38, 48],
          [39, 48],
          [39, 49],
          [38, 48],
        ],
      ],
    };
    const features = [
      { type: 'Feature', properties: { date: '2025-12-01' }, geometry: square },
      {
        type: 'Feature',
        properties: { date: '2025-12-02' },
        geometry: { type: 'Point', coordinates: [38, 48] },
      },
    ];
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    server.answer(archiveUrl, { bytes: gzipSync(text) });
    const events = await loaded(archive);
    expect(outcome(events)).toEqual(['deepstate 2025-12-01', 'failed deepstate-map-data.geojson.gz corrupt']);
    expect(corrupt(events)[0]).toMatchObject({ code: 'wrong-shape', feature: 1 });
  });

  it('is quiet when cancelled', async () => {
    server.answer(archiveUrl, 'stall');
    const controller = new AbortController();
    const events: LoadEvent[] = [];
    await load(archive, {
      network: network(),
      signal: controller.signal,
      onEvent: (event) => {
        events.push(event);
        if (event.kind === 'progress' && event.bytes > 0) controller.abort();
      },
    });
    expect(outcome(events)).toEqual([]);
  });
});
