import { readFileSync } from 'node:fs';
import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bundledOblasts } from '../../scripts/geo/control-land.ts';
import { areaKm2, ringArea } from '../../src/core/geo/area.ts';
import { hasShared, needsShared, shared } from '../support/control.ts';

const { WGS84 } = geodesic.Geodesic;

/** Area of a ring with geodesic edges by GeographicLib, m². */
function geodesicArea(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, true).area ?? Number.NaN;
}

describe('area on the ellipsoid', () => {
  const { features } = bundledOblasts('geo');

  it.each(features.map(({ properties, geometry }) => [properties.name, geometry] as const))(
    'of %s is GeographicLib’s to 0.01 %',
    (_, geometry) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const expected = polygons.flat().reduce((sum, ring) => sum + geodesicArea(ring), 0) / 1e6;
      expect(Math.abs(areaKm2(geometry) / expected - 1)).toBeLessThan(1e-4);
    },
  );

  it('does not change when points are added on edges, and that of parts adds up', () => {
    const ring = [
      [35, 48],
      [35.6, 48.1],
      [35.5, 48.6],
      [35.1, 48.4],
    ];
    const midpoint = ([x0 = 0, y0 = 0]: number[], [x1 = 0, y1 = 0]: number[]) => [
      (x0 + x1) / 2,
      (y0 + y1) / 2,
    ];
    let fine = ring;
    for (let i = 0; i < 6; i++) {
      fine = fine.flatMap((point, at) => [point, midpoint(point, fine[(at + 1) % fine.length] ?? [])]);
    }
    expect(ringArea(ring) / ringArea(fine)).toBeCloseTo(1, 8);
    const cut = midpoint(ring[1] ?? [], ring[2] ?? []);
    const parts = [
      [...ring.slice(0, 2), cut],
      [ring[0] ?? [], cut, ...ring.slice(2)],
    ];
    const sum = parts.reduce((total, part) => total + ringArea(part), 0);
    expect(sum / ringArea(ring)).toBeCloseTo(1, 8);
  });

  it('has the sign of the winding and takes open rings', () => {
    const ring = [
      [35, 47],
      [36, 47],
      [36, 48],
    ];
    expect(ringArea(ring)).toBeGreaterThan(0);
    expect(ringArea(ring.toReversed())).toBeCloseTo(-ringArea(ring), 3);
    expect(ringArea([...ring, [35, 47]])).toBeCloseTo(ringArea(ring), 3);
  });
});

describe.skipIf(!hasShared)(`full-resolution oblasts ${needsShared}`, () => {
  it('measure what the sources’ README says', () => {
    const source = JSON.parse(readFileSync(`${shared}/geoboundaries-ukr-adm1.geojson`, 'utf8')) as {
      features: { properties: { shapeISO: string }; geometry: Parameters<typeof areaKm2>[0] }[];
    };
    const km2 = (id: string): number => {
      const found = source.features.find(({ properties }) => properties.shapeISO === id);
      return found ? areaKm2(found.geometry) : Number.NaN;
    };
    expect(Math.round(km2('UA-09'))).toBe(26676);
    expect(Math.round(km2('UA-63'))).toBe(31440);
    expect(Math.round(km2('UA-59'))).toBe(23841);
    expect(Math.round(km2('UA-12'))).toBe(31912);
    expect(Math.round(km2('UA-14'))).toBe(28937);
  });
});
