import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/geo/fingerprint.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import { box } from '../support/shapes.ts';

/** The area with a position moved. */
const moved = ({ coordinates }: MultiPolygon, at: number, by: Position): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates.map((rings) =>
    rings.map((ring) =>
      ring.map(([lon = 0, lat = 0], i): Position => {
        // The first position of a ring is also its last.
        return i % (ring.length - 1) === at ? [lon + (by[0] ?? 0), lat + (by[1] ?? 0)] : [lon, lat];
      }),
    ),
  ),
});

const oblast = box(36, 48, 37, 49);
const occupied: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [36.5, 47],
        [40, 47],
        [40, 50],
        [36.6, 50],
        [36.4, 48.6],
        [36.5, 47],
      ],
    ],
  ],
};

describe('the fingerprint of an outline near an oblast', () => {
  const before = fingerprint(occupied, oblast);

  it('is the same for the same outline', () => {
    expect(fingerprint(structuredClone(occupied), structuredClone(oblast))).toBe(before);
  });

  it('stays when the outline changes far away', () => {
    expect(fingerprint(moved(occupied, 2, [0.5, 0.5]), oblast)).toBe(before);
  });

  it('changes when it changes by as little as a grid step near the oblast', () => {
    for (const at of [0, 3, 4]) {
      for (const by of [
        [1e-7, 0],
        [0, -1e-7],
      ]) {
        expect(fingerprint(moved(occupied, at, by), oblast)).not.toBe(before);
      }
    }
  });

  it('changes when a ring comes or goes, or runs the other way', () => {
    const more = {
      ...occupied,
      coordinates: [...occupied.coordinates, ...box(36.1, 48.1, 36.2, 48.2).coordinates],
    };
    expect(fingerprint(more, oblast)).not.toBe(before);
    const turned = {
      ...occupied,
      coordinates: occupied.coordinates.map((rings) => rings.map((r) => r.toReversed())),
    };
    expect(fingerprint(turned, oblast)).not.toBe(before);
    expect(fingerprint({ type: 'MultiPolygon', coordinates: [] }, oblast)).not.toBe(before);
  });

  it('tells outlines with different intersections apart', () => {
    const step = fc.double({ min: -0.6, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(fc.nat(4), step, step, (at, dx, dy) => {
        const other = moved(occupied, at, [dx, dy]);
        const same = fingerprint(other, oblast) === before;
        const [a, b] = [other, occupied].map((area) => areaKm2(intersection(area, oblast)));
        expect(!same || a === b).toBe(true);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
