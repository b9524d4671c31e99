import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, statusAt, statusOn, statusSince } from '../../src/core/control/status.ts';
import { day } from '../support/control.ts';

const days = ['2025-12-01', '2025-12-16', '2025-12-21'].map(day);

/** Statuses of some settlements on some days. */
const anyStatuses = fc.integer({ min: 1, max: 20 }).chain((size) =>
  fc.array(fc.uint8Array({ min: 0, max: 1, minLength: size, maxLength: size }), {
    minLength: 1,
    maxLength: 9,
  }),
);

describe('status history', () => {
  it('gives back every status it was made from', () => {
    fc.assert(
      fc.property(anyStatuses, (statuses) => {
        const changes = changesOf(statuses);
        statuses.forEach((expected, index) => {
          expect(Uint8Array.from(changes, (list) => statusAt(list, index))).toEqual(expected);
        });
      }),
      { seed: 4 },
    );
  });

  it('stores changes only: nothing for never, one entry for from the start', () => {
    expect(changesOf([Uint8Array.of(0, 1, 0), Uint8Array.of(0, 1, 1), Uint8Array.of(0, 1, 0)])).toEqual([
      [],
      [0],
      [1, 2],
    ]);
    expect(changesOf([])).toEqual([]);
  });

  it('answers by day, and null for a day without an assessment', () => {
    const history = { days, changes: [[], [0], [1], [0, 2]] };
    expect(statusOn(history, day('2025-12-16'))).toEqual(Uint8Array.of(0, 1, 1, 1));
    expect(statusOn(history, day('2025-12-21'))).toEqual(Uint8Array.of(0, 1, 1, 0));
    expect(statusOn(history, day('2025-12-17'))).toBeNull();
    expect(statusOn(history, day('2025-11-30'))).toBeNull();
  });
});

describe('since when a status stands', () => {
  const history = { days, changes: [[], [0], [1], [0, 2], [1, 2]] };
  const since = (settlement: number, on: string) => statusSince(history, settlement, day(on));

  it('is not known for what was so on the first day', () => {
    expect(since(0, '2025-12-21')).toEqual({ occupied: false, since: null, before: null });
    expect(since(1, '2025-12-21')).toEqual({ occupied: true, since: null, before: null });
    expect(since(2, '2025-12-01')).toEqual({ occupied: false, since: null, before: null });
  });

  it('is the first assessed day of it, with the last one before', () => {
    const taken = { occupied: true, since: '2025-12-16', before: '2025-12-01' };
    expect(since(2, '2025-12-16')).toEqual(taken);
    expect(since(2, '2025-12-21')).toEqual(taken);
    const left = { occupied: false, since: '2025-12-21', before: '2025-12-16' };
    expect(since(3, '2025-12-21')).toEqual(left);
    expect(since(4, '2025-12-21')).toEqual(left);
  });

  it('is null on a gap', () => {
    expect(since(2, '2025-12-17')).toBeNull();
  });

  it('is the last change in whatever history', () => {
    fc.assert(
      fc.property(anyStatuses, (statuses) => {
        const own = statuses.map((_, i) => day(`2025-01-0${i + 1}`));
        const made = { days: own, changes: changesOf(statuses) };
        const last = statuses.length - 1;
        statuses[last]?.forEach((mark, settlement) => {
          let first = last;
          while (first > 0 && statuses[first - 1]?.[settlement] === mark) first--;
          expect(statusSince(made, settlement, day(`2025-01-0${last + 1}`))).toEqual({
            occupied: mark === 1,
            since: first === 0 ? null : own[first],
            before: first === 0 ? null : own[first - 1],
          });
        });
      }),
      { seed: 5 },
    );
  });
});
