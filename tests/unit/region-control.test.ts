import { area, feature, featureCollection, intersect } from '@turf/turf';
import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { affectedOblasts, bundledOblasts } from '../../scripts/geo/control-land.ts';
import { daysOf, loadSnapshot } from '../../scripts/geo/control-sources.ts';
import { type OblastLand, regionControl } from '../../src/core/control/region-control.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { emptyArea, intersection, union } from '../../src/core/geo/clip.ts';
import { densify } from '../../src/core/geo/lines.ts';
import { source as deepstate } from '../../src/data/sources/deepstate.ts';
import { source as owl } from '../../src/data/sources/owl.ts';
import { day, hasShared, needsShared, shared } from '../support/control.ts';
import { box } from '../support/shapes.ts';

const oblasts: OblastLand[] = bundledOblasts('geo').features.map(({ properties, geometry }) => ({
  id: properties.id,
  geometry,
}));

const at = (list: ReturnType<typeof regionControl>, id: string) =>
  list.find(({ oblast }) => oblast === id) ?? expect.fail(`${id} is missing`);

describe('control by oblast', () => {
  it('answers for every oblast, in order', () => {
    const answer = regionControl(emptyArea, oblasts);
    expect(answer.map(({ oblast }) => oblast)).toEqual(oblasts.map(({ id }) => id));
    expect(answer.every(({ occupiedKm2, percent }) => occupiedKm2 === 0 && percent === 0)).toBe(true);
    expect(at(answer, 'UA-09').areaKm2).toBeCloseTo(26676, -2);
  });

  it('takes an oblast inside the occupied area as a whole, and one in its hole as free', () => {
    const [outer] = box(20, 43, 43, 53.5).coordinates;
    const [hole] = box(33, 44, 43, 47).coordinates;
    const ringed = union([
      { type: 'MultiPolygon', coordinates: [[...(outer ?? []), (hole?.[0] ?? []).toReversed()]] },
    ]);
    const answer = regionControl(ringed, oblasts);
    expect(at(answer, 'UA-09').percent).toBe(100);
    expect(at(answer, 'UA-09').occupiedKm2).toBe(at(answer, 'UA-09').areaKm2);
    expect(at(answer, 'UA-40').percent).toBe(0);
    expect(at(answer, 'UA-43').percent).toBeGreaterThan(0);
    expect(at(answer, 'UA-43').percent).toBeLessThan(100);
  });

  it('is what cutting every oblast gives', () => {
    const areas = [
      box(36.2, 47.1, 38.4, 49.3),
      box(30, 46, 34.123, 48.5),
      union([box(33, 45, 35, 46), box(37, 50, 39, 52)]),
    ];
    for (const occupied of areas) {
      for (const [i, { occupiedKm2 }] of regionControl(occupied, oblasts).entries()) {
        const { geometry } = oblasts[i] ?? expect.fail();
        expect(occupiedKm2).toBeCloseTo(areaKm2(intersection(occupied, geometry)), 3);
      }
    }
  });
});

const { WGS84 } = geodesic.Geodesic;

/**
 * Area of a polygon by GeographicLib, km². Its edges are cut to 200 m first, so that
 * geodesics run where our edges do, straight in degrees: on slivers along long edges that tells.
 */
function geodesicKm2(rings: readonly Position[][], longestKm = 0.2): number {
  return rings.reduce((sum, ring, i) => {
    const polygon = WGS84.Polygon(false);
    for (const [lon = 0, lat = 0] of densify(ring, longestKm).slice(0, -1)) polygon.AddPoint(lat, lon);
    const km2 = Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e6;
    return sum + (i === 0 ? km2 : -km2);
  }, 0);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe.skipIf(!hasShared)(`control by oblast on real days ${needsShared}`, () => {
  for (const source of [deepstate, owl]) {
    it(`of ${source.shortName} measures every occupied piece as GeographicLib to 0.01 %`, () => {
      const { occupied } = loadSnapshot(shared, source, day('2025-12-25')) ?? expect.fail('no snapshot');
      for (const { id, geometry } of oblasts) {
        const { occupiedKm2 } = at(regionControl(occupied, oblasts), id);
        const pieces = intersection(occupied, geometry).coordinates;
        for (const rings of pieces) {
          const ours = areaKm2({ type: 'Polygon', coordinates: rings });
          const geodesic = geodesicKm2(rings);
          // A piece of a few m² is no wider than the grid's centimetre.
          expect(Math.abs(ours - geodesic)).toBeLessThan(1e-4 * geodesic + 1e-6);
        }
        const sum = pieces.reduce((total, rings) => total + geodesicKm2(rings, Infinity), 0);
        // Geodesics along the long edges of simplified borders stray some metres from straight ones.
        expect(Math.abs(occupiedKm2 - sum)).toBeLessThan(1e-4 * sum + 0.1);
      }
    });
  }

  it('is within 0.02 points of turf for every affected oblast on 20 days', { timeout: 180_000 }, () => {
    const random = randoms(20251225);
    const affected = oblasts.filter(({ id }) => affectedOblasts.includes(id));
    expect(affected).toHaveLength(10);
    const off: string[] = [];
    for (let i = 0; i < 20; i++) {
      const source = i % 2 === 0 ? deepstate : owl;
      const days = daysOf(shared, source);
      const date = days[Math.floor(random() * days.length)] ?? expect.fail();
      const { occupied } = loadSnapshot(shared, source, date) ?? expect.fail(`no ${source.id} on ${date}`);
      for (const { oblast, percent } of regionControl(occupied, affected)) {
        const { geometry } = affected.find(({ id }) => id === oblast) ?? expect.fail();
        const both = intersect(featureCollection([feature(occupied), feature(geometry)]));
        const turf = both ? (100 * area(both)) / area(geometry) : 0;
        if (!(Math.abs(percent - turf) < 0.02))
          off.push(`${source.id} ${date} ${oblast}: ${percent}, ${turf}`);
      }
    }
    expect(off).toEqual([]);
  });

  it('finds Luhansk 99 % and Donetsk 78 % occupied on 2025-12-25', () => {
    for (const [source, luhansk, donetsk] of [
      [deepstate, 99.6, 78.0],
      [owl, 99.4, 78.2],
    ] as const) {
      const { occupied } = loadSnapshot(shared, source, day('2025-12-25')) ?? expect.fail();
      const answer = regionControl(occupied, oblasts);
      // Bundled outlines are simplified: up to three tenths of a point from the full ones.
      expect(Math.abs(at(answer, 'UA-09').percent - luhansk)).toBeLessThan(0.3);
      expect(Math.abs(at(answer, 'UA-14').percent - donetsk)).toBeLessThan(0.3);
    }
  });
});
