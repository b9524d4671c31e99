import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { consensus } from '../../src/core/control/consensus.ts';
import { type Places, prepareGround } from '../../src/core/control/ground.ts';
import { reconstruct } from '../../src/core/control/reconstruct.ts';
import { statusOn } from '../../src/core/control/status.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection, union } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { lineLengthKm, linesOutside } from '../../src/core/geo/lines.ts';
import type { Day } from '../../src/core/model/ids.ts';
import { bundledGround, day, settlementNames, settlementStatus } from '../support/control.ts';

/** A hundred villages in rows of ten on a square of land; the columns are told by their longitude. */
function toyGround() {
  const places: Places = {
    lon: Array.from({ length: 100 }, (_, i) => 36.1 + (i % 10) * 0.2 + 0.004 * Math.sin(i)),
    lat: Array.from({ length: 100 }, (_, i) => 47.07 + Math.floor(i / 10) * 0.14 + 0.004 * Math.cos(i)),
    waters: [],
  };
  const land: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [36, 47],
          [38, 47],
          [38, 48.4],
          [36, 48.4],
          [36, 47],
        ],
      ],
    ],
  };
  return { places, ground: prepareGround(places, land) };
}

describe('the consensus on a toy ground', () => {
  const { places, ground } = toyGround();
  /** Occupied from a longitude on, with some villages the other way. */
  const from = (lon: number, ...others: number[]): Uint8Array =>
    Uint8Array.from(places.lon, (x, i) => (x > lon ? 1 : 0) ^ (others.includes(i) ? 1 : 0));
  const holds = (area: MultiPolygon, i: number): boolean =>
    insideTest(area)(places.lon[i] ?? 0, places.lat[i] ?? 0);

  it('disputes a column that only one of them marks, and gives it to that one', () => {
    const result = consensus(ground, from(37), from(37.2));
    expect(result.onlyB.coordinates).toEqual([]);
    expect(result.both).toEqual(reconstruct(ground, from(37.2)).occupied);
    expect(result.line).toEqual(reconstruct(ground, from(37.2)).line);
    const columns = Array.from({ length: 100 }, (_, i) => i).filter((i) => holds(result.onlyA, i));
    expect(columns).toEqual(Array.from({ length: 10 }, (_, row) => row * 10 + 5));
    // The other way round it is the other one's.
    const turned = consensus(ground, from(37.2), from(37));
    expect(turned.onlyA.coordinates).toEqual([]);
    expect(turned.onlyB).toEqual(result.onlyA);
  });

  it('parts a piece in which each of them marks villages of its own', () => {
    // In one column the first marks the five in the south, the second the five in the north.
    const south = [5, 15, 25, 35, 45];
    const north = [55, 65, 75, 85, 95];
    const { both, onlyA, onlyB } = consensus(ground, from(37.2, ...south), from(37.2, ...north));
    expect(south.filter((i) => holds(onlyA, i) && !holds(onlyB, i))).toEqual(south);
    expect(north.filter((i) => holds(onlyB, i) && !holds(onlyA, i))).toEqual(north);
    for (const [a, b] of [
      [both, onlyA],
      [both, onlyB],
      [onlyA, onlyB],
    ] as const) {
      expect(areaKm2(intersection(a, b))).toBeLessThan(0.01);
    }
  });

  it('shows a village that only one of them marks, far from any front', () => {
    const { onlyA, onlyB, both } = consensus(ground, from(37.4, 22), from(37.4));
    expect(onlyB.coordinates).toEqual([]);
    expect(onlyA.coordinates).toHaveLength(1);
    expect(holds(onlyA, 22)).toBe(true);
    expect(both).toEqual(reconstruct(ground, from(37.4)).occupied);
  });

  it('is nothing where one of them marks nothing', () => {
    const none = new Uint8Array(100);
    const { both, line, onlyA, onlyB } = consensus(ground, from(37), none);
    expect([both.coordinates, line.coordinates, onlyB.coordinates]).toEqual([[], [], []]);
    expect(areaKm2(onlyA)).toBeCloseTo(areaKm2(reconstruct(ground, from(37)).occupied), 3);
  });
});

describe('the consensus of the two assessors', () => {
  const { ground, places } = bundledGround();
  const { assessors } = settlementStatus();
  const names = settlementNames();
  const onLand = insideTest(ground.land);

  const statuses = (on: Day): [Uint8Array, Uint8Array] => {
    const [a, b] = assessors.map((history) => statusOn(history, on));
    if (!a || !b) throw new Error(`a gap on ${on}`);
    return [a, b];
  };
  /** Settlements on land that the area puts on the wrong side. */
  const strays = (marks: Uint8Array, area: MultiPolygon): string[] => {
    const inside = insideTest(area);
    return places.lon.flatMap((lon, i) => {
      const lat = places.lat[i] ?? 0;
      return onLand(lon, lat) && inside(lon, lat) !== (marks[i] === 1) ? [names.name[i] ?? ''] : [];
    });
  };

  it.each(['2024-07-08', '2025-03-12', '2025-12-25', '2026-08-20'].map(day))(
    'on %s puts every settlement where the two put it, without overlaps',
    (on) => {
      const [a, b] = statuses(on);
      const { both, onlyA, onlyB, line } = consensus(ground, a, b);
      const either = reconstruct(
        ground,
        a.map((mark, i) => mark | (b[i] ?? 0)),
      ).occupied;
      expect(
        strays(
          a.map((mark, i) => mark & (b[i] ?? 0)),
          both,
        ),
      ).toEqual([]);
      expect(
        strays(
          a.map((mark, i) => mark & (1 - (b[i] ?? 0))),
          onlyA,
        ),
      ).toEqual([]);
      expect(
        strays(
          b.map((mark, i) => mark & (1 - (a[i] ?? 0))),
          onlyB,
        ),
      ).toEqual([]);
      for (const [x, y] of [
        [both, onlyA],
        [both, onlyB],
        [onlyA, onlyB],
      ] as const) {
        expect(areaKm2(intersection(x, y))).toBeLessThan(0.05);
      }
      // Together they are what at least one marks, but for what smoothing leaves over.
      const together = areaKm2(union([both, onlyA, onlyB]));
      expect(Math.abs(together / areaKm2(either) - 1)).toBeLessThan(1e-3);
      expect(lineLengthKm(line)).toBeGreaterThan(800);
      expect(lineLengthKm(linesOutside(line, ground.land))).toBeLessThan(0.5);
    },
  );

  it('of one with itself disputes nothing', () => {
    const [a] = statuses(day('2025-12-25'));
    const same = consensus(ground, a, a);
    expect(same.onlyA.coordinates).toEqual([]);
    expect(same.onlyB.coordinates).toEqual([]);
    expect(same.both).toEqual(reconstruct(ground, a).occupied);
  });

  it('puts Hrabovske on 25 December 2025 into what only DeepState marks', () => {
    const { onlyA, onlyB, both } = consensus(ground, ...statuses(day('2025-12-25')));
    const inEach = [onlyA, onlyB, both].map((area) => insideTest(area)(35.453, 50.6992));
    expect(inEach).toEqual([true, false, false]);
  });
});
