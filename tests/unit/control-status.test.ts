import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, nearestEarlierDay, statusAt, statusOn } from '../../src/core/control/status.ts';
import { day } from '../support/control.ts';

const days = ['2025-12-01', '2025-12-16', '2025-12-21'].map(day);

describe('status history', () => {
  it('gives back every status it was made from', () => {
    const history = fc.integer({ min: 1, max: 20 }).chain((size) =>
      fc.array(fc.uint8Array({ min: 0, max: 1, minLength: size, maxLength: size }), {
        minLength: 1,
        maxLength: 9,
      }),
    );
    fc.assert(
      fc.property(history, (statuses) => {
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
  });

  it('answers by day, and null for a day without an assessment', () => {
    const history = { days, changes: [[], [0], [1], [0, 2]] };
    expect(statusOn(history, day('2025-12-16'))).toEqual(Uint8Array.of(0, 1, 1, 1));
    expect(statusOn(history, day('2025-12-21'))).toEqual(Uint8Array.of(0, 1, 1, 0));
    expect(statusOn(history, day('2025-12-17'))).toBeNull();
  });

  it('finds the nearest day not after another', () => {
    expect(nearestEarlierDay({ days }, day('2025-12-20'))).toBe('2025-12-16');
    expect(nearestEarlierDay({ days }, day('2025-12-21'))).toBe('2025-12-21');
    expect(nearestEarlierDay({ days }, day('2025-11-30'))).toBeNull();
  });
});
