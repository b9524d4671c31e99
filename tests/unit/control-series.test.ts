import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bundledOblasts } from '../../scripts/geo/control-land.ts';
import { daysOf, loadSnapshot } from '../../scripts/geo/control-sources.ts';
import { areaAdvance } from '../../src/core/control/area-advance.ts';
import { differenceOf } from '../../src/core/control/difference.ts';
import { EdgeCounter } from '../../src/core/control/edge-counter.ts';
import { type OblastLand, regionControl } from '../../src/core/control/region-control.ts';
import { regionSeries } from '../../src/core/control/series.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { difference, emptyArea, intersection, unionOfRings } from '../../src/core/geo/clip.ts';
import { landTiles } from '../../src/core/geo/land-tiles.ts';
import type { ControlSnapshot } from '../../src/core/model/control.ts';
import { source as deepstate } from '../../src/data/sources/deepstate.ts';
import { source as owl } from '../../src/data/sources/owl.ts';
import { day, hasShared, needsShared, shared } from '../support/control.ts';

const oblasts: OblastLand[] = bundledOblasts('geo').features.map(({ properties, geometry }) => ({
  id: properties.id,
  geometry,
}));

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const snapshot = (date: string, occupied: MultiPolygon): ControlSnapshot => ({
  kind: 'snapshot',
  source: 'test',
  date: day(date),
  occupied,
  heldAbroad: emptyArea,
});

/** A hundredth of a degree: without needles of a centimetre, at which Clipper's rounding fails. */
const coordinate = (least: number) => fc.nat(200).map((steps) => least + steps / 100);
/** Triangles to pentagons anywhere, and boxes on a coarse grid, whose edges touch and overlap. */
const rings = fc.array(
  fc.oneof(
    fc.array(fc.tuple(coordinate(36), coordinate(47)), { minLength: 3, maxLength: 5 }),
    fc
      .tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .map(([x, y, wide, high]) => box(36 + x / 4, 47 + y / 4, 36 + (x + wide) / 4, 47 + (y + high) / 4)),
  ),
  { maxLength: 6 },
);

/** Edges of a few hundred km rounded to a centimetre: some thousand m² at most. */
const roundingKm2 = 0.02;

describe('the difference of two areas', () => {
  const compare = (a: MultiPolygon, b: MultiPolygon): void => {
    const { gained, lost } = differenceOf(a, b);
    for (const [ours, plain] of [
      [gained, difference(b, a)],
      [lost, difference(a, b)],
    ] as const) {
      expect(areaKm2(difference(ours, plain))).toBeLessThan(roundingKm2);
      expect(areaKm2(difference(plain, ours))).toBeLessThan(roundingKm2);
    }
  };

  it('is that of a plain subtraction, for areas that have nothing to do with each other', () => {
    fc.assert(
      fc.property(rings, rings, (a, b) => compare(unionOfRings(a), unionOfRings(b))),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is that of a plain subtraction, for areas that share most of their outline', () => {
    fc.assert(
      fc.property(rings, rings, rings, (common, a, b) =>
        compare(unionOfRings([...common, ...a]), unionOfRings([...common, ...b])),
      ),
      { seed: 8, numRuns: 300 },
    );
  });

  it('is nothing between equal areas, however their rings start', () => {
    fc.assert(
      fc.property(rings, fc.nat(), (list, turn) => {
        const a = unionOfRings(list);
        const turned = a.coordinates.map((polygon) =>
          polygon.map((ring) => {
            const open = ring.slice(0, -1);
            const start = turn % open.length;
            const first = open[start] ?? expect.fail();
            return [...open.slice(start), ...open.slice(0, start), first];
          }),
        );
        const b: MultiPolygon = { type: 'MultiPolygon', coordinates: turned.toReversed() };
        expect(differenceOf(a, b)).toEqual({ gained: emptyArea, lost: emptyArea });
      }),
      { seed: 9 },
    );
  });

  it('is the area itself against nothing', () => {
    const a = unionOfRings([box(36, 47, 37, 48)]);
    expect(areaKm2(differenceOf(emptyArea, a).gained)).toBeCloseTo(areaKm2(a), 6);
    expect(areaKm2(differenceOf(a, emptyArea).lost)).toBeCloseTo(areaKm2(a), 6);
    expect(differenceOf(a, emptyArea).gained).toEqual(emptyArea);
  });
});

describe('the counter of edges', () => {
  it('counts like a map, beyond its first size', () => {
    const edge = fc.tuple(
      fc.nat(9),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.nat(9),
      fc.nat(99),
    );
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 200 }), fc.array(edge, { maxLength: 200 }), (added, taken) => {
        const counter = new EdgeCounter();
        const counts = new Map<string, number>();
        for (let i = 0; i < 5000; i++) counter.add(i, 1000, i + 1, 1000);
        for (let i = 0; i < 5000; i++) expect(counter.take(i, 1000, i + 1, 1000)).toBe(true);
        for (const one of added) {
          counter.add(...one);
          counts.set(String(one), (counts.get(String(one)) ?? 0) + 1);
        }
        for (const one of [...taken, ...added.slice(0, 20)]) {
          const left = counts.get(String(one)) ?? 0;
          expect(counter.take(...one)).toBe(left > 0);
          if (left > 0) counts.set(String(one), left - 1);
        }
        const left = new Map<string, number>();
        counter.eachLeft((...one) => left.set(String(one), (left.get(String(one)) ?? 0) + 1));
        expect(left).toEqual(new Map([...counts].filter(([, count]) => count > 0)));
      }),
      { seed: 10, numRuns: 20 },
    );
  });
});

describe('tiles of land', () => {
  it('cut an area within their box as a plain intersection does', () => {
    const covers = oblasts.map(({ geometry }) => ({ geometry, coverOf: landTiles(geometry) }));
    const side = fc.double({ min: 0.001, max: 1.5, noNaN: true });
    const corner = fc.tuple(
      fc.double({ min: 30, max: 40, noNaN: true }),
      fc.double({ min: 44, max: 52, noNaN: true }),
    );
    fc.assert(
      fc.property(corner, side, side, fc.nat(oblasts.length - 1), ([west, south], wide, high, which) => {
        const { geometry, coverOf } = covers[which] ?? expect.fail();
        const [east, north] = [west + wide, south + high];
        const area = unionOfRings([box(west, south, east, north)]);
        const expected = areaKm2(intersection(area, geometry));
        const cover = coverOf({ west, south, east, north });
        if (cover === 'none') expect(expected).toBe(0);
        else if (cover === 'whole') expect(expected).toBeCloseTo(areaKm2(area), 3);
        else expect(areaKm2(intersection(area, cover))).toBeCloseTo(expected, 2);
      }),
      { seed: 11, numRuns: 1500 },
    );
  });
});

describe('advance between two snapshots', () => {
  it('counts what changed hands in each oblast on land', () => {
    const a = snapshot('2025-01-01', unionOfRings([box(38.2, 48.4, 39, 49)]));
    const b = snapshot('2025-01-03', unionOfRings([box(38, 48.4, 38.8, 49)]));
    const advance = areaAdvance(a, b, oblasts);
    expect(advance).toMatchObject({ from: '2025-01-01', to: '2025-01-03' });
    for (const [area, side] of [
      [advance.gained, 'gainedKm2'],
      [advance.lost, 'lostKm2'],
    ] as const) {
      const sum = advance.oblasts.reduce((total, oblast) => total + oblast[side], 0);
      expect(sum / areaKm2(area)).toBeCloseTo(1, 4);
    }
    expect(advance.oblasts.map(({ oblast }) => oblast).sort()).toEqual(['UA-09', 'UA-14']);
  });

  it('does not count the sea', () => {
    const a = snapshot('2025-01-01', emptyArea);
    const b = snapshot('2025-01-02', unionOfRings([box(31.5, 45.2, 32, 45.6)]));
    expect(areaAdvance(a, b, oblasts).oblasts).toEqual([]);
  });
});

describe('the series of all days', () => {
  it('has no days without snapshots', () => {
    expect(regionSeries([], oblasts)).toEqual({ days: [], oblasts: [] });
  });

  it('returns to nothing, and to the whole', () => {
    const whole = unionOfRings([box(20, 43, 43, 53.5)]);
    const part = unionOfRings([box(36, 47, 39, 50)]);
    const dates = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'];
    const areas = [emptyArea, whole, part, emptyArea];
    const series = regionSeries(
      areas.map((area, i) => snapshot(dates[i] ?? '', area)),
      oblasts,
    );
    expect(series.days).toEqual(dates);
    for (const { percent } of series.oblasts) {
      expect(percent[0]).toBe(0);
      expect(percent[1]).toBeCloseTo(100, 4);
      expect(percent[3]).toBeCloseTo(0, 4);
      expect(Math.min(...percent)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...percent)).toBeLessThanOrEqual(100);
    }
  });

  it.skipIf(!hasShared).each([
    ['DeepState', deepstate, 40],
    ['Owl', owl, 380],
  ] as const)(
    `of 40 days of %s is what each day measures alone ${needsShared}`,
    (_, source, start) => {
      const snapshots = daysOf(shared, source)
        .slice(start, start + 40)
        .flatMap((date) => loadSnapshot(shared, source, date) ?? []);
      expect(snapshots).toHaveLength(40);
      const series = regionSeries(snapshots, oblasts);
      const off = snapshots.flatMap(({ occupied, date }, i) =>
        regionControl(occupied, oblasts).flatMap((alone, j) => {
          const { oblast, occupiedKm2, percent } = series.oblasts[j] ?? expect.fail();
          const [km2, points] = [occupiedKm2[i] ?? Number.NaN, percent[i] ?? Number.NaN];
          const same =
            oblast === alone.oblast &&
            Math.abs(km2 - alone.occupiedKm2) < 1e-3 &&
            Math.abs(points - alone.percent) < 1e-4;
          return same ? [] : [`${date} ${oblast}: ${km2}, alone ${alone.occupiedKm2}`];
        }),
      );
      expect(off).toEqual([]);
    },
    30_000,
  );
});
