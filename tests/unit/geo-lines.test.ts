import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import {
  densify,
  joinLines,
  lineLengthKm,
  linesInside,
  pathKm,
  segmentKm,
} from '../../src/core/geo/lines.ts';

const { WGS84 } = geodesic.Geodesic;
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [34, 47],
      [36, 47],
      [36, 49],
      [34, 49],
      [34, 47],
    ],
  ],
};

describe('lines', () => {
  it('measures segments up to 100 km to 0.01 % of the geodesic', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 22, max: 40, noNaN: true }),
        fc.double({ min: 44.5, max: 52, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (lon, lat, azimuth, km) => {
          const { lon2 = 0, lat2 = 0 } = WGS84.Direct(lat, lon, azimuth, km * 1000);
          expect(Math.abs(segmentKm([lon, lat], [lon2, lat2]) / km - 1)).toBeLessThan(1e-4);
        },
      ),
      { seed: 3 },
    );
  });

  it('adds points without changing the way', () => {
    const path = [
      [34, 47],
      [36, 48.5],
    ];
    const fine = densify(path, 5);
    expect(fine.length).toBeGreaterThan(30);
    expect(fine[0]).toEqual(path[0]);
    expect(fine.at(-1)).toEqual(path[1]);
    expect(Math.abs(pathKm(fine) / pathKm(path) - 1)).toBeLessThan(1e-3);
  });

  it('keeps only what lies inside an area', () => {
    const inside = linesInside(
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [33, 48],
            [37, 48],
          ],
        ],
      },
      square,
    );
    expect(inside.coordinates).toHaveLength(1);
    const whole = segmentKm([34, 48], [36, 48]);
    expect(lineLengthKm(inside)).toBeCloseTo(whole, 1);
  });

  it('joins paths at common ends and keeps rings', () => {
    const joined = joinLines({
      type: 'MultiLineString',
      coordinates: [
        [
          [2, 0],
          [3, 0],
        ],
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
        [
          [5, 5],
          [6, 5],
          [5, 6],
          [5, 5],
        ],
      ],
    });
    expect(joined.coordinates).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ],
      [
        [5, 5],
        [6, 5],
        [5, 6],
        [5, 5],
      ],
    ]);
  });
});
