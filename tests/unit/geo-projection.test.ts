import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { project, scaleAt, unproject } from '../../src/core/geo/projection.ts';

const { WGS84 } = geodesic.Geodesic;
const metres = (a: readonly number[], b: readonly number[]): number =>
  WGS84.Inverse(a[1] ?? 0, a[0] ?? 0, b[1] ?? 0, b[0] ?? 0).s12 ?? Number.NaN;
const position = fc.tuple(
  fc.double({ min: 22, max: 41, noNaN: true }),
  fc.double({ min: 44, max: 53, noNaN: true }),
);

describe('the conic projection', () => {
  it('comes back to where it started, to a tenth of a millimetre', () => {
    fc.assert(
      fc.property(position, ([lon, lat]) => {
        const [x, y] = unproject(project([lon, lat]));
        expect(Math.abs(x - lon)).toBeLessThan(1e-9);
        expect(Math.abs(y - lat)).toBeLessThan(1e-9);
      }),
      { seed: 1 },
    );
  });

  it('keeps lengths of 10 km to 0.2 % everywhere in Ukraine, and is exact with its scale factor', () => {
    fc.assert(
      fc.property(position, fc.double({ min: 0, max: 360, noNaN: true }), ([lon, lat], azimuth) => {
        const end = WGS84.Direct(lat, lon, azimuth, 10_000);
        const [x0, y0] = project([lon, lat]);
        const [x1, y1] = project([end.lon2 ?? 0, end.lat2 ?? 0]);
        const length = Math.hypot(x1 - x0, y1 - y0);
        expect(Math.abs(length / 10_000 - 1)).toBeLessThan(0.002);
        expect(Math.abs(length / 10_000 / scaleAt((lat + (end.lat2 ?? 0)) / 2) - 1)).toBeLessThan(1e-6);
      }),
      { seed: 2 },
    );
  });

  it('has scale one on its standard parallels', () => {
    expect(scaleAt(45.5)).toBeCloseTo(1, 12);
    expect(scaleAt(51.5)).toBeCloseTo(1, 12);
  });

  it('agrees with GeographicLib on the length of a parallel degree', () => {
    const [x0, y0] = project([36, 45.5]);
    const [x1, y1] = project([36.01, 45.5]);
    expect(Math.hypot(x1 - x0, y1 - y0) / metres([36, 45.5], [36.01, 45.5])).toBeCloseTo(1, 6);
  });
});
