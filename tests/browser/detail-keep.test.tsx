import { createStore, set } from 'idb-keyval';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PackedSnapshot, packSnapshot, unpackSnapshot } from '../../src/core/control/packed.ts';
import type { ControlSnapshot } from '../../src/core/model/control.ts';
import { DaySchema } from '../../src/core/model/ids.ts';
import { keepInBrowser } from '../../src/data/detail/keep.ts';

const database = 'contact-line-detail-test';

const snapshot = (source: string, date: string, west = 37): ControlSnapshot => ({
  kind: 'snapshot',
  source,
  date: v.parse(DaySchema, date),
  occupied: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, 48],
          [west + 1, 48],
          [west + 1, 49],
          [west, 48],
        ],
      ],
    ],
  },
  heldAbroad: { type: 'MultiPolygon', coordinates: [] },
});
const owl = snapshot('owl', '2025-12-25');
const deepState = snapshot('deepstate', '2025-12-25');
const earlier = snapshot('owl', '2025-12-24');
const packed = (...snapshots: ControlSnapshot[]): PackedSnapshot[] => snapshots.map(packSnapshot);

/** What another visit finds: a keeper of its own, in order of source and day. */
const found = async () => (await keepInBrowser(database).restore()).map(unpackSnapshot);

afterEach(async () => {
  vi.restoreAllMocks();
  await keepInBrowser(database).clear();
});

describe('keeping loaded outlines in the browser', () => {
  it('has nothing at first, and gives on the next visit what was saved', async () => {
    expect(await found()).toEqual([]);
    expect(await keepInBrowser(database).save(packed(owl, earlier))).toBe(true);
    expect(await keepInBrowser(database).save(packed(deepState))).toBe(true);
    expect(await found()).toEqual([deepState, earlier, owl]);
  });

  it('keeps one outline for a source and day: the newest', async () => {
    const keeper = keepInBrowser(database);
    await keeper.save(packed(owl));
    const moved = snapshot('owl', '2025-12-25', 38);
    await keeper.save(packed(moved));
    expect(await found()).toEqual([moved]);
  });

  it('still has its outlines to hand on after they were saved', async () => {
    const snapshots = packed(owl);
    await keepInBrowser(database).save(snapshots);
    expect(snapshots.map(unpackSnapshot)).toEqual([owl]);
  });

  it('forgets all of them when told to', async () => {
    const keeper = keepInBrowser(database);
    await keeper.save(packed(owl, deepState));
    await keeper.clear();
    expect(await keeper.restore()).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it('passes over what an earlier version kept otherwise', async () => {
    await keepInBrowser(database).save(packed(owl));
    const store = createStore(database, 'days');
    await set('owl 2025-12-24', earlier, store);
    await set('owl 2025-12-23', { ...packSnapshot(earlier), date: 'yesterday' }, store);
    await set('owl 2025-12-22', 'text', store);
    expect(await found()).toEqual([owl]);
  });

  it.each([
    [
      'throws at once, as some private modes do',
      () => {
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        });
      },
    ],
    [
      'fails later',
      () => {
        const { open } = indexedDB;
        // A lower version than that of the database is refused by an event.
        vi.spyOn(indexedDB, 'open').mockImplementation((name) => {
          open.call(indexedDB, name, 9);
          return open.call(indexedDB, name, 1);
        });
      },
    ],
    [
      'has no room',
      () => {
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw new DOMException('No room.', 'QuotaExceededError');
        });
      },
    ],
  ])('keeps nothing where the store %s, and does not throw', async (_, refuse) => {
    refuse();
    const refused = keepInBrowser(`${database}-refused`);
    expect(await refused.save(packed(owl))).toBe(false);
    expect(await refused.restore()).toEqual([]);
    await refused.clear();
  });

  it('keeps again once the store lets it', async () => {
    const keeper = keepInBrowser(database);
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(await keeper.save(packed(owl))).toBe(false);
    open.mockRestore();
    expect(await keeper.save(packed(owl))).toBe(true);
    expect(await found()).toEqual([owl]);
  });
});
