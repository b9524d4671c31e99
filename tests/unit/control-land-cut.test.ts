import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { landCutter } from '../../src/core/control/land-cut.ts';
import { reconstruct } from '../../src/core/control/reconstruct.ts';
import { polygonsOf } from '../../src/core/control/rings.ts';
import { statusOn } from '../../src/core/control/status.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { difference, intersection } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { lineLengthKm, linesInside } from '../../src/core/geo/lines.ts';
import { bundledGround, settlementStatus } from '../support/control.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const lake = (...sides: Parameters<typeof box>): Position[] => box(...sides).reverse();

/** A mainland with two lakes, and an island. */
const land: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [box(30, 46, 34, 49), lake(30.5, 46.5, 31.25, 47.5), lake(32.75, 47, 33.125, 48.5)],
    [box(34.25, 47, 35, 48)],
  ],
};
const cut = landCutter(land);

const unlike = (a: MultiPolygon, b: MultiPolygon): number =>
  areaKm2(difference(a, b)) + areaKm2(difference(b, a));

/** A ring around a middle, in and out at random. */
const star = (lon: number, lat: number) =>
  fc
    .array(fc.double({ min: 0.05, max: 2.5, noNaN: true }), { minLength: 5, maxLength: 60 })
    .map((radii): Position[] => {
      const ring = radii.map((radius, i): Position => {
        const angle = (2 * Math.PI * i) / radii.length;
        const position = [lon + radius * Math.cos(angle), lat + 0.7 * radius * Math.sin(angle)];
        return position.map((degrees) => Math.round(degrees * 1e7) / 1e7);
      });
      return [...ring, ...ring.slice(0, 1)];
    });

describe('an outline cut to land', () => {
  it('is what a general intersection gives, and so is its line', () => {
    const middle = fc.tuple(
      fc.double({ min: 29.5, max: 35.5, noNaN: true }),
      fc.double({ min: 45.5, max: 49.5, noNaN: true }),
    );
    fc.assert(
      fc.property(
        middle.chain(([lon, lat]) => star(lon, lat)),
        fc.boolean(),
        (ring, held) => {
          // Held inside the ring, and all else occupied: the outline runs the other way.
          const path = held ? ring.toReversed() : ring;
          const inside = insideTest({ type: 'Polygon', coordinates: [ring] });
          const cutting = cut([path], (lon, lat) => inside(lon, lat) !== held);
          const area = { type: 'Polygon' as const, coordinates: [ring] };
          const expected = held ? difference(land, area) : intersection(area, land);
          const line = linesInside({ type: 'MultiLineString', coordinates: [path] }, land);
          expect(cutting).not.toBeNull();
          if (!cutting) return;
          expect(unlike(cutting.area, expected)).toBeLessThan(0.01);
          expect(cutting.area.coordinates).toHaveLength(expected.coordinates.length);
          expect(lineLengthKm(cutting.line)).toBeCloseTo(lineLengthKm(line), 4);
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });

  it('goes on along border and coast where an open outline leaves the land', () => {
    const path: Position[] = [
      [31.5, 45],
      [31.5, 50],
    ];
    const cutting = cut([path], (lon) => lon < 31.5);
    const west = intersection({ type: 'Polygon', coordinates: [box(29, 45, 31.5, 50)] }, land);
    expect(cutting && unlike(cutting.area, west)).toBeLessThan(1e-3);
    expect(cutting?.line.coordinates).toEqual([
      [
        [31.5, 46],
        [31.5, 49],
      ],
    ]);
  });

  it('is the whole land or nothing where there is no outline', () => {
    expect(cut([], () => true)?.area.coordinates).toHaveLength(2);
    expect(areaKm2(cut([], () => true)?.area ?? land)).toBeCloseTo(areaKm2(land), 6);
    expect(cut([], () => false)?.area.coordinates).toEqual([]);
  });

  it('is refused where outlines do not enter and leave in turns', () => {
    const half: Position[] = [
      [31.5, 45],
      [31.5, 48],
    ];
    expect(cut([half], () => true)).toBeNull();
    const same: Position[] = [
      [31.5, 45],
      [31.5, 50],
    ];
    expect(cut([same, same], () => true)).toBeNull();
  });

  it('starts a closed outline where it enters, and leaves none of it out', () => {
    // This one starts on land.
    const ring = box(33.5, 47.25, 34.5, 47.75);
    const turned = [...ring.slice(0, 4), ring[0] ?? []];
    for (let i = 0; i < 4; i++) {
      const path = [...turned.slice(i, 4), ...turned.slice(0, i + 1)];
      const cutting = cut([path], insideTest({ type: 'Polygon', coordinates: [ring] }));
      expect(cutting && areaKm2(cutting.area)).toBeCloseTo(
        areaKm2(intersection({ type: 'Polygon', coordinates: [ring] }, land)),
        3,
      );
      expect(cutting?.line.coordinates).toHaveLength(2);
    }
  });
});

describe('rings as polygons', () => {
  it('puts each hole into the smallest ring around it', () => {
    const rings = [
      box(0, 0, 10, 10),
      lake(1, 1, 9, 9),
      box(2, 2, 8, 8),
      lake(3, 3, 4, 4),
      lake(9.25, 9.25, 9.5, 9.5),
    ];
    const { coordinates } = polygonsOf(rings);
    expect(coordinates).toHaveLength(2);
    expect(coordinates).toContainEqual([rings[2], rings[3]]);
    expect(coordinates).toContainEqual([rings[0], rings[1], rings[4]]);
  });
});

describe('a reconstruction cut to land by its fronts', () => {
  const { ground, places } = bundledGround();
  const none = new Uint8Array(places.lon.length);
  /** The same by general intersection. */
  const general = { ...ground, cut: () => null };
  /** By its fronts alone. */
  const byFronts: typeof ground = {
    ...ground,
    cut: (paths, inArea) => {
      const cutting = ground.cut(paths, inArea);
      expect(cutting).not.toBeNull();
      return cutting;
    },
  };

  const hold = (occupied: Uint8Array): void => {
    const [ours, other] = [reconstruct(byFronts, occupied), reconstruct(general, occupied)];
    expect(unlike(ours.occupied, other.occupied)).toBeLessThan(0.01);
    expect(ours.occupied.coordinates).toHaveLength(other.occupied.coordinates.length);
    expect(ours.line.coordinates).toHaveLength(other.line.coordinates.length);
    expect(lineLengthKm(ours.line)).toBeCloseTo(lineLengthKm(other.line), 3);
  };

  it('is what a general intersection gives, on days all through', () => {
    for (const history of settlementStatus().assessors) {
      for (const on of history.days.filter((_, i) => i % 120 === 0)) hold(statusOn(history, on) ?? none);
    }
  });

  it('is so for any statuses', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 500 }), (seed, noise) => {
        hold(
          Uint8Array.from(places.lon, (_, i) =>
            Math.abs(Math.sin(i * 78.233 + seed)) * 1000 < noise ? 1 : 0,
          ),
        );
      }),
      { seed: 3, numRuns: 8 },
    );
  });
});
