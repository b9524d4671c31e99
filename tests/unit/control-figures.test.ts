import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { area, featureCollection, intersect, feature as turfFeature, union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { articleDays, figures, hasShared, needsShared, shared } from '../support/control.ts';

const { rows, assessors, days } = figures();
const value = (day: string, oblast: string, measure: string) =>
  rows.find((row) => row.day === day && row.oblast === oblast && row.measure === measure);
const percent = (oblast: string, measure: string, day = '2025-12-25'): number =>
  value(day, oblast, measure)?.percent ?? Number.NaN;

describe('figures of control', () => {
  it('stand for both assessors on the articles’ days', () => {
    expect(days).toEqual(articleDays);
    expect(assessors).toEqual(['deepstate', 'owl']);
    const oblasts = new Set(rows.map(({ oblast }) => oblast));
    expect(rows).toHaveLength(oblasts.size * days.length * 4);
    for (const id of [
      'UA-14',
      'UA-09',
      'UA-23',
      'UA-65',
      'UA-63',
      'UA-59',
      'UA-12',
      'UA-48',
      'UA-43',
      'UA-40',
    ]) {
      expect(oblasts).toContain(id);
    }
  });

  it('are what was measured before: Luhansk 99.6 and 99.4 to 99.5 %, Donetsk about 78 %', () => {
    expect(percent('UA-09', 'deepstate')).toBeCloseTo(99.6, 1);
    expect(Math.abs(percent('UA-09', 'owl') - 99.4)).toBeLessThan(0.1);
    expect(Math.abs(percent('UA-14', 'deepstate') - 78)).toBeLessThan(0.15);
    expect(Math.abs(percent('UA-14', 'owl') - 78.2)).toBeLessThan(0.35);
  });

  it('are whole for Crimea and Sevastopol', () => {
    for (const id of ['UA-43', 'UA-40']) {
      for (const measure of ['deepstate', 'owl', 'both', 'either']) {
        expect(percent(id, measure)).toBeGreaterThan(99.9);
        expect(percent(id, measure)).toBeLessThanOrEqual(100);
      }
    }
  });

  it('are in order: both ≤ each ≤ either', () => {
    for (const { day, oblast, measure, occupiedKm2 } of rows) {
      if (measure !== 'both')
        expect(occupiedKm2).toBeGreaterThanOrEqual(value(day, oblast, 'both')?.occupiedKm2 ?? NaN);
      if (measure !== 'either')
        expect(occupiedKm2).toBeLessThanOrEqual(value(day, oblast, 'either')?.occupiedKm2 ?? NaN);
    }
  });

  it('sum up: both and either together are the two assessors together, to rounding', () => {
    for (const { day, oblast, measure, occupiedKm2 } of rows.filter((row) => row.measure === 'both')) {
      const other = (name: string): number => value(day, oblast, name)?.occupiedKm2 ?? Number.NaN;
      expect(measure).toBe('both');
      expect(Math.abs(occupiedKm2 + other('either') - other('deepstate') - other('owl'))).toBeLessThan(0.25);
    }
  });
});

type Areal = Feature<Polygon | MultiPolygon>;

/** The assessors' files read anew, without any code of the project. */
function readAgain(name: string, day: string): Areal {
  if (name === 'deepstate') {
    const text = readFileSync(`${shared}/deepstate/${day}.geojson`, 'utf8');
    const [only] = (JSON.parse(text) as FeatureCollection<MultiPolygon>).features;
    if (!only) throw new Error('no feature');
    return only;
  }
  const { areas } = JSON.parse(readFileSync(`${shared}/owl/${day}.json`, 'utf8')) as {
    areas: [number, number][][];
  };
  const polygons = areas.map((ring): Areal => {
    const lonLat = ring.map(([lat, lon]): Position => [lon, lat]);
    return turfFeature({ type: 'Polygon', coordinates: [[...lonLat, ...lonLat.slice(0, 1)]] });
  });
  const all = union(featureCollection(polygons));
  if (!all) throw new Error('no area');
  return all;
}

/** Full-resolution outlines: cut to land where the build left them, else those of oblasts without a coast. */
function outlines(): Map<string, Areal> {
  const cut = resolve(import.meta.dirname, '../../.cache/oblasts-land-full.geojson');
  const read = (path: string) =>
    (
      JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
        Polygon | MultiPolygon,
        Record<string, string>
      >
    ).features;
  if (existsSync(cut)) return new Map(read(cut).map((f) => [f.properties.id ?? '', f]));
  const inland = ['UA-09', 'UA-63', 'UA-59', 'UA-12'];
  return new Map(
    read(`${shared}/geoboundaries-ukr-adm1.geojson`)
      .filter((f) => inland.includes(f.properties.shapeISO ?? ''))
      .map((f) => [f.properties.shapeISO ?? '', f]),
  );
}

describe.skipIf(!hasShared)(`figures of control against @turf/turf ${needsShared}`, () => {
  it.each([
    ['deepstate', '2025-12-25'],
    ['owl', '2025-12-25'],
    ['deepstate', '2025-12-01'],
  ])('of %s on %s agree to 0.05 points', (assessor, day) => {
    const occupied = readAgain(assessor, day);
    const found = [...outlines()].filter(([id]) => value(day, id, assessor));
    expect(found.length).toBeGreaterThanOrEqual(4);
    for (const [id, outline] of found) {
      const common = intersect(featureCollection([occupied, outline]));
      const expected = ((common ? area(common) : 0) / area(outline)) * 100;
      expect(Math.abs(percent(id, assessor, day) - expected), `${id} ${expected}`).toBeLessThan(0.05);
    }
  });
});
