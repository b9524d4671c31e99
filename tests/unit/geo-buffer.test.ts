import geodesic from 'geographiclib-geodesic';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { bufferLine } from '../../src/core/geo/band.ts';
import { bufferArea } from '../../src/core/geo/buffer.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { densify } from '../../src/core/geo/lines.ts';

const { WGS84 } = geodesic.Geodesic;
const km = (a: Position, b: Position): number =>
  (WGS84.Inverse(a[1] ?? 0, a[0] ?? 0, b[1] ?? 0, b[0] ?? 0).s12 ?? Number.NaN) / 1000;

const lines = (coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates });
/** Corners of the outline and the middles of its edges. */
const rim = ({ coordinates }: MultiPolygon): Position[] =>
  coordinates.flat().flatMap((ring) =>
    ring.slice(1).flatMap((position, i) => {
      const before = ring[i] ?? position;
      return [position, [0, 1].map((axis) => ((position[axis] ?? 0) + (before[axis] ?? 0)) / 2)];
    }),
  );

describe('a band along a line', () => {
  it.each([
    [
      'from the north-east to the delta',
      [
        [38.0, 49.9],
        [37.5, 48.5],
        [35.5, 47.5],
        [32.5, 46.6],
      ],
    ],
    [
      'in the far south',
      [
        [33.2, 44.5],
        [36.4, 45.1],
      ],
    ],
    [
      'in the far north',
      [
        [31.0, 51.6],
        [34.0, 52.2],
      ],
    ],
    [
      'in the far west',
      [
        [22.4, 48.6],
        [23.9, 50.6],
      ],
    ],
  ])('15 km wide is 15 km wide to 0.5 % %s', (_, path) => {
    const band = bufferLine(lines([path]), 15);
    const along = densify(path, 0.2);
    for (const position of rim(band)) {
      const nearest = Math.min(...along.map((point) => km(point, position)));
      expect(Math.abs(nearest / 15 - 1)).toBeLessThan(0.005);
    }
  });

  it('is a disc at a point-like line, with the area of a circle', () => {
    const disc = bufferLine(
      lines([
        [
          [36, 48],
          [36.00001, 48],
        ],
      ]),
      15,
    );
    expect(Math.abs(areaKm2(disc) / (Math.PI * 15 ** 2) - 1)).toBeLessThan(0.01);
  });

  it('is nothing for no line or no width', () => {
    expect(bufferLine(lines([]), 15).coordinates).toEqual([]);
    expect(
      bufferLine(
        lines([
          [
            [36, 48],
            [37, 48],
          ],
        ]),
        0,
      ).coordinates,
    ).toEqual([]);
  });
});

describe('an area grown and shrunk', () => {
  const square: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [35, 47],
          [36, 47],
          [36, 48],
          [35, 48],
          [35, 47],
        ],
      ],
    ],
  };

  it('contains the original, or lies in it', () => {
    const inside = insideTest(square);
    expect(rim(bufferArea(square, 5)).every(([lon = 0, lat = 0]) => !inside(lon, lat))).toBe(true);
    expect(rim(bufferArea(square, -5)).every(([lon = 0, lat = 0]) => inside(lon, lat))).toBe(true);
  });

  it('keeps holes and shrinks to nothing', () => {
    const ring = bufferArea(square, 5).coordinates[0]?.[0] ?? [];
    const hole = [
      [35.4, 47.4],
      [35.4, 47.6],
      [35.6, 47.6],
      [35.6, 47.4],
      [35.4, 47.4],
    ];
    const withHole: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring, hole]] };
    expect(bufferArea(withHole, 1).coordinates[0]).toHaveLength(2);
    expect(areaKm2(bufferArea(withHole, 1))).toBeGreaterThan(areaKm2(withHole));
    expect(bufferArea(square, -60).coordinates).toEqual([]);
  });
});
