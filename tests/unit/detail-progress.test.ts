import { describe, expect, it } from 'vitest';
import { type PackedSnapshot, packSnapshot } from '../../src/core/control/packed.ts';
import type { LoadEvent } from '../../src/data/remote/load.ts';
import { advanceProgress, batches, batchSize, nothingYet } from '../../src/ui/detail/progress.ts';
import { day } from '../support/control.ts';
import { daysFrom } from '../support/source-server.ts';

const empty = { type: 'MultiPolygon' as const, coordinates: [] };
const snapshots: PackedSnapshot[] = daysFrom('2025-01-01', 2 * batchSize + 3).map((date) =>
  packSnapshot({ kind: 'snapshot', source: 'owl', date, occupied: empty, heldAbroad: empty }),
);
const datesOf = (given: readonly PackedSnapshot[]): string[] => given.map(({ date }) => date);

describe('the progress of a loading', () => {
  it('counts days, gaps and failures, and follows the files', () => {
    const failure = { file: '20250103.json', cause: { kind: 'slow' } } as const;
    const events: LoadEvent[] = [
      { kind: 'progress', done: 0, total: 3, bytes: 0 },
      ...snapshots.slice(0, 2).map((snapshot): LoadEvent => ({ kind: 'day', snapshot })),
      { kind: 'gap', source: 'owl', day: day('2025-01-02') },
      { kind: 'failed', failure },
      { kind: 'progress', done: 3, total: 3, bytes: 120 },
    ];
    expect(events.reduce(advanceProgress, nothingYet)).toEqual({
      done: 3,
      total: 3,
      bytes: 120,
      days: 2,
      gaps: 1,
      failures: [failure],
    });
    expect(nothingYet.days).toBe(0);
  });
});

describe('snapshots in batches', () => {
  it('are given on in order, all of them, one batch after the other', async () => {
    const given: string[][] = [];
    let running = 0;
    const collect = batches(async (batch) => {
      expect(++running).toBe(1);
      await Promise.resolve();
      given.push(datesOf(batch));
      running--;
      return true;
    });
    for (const snapshot of snapshots) collect.add(snapshot);
    expect(await collect.finish()).toBe(true);
    expect(given.map(({ length }) => length)).toEqual([batchSize, batchSize, 3]);
    expect(given.flat()).toEqual(datesOf(snapshots));
  });

  it.each([0, 1, 2])('say that not all were kept when batch %i was not', async (refused) => {
    let number = 0;
    const collect = batches(async () => number++ !== refused);
    for (const snapshot of snapshots) collect.add(snapshot);
    expect(await collect.finish()).toBe(false);
    expect(number).toBe(3);
  });

  it('give nothing where there is nothing, and tell of what could not be shown', async () => {
    let asked = 0;
    const none = batches(async () => {
      asked++;
      return true;
    });
    expect(await none.finish()).toBe(true);
    expect(asked).toBe(0);
    const broken = batches(() => Promise.reject(new Error('no room for it')));
    for (const snapshot of snapshots) broken.add(snapshot);
    await expect(broken.finish()).rejects.toThrow('no room for it');
  });
});
