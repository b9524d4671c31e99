import type { MultiPolygon } from 'geojson';
import { afterEach, describe, expect, it } from 'vitest';
import { advanceBetween } from '../../src/core/control/advance.ts';
import { changeMeter } from '../../src/core/control/area-advance.ts';
import { packSnapshot } from '../../src/core/control/packed.ts';
import { controlViews } from '../../src/core/control/view.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { difference, emptyArea, intersection } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { controlFacts, day } from '../support/control.ts';

const facts = controlFacts();
const views = controlViews(facts);
const measure = changeMeter(
  facts.oblasts.features.map(({ properties, geometry }) => ({ id: properties.id, geometry })),
);
const between = (from: string, to: string, source: string) =>
  advanceBetween(views, measure, views.on(day(from), source), views.on(day(to), source));
const statuses = (source: string, on: string): Uint8Array => {
  const id = views.assessors.find((each) => each === source);
  const marks = id && views.statuses(id, day(on));
  if (!marks) throw new Error(`no status by ${source} on ${on}`);
  return marks;
};
const { lon, lat } = facts.settlements;

describe('the advance between two days', () => {
  it('shows what a scenario would add to a day on which nothing else changed', () => {
    // A settlement held deep in Dnipropetrovsk oblast: nothing near it changes by itself.
    const settlement = lon.findIndex((x, i) => Math.hypot(x - 35.04, (lat[i] ?? 0) - 48.46) < 0.1);
    const flips = [{ settlement, occupied: true }];
    const [from, to] = [views.on(day('2025-12-24'), 'owl'), views.on(day('2025-12-25'), 'owl', flips)];
    const advance = advanceBetween(views, measure, from, to, flips);
    const inside = (area: MultiPolygon): boolean =>
      insideTest(area)(lon[settlement] ?? 0, lat[settlement] ?? 0);
    expect(advance && inside(advance.gained)).toBe(true);
    expect(inside(between('2025-12-24', '2025-12-25', 'owl')?.gained ?? emptyArea)).toBe(false);
  });

  it('is what was gained and lost, with sizes by oblast that add up', () => {
    const advance = between('2025-12-01', '2025-12-25', 'deepstate');
    if (!advance) throw new Error('no advance');
    expect(advance).toMatchObject({ from: '2025-12-01', to: '2025-12-25' });
    const [gained, lost] = [areaKm2(advance.gained), areaKm2(advance.lost)];
    expect(gained).toBeGreaterThan(100);
    expect(gained).toBeLessThan(1500);
    const sum = (key: 'gainedKm2' | 'lostKm2'): number =>
      advance.oblasts.reduce((total, each) => total + each[key], 0);
    expect(sum('gainedKm2')).toBeCloseTo(gained, 0);
    expect(sum('lostKm2')).toBeCloseTo(lost, 0);
    expect(advance.oblasts.every(({ gainedKm2, lostKm2 }) => gainedKm2 > 0 || lostKm2 > 0)).toBe(true);
    expect(advance.oblasts.map(({ oblast }) => oblast)).toContain('UA-14');
    expect(advance.oblasts.map(({ oblast }) => oblast)).not.toContain('UA-43');
  });

  it('has each settlement that changed, and no piece without one: specks of smoothing are dropped', () => {
    for (const source of ['deepstate', 'owl']) {
      const [from, to] = ['2025-10-01', '2025-12-25'];
      const advance = between(from, to, source);
      if (!advance) throw new Error('no advance');
      const [before, after] = [statuses(source, from), statuses(source, to)];
      const changed = lon.flatMap((_, i) => (before[i] === after[i] ? [] : [i]));
      expect(changed.length).toBeGreaterThan(20);
      const [inGained, inLost] = [insideTest(advance.gained), insideTest(advance.lost)];
      for (const i of changed) {
        const [x, y] = [lon[i] ?? 0, lat[i] ?? 0];
        expect(inGained(x, y), `${i} of ${source}`).toBe(after[i] === 1);
        expect(inLost(x, y)).toBe(after[i] === 0);
      }
      for (const rings of [...advance.gained.coordinates, ...advance.lost.coordinates]) {
        const inside = insideTest({ type: 'Polygon', coordinates: rings });
        expect(changed.some((i) => inside(lon[i] ?? 0, lat[i] ?? 0))).toBe(true);
      }
      const [a, b] = [views.on(day(from), source).occupied, views.on(day(to), source).occupied];
      // Less than the plain difference, by specks only, and nothing that it has not.
      const plain = areaKm2(difference(b, a));
      expect(areaKm2(advance.gained)).toBeLessThanOrEqual(plain + 0.5);
      expect(areaKm2(advance.gained)).toBeGreaterThan(0.9 * plain);
      expect(areaKm2(intersection(advance.gained, a))).toBeLessThan(0.5);
      expect(areaKm2(difference(advance.gained, b))).toBeLessThan(0.5);
    }
  });

  it('turns round with the days', () => {
    const [there, back] = [
      between('2025-12-01', '2025-12-25', 'owl'),
      between('2025-12-25', '2025-12-01', 'owl'),
    ];
    if (!there || !back) throw new Error('no advance');
    expect(areaKm2(back.lost)).toBeCloseTo(areaKm2(there.gained), 1);
    expect(areaKm2(back.gained)).toBeCloseTo(areaKm2(there.lost), 1);
    expect(back.oblasts.map(({ oblast }) => oblast)).toEqual(there.oblasts.map(({ oblast }) => oblast));
  });

  it('is nothing between equal days', () => {
    for (const source of ['deepstate', 'owl', 'consensus']) {
      const advance = between('2025-12-25', '2025-12-25', source);
      expect(advance?.gained.coordinates).toEqual([]);
      expect(advance?.lost.coordinates).toEqual([]);
      expect(advance?.oblasts).toEqual([]);
    }
  });

  it('is unknown where one of the days is a gap', () => {
    expect(between('2025-12-30', '2026-01-05', 'owl')).toBeNull();
    expect(between('2025-12-25', '2025-12-30', 'owl')).toBeNull();
    expect(between('2024-07-01', '2025-12-25', 'consensus')).toBeNull();
  });

  it('of the consensus counts what both came to mark', () => {
    const [from, to] = ['2025-12-01', '2025-12-25'];
    const advance = between(from, to, 'consensus');
    if (!advance) throw new Error('no advance');
    const both = (on: string): Uint8Array => {
      const b = statuses('owl', on);
      return statuses('deepstate', on).map((mark, i) => mark & (b[i] ?? 0));
    };
    const [before, after] = [both(from), both(to)];
    const inGained = insideTest(advance.gained);
    const taken = lon.flatMap((_, i) => (before[i] === 0 && after[i] === 1 ? [i] : []));
    expect(taken.length).toBeGreaterThan(3);
    expect(taken.filter((i) => !inGained(lon[i] ?? 0, lat[i] ?? 0))).toEqual([]);
    // Hrabovske is marked by one of them only.
    expect(inGained(35.453, 50.6992)).toBe(false);
  });
});

describe('the advance between assessors’ own areas', () => {
  afterEach(() => views.clearDetail());

  const box = (east: number, speck: boolean): MultiPolygon => {
    const ring = (x0: number, y0: number, x1: number, y1: number): [number, number][][] => [
      [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
        [x0, y0],
      ],
    ];
    const whole = ring(37.4, 47.8, east, 48.2);
    // About 150 by 220 m: an outline that wandered.
    return {
      type: 'MultiPolygon',
      coordinates: speck ? [whole, ring(38.5, 48, 38.502, 48.002)] : [whole],
    };
  };

  it('is their difference, without pieces below 0.05 km²', () => {
    const days = ['2026-09-01', '2026-09-02'];
    views.addDetail(
      days.map((on, i) =>
        packSnapshot({
          kind: 'snapshot',
          source: 'owl',
          date: day(on),
          occupied: box(i === 0 ? 37.6 : 37.7, i === 1),
          heldAbroad: emptyArea,
        }),
      ),
    );
    const advance = between('2026-09-01', '2026-09-02', 'owl');
    if (!advance) throw new Error('no advance');
    expect(advance.lost.coordinates).toEqual([]);
    expect(advance.gained.coordinates).toHaveLength(1);
    const [whole, before] = [box(37.7, false), box(37.6, false)].map(areaKm2);
    expect(areaKm2(advance.gained)).toBeCloseTo((whole ?? 0) - (before ?? 0), 1);
    expect(advance.oblasts.map(({ oblast }) => oblast)).toEqual(['UA-14']);
  });
});
