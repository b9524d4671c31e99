import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBounds, metresPerPixel, scaleBar } from '../../src/scene/projection.ts';

describe('the screen’s projection', () => {
  it('knows the size of a pixel: 78,271.5 m at the equator and zoom 0, half as much at 60° N', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.517, 2);
    expect(metresPerPixel(0, 60)).toBeCloseTo(39_135.758, 2);
    expect(metresPerPixel(3, 0)).toBeCloseTo(78_271.517 / 8, 3);
  });

  it('picks a round scale bar that fits and is true', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 16, noNaN: true }),
        fc.double({ min: 40, max: 60, noNaN: true }),
        (zoom, lat) => {
          const { km, widthPx } = scaleBar(zoom, [35, lat], 120);
          expect(widthPx).toBeLessThanOrEqual(120.001);
          expect(widthPx).toBeGreaterThan(120 / 2.6);
          expect((widthPx * metresPerPixel(zoom, lat)) / 1000).toBeCloseTo(km, 6);
          expect([1, 2, 5]).toContain(Number(km.toExponential()[0]));
        },
      ),
      { seed: 11 },
    );
  });

  it('fits bounds: a square of the world at zoom 0 into 512 pixels', () => {
    const { center, zoom } = fitBounds([-180, -85.0511288, 180, 85.0511288], 512, 512, 0);
    expect(zoom).toBeCloseTo(0, 6);
    expect(center[0]).toBeCloseTo(0, 6);
    expect(center[1]).toBeCloseTo(0, 4);
  });
});
