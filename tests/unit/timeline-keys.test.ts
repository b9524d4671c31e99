import { describe, expect, it } from 'vitest';
import { dividerForKey } from '../../src/ui/swipe/swipe-map.tsx';
import { dayForKey } from '../../src/ui/timeline/keys.ts';
import { playedDay } from '../../src/ui/timeline/playback.ts';
import { day } from '../support/control.ts';

const range = { first: day('2025-01-01'), last: day('2025-12-31') };
const press = (key: string, shiftKey = false) => dayForKey({ key, shiftKey }, day('2025-06-15'), range);

describe('keys on a handle of the timeline', () => {
  it('move by days, by weeks with Shift, by months, and to the ends', () => {
    expect([press('ArrowRight'), press('ArrowLeft')]).toEqual(['2025-06-16', '2025-06-14']);
    expect([press('ArrowUp', true), press('ArrowDown', true)]).toEqual(['2025-06-22', '2025-06-08']);
    expect([press('PageUp'), press('PageDown', true)]).toEqual(['2025-07-15', '2025-05-16']);
    expect([press('Home'), press('End')]).toEqual([range.first, range.last]);
  });

  it('leave the handle alone otherwise', () => {
    expect([press('a'), press('Tab'), press('constructor')]).toEqual([null, null, null]);
  });
});

describe('keys on the divider of a divided map', () => {
  it('move it by steps and leaps, and never out of sight', () => {
    expect([dividerForKey('ArrowLeft', 50), dividerForKey('PageUp', 50)]).toEqual([48, 60]);
    expect([dividerForKey('Home', 50), dividerForKey('End', 50)]).toEqual([2, 98]);
    expect([dividerForKey('ArrowRight', 98), dividerForKey('x', 50)]).toEqual([98, null]);
  });
});

describe('playing', () => {
  it('shows the last assessed day that is due, leaving out what has none', () => {
    const assessed = [day('2025-01-01'), day('2025-01-02'), day('2025-01-04')];
    expect(playedDay(range.first, 999, 1, assessed)).toBe('2025-01-01');
    expect(playedDay(range.first, 2500, 1, assessed)).toBe('2025-01-02');
    expect(playedDay(range.first, 100, 45, assessed)).toBe('2025-01-04');
  });
});
