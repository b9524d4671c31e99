import { describe, expect, it } from 'vitest';
import { landOf } from '../../scripts/geo/control-land.ts';
import { loadSnapshot } from '../../scripts/geo/control-sources.ts';
import { inlandPoints, statusOf } from '../../scripts/geo/control-status.ts';
import { loadSources } from '../../src/cli/sources.ts';
import { statusOn } from '../../src/core/control/status.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { segmentKm } from '../../src/core/geo/lines.ts';
import {
  articleDays,
  bundledGround,
  day,
  hasShared,
  needsShared,
  placeStatus,
  settlementNames,
  settlementStatus,
  settlements,
  shared,
} from '../support/control.ts';

const places = settlements();
const names = settlementNames();
const { assessors } = settlementStatus();
const find = (name: string, lon: number, lat: number): number =>
  names.name.findIndex(
    (n, i) => n === name && segmentKm([places.lon[i] ?? 0, places.lat[i] ?? 0], [lon, lat]) < 0.3,
  );

/** The sources' README: where they are. */
const named = [
  ['Сіверськ', 38.0972, 48.8631, 'UA-14'],
  ['Свято-Покровське', 38.052, 48.8317, 'UA-14'],
  ['Грабовське', 35.453, 50.6992, 'UA-59'],
  ["Слов'янськ", 37.605, 48.853, 'UA-14'],
  ['Краматорськ', 37.5563, 48.7231, 'UA-14'],
  ['Покровськ', 37.1771, 48.2801, 'UA-14'],
  ['Донецьк', 37.8042, 48.0089, 'UA-14'],
] as const;

const statusOfPlace = (index: number, on: string): Record<string, number | undefined> =>
  Object.fromEntries(assessors.map((history) => [history.assessor, statusOn(history, day(on))?.[index]]));

describe('settlements', () => {
  it('have a name and a history for each position', () => {
    expect(names.name).toHaveLength(places.lon.length);
    for (const { changes } of assessors) expect(changes).toHaveLength(places.lon.length);
  });

  it.each(named)('%s stands where the sources’ README has it, once', (name, lon, lat, oblast) => {
    const index = find(name, lon, lat);
    expect(index).toBeGreaterThanOrEqual(0);
    expect(segmentKm([places.lon[index] ?? 0, places.lat[index] ?? 0], [lon, lat])).toBeLessThan(0.1);
    expect(places.oblasts[places.oblast[index] ?? -1]).toBe(oblast);
    const same = names.name.filter(
      (n, i) => n === name && segmentKm([places.lon[i] ?? 0, places.lat[i] ?? 0], [lon, lat]) < 5,
    );
    expect(same).toHaveLength(1);
  });

  it('are there once each', () => {
    const keys = places.lon.map((lon, i) => `${lon} ${places.lat[i]}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(names.id).size).toBe(names.id.length);
  });

  it('lie in the oblast they name, or within 5 km of it', () => {
    const { oblasts } = bundledGround();
    const tests = new Map(
      oblasts.features.map(({ properties, geometry }) => [properties.id, insideTest(geometry)]),
    );
    const near = [-0.045, 0, 0.045];
    const lost = places.lon.flatMap((lon, i) => {
      const lat = places.lat[i] ?? 0;
      const id = places.oblasts[places.oblast[i] ?? -1];
      const test = id && tests.get(id);
      const found = test && near.some((dx) => near.some((dy) => test(lon + dx, lat + dy)));
      return found ? [] : [`${names.name[i]} ${lon} ${lat} ${id}`];
    });
    // Two hamlets on the spit of Berdiansk, which the bundled outline is too coarse to show.
    expect(lost.filter((place) => !/36\.7\d+ 46\.6\d+ UA-23/.test(place))).toEqual([]);
  });
});

describe('their status', () => {
  it('is occupied for Siversk by both from 11 December, not the day before', () => {
    const index = find('Сіверськ', 38.0972, 48.8631);
    expect(statusOfPlace(index, '2025-12-10')).toEqual({ deepstate: 0, owl: 0 });
    expect(statusOfPlace(index, '2025-12-11')).toEqual({ deepstate: 1, owl: 1 });
    expect(statusOfPlace(index, '2025-12-16')).toEqual({ deepstate: 1, owl: 1 });
  });

  it('has no answer on gaps', () => {
    expect(statusOfPlace(0, '2025-12-27')).toEqual({ deepstate: undefined, owl: undefined });
    expect(statusOfPlace(0, '2025-12-30').owl).toBeUndefined();
    expect(statusOfPlace(0, '2025-12-30').deepstate).toBeDefined();
  });

  it('is held for Sviato-Pokrovske by both on every article’s date, whatever was claimed', () => {
    const index = find('Свято-Покровське', 38.052, 48.8317);
    for (const on of articleDays) expect(statusOfPlace(index, on)).toEqual({ deepstate: 0, owl: 0 });
  });

  it('is the same for a place that articles name and the settlement at its point', () => {
    const status = placeStatus();
    for (const [id, name, lon, lat] of [
      ['siversk', 'Сіверськ', 38.0972, 48.8631],
      ['sviato-pokrovske', 'Свято-Покровське', 38.052, 48.8317],
      ['hrabovske', 'Грабовське', 35.453, 50.6992],
    ] as const) {
      const marks = status.places.find(({ place }) => place === id)?.marks ?? [];
      const index = find(name, lon, lat);
      for (const { assessor, days, changes } of assessors) {
        const changed = (changes[index] ?? []).map((at) => days[at]);
        expect(changed, id).toEqual(marks.find((mark) => mark.assessor === assessor)?.point);
      }
    }
  });

  it('differs for Hrabovske on 25 December', () => {
    const index = find('Грабовське', 35.453, 50.6992);
    const status = statusOfPlace(index, '2025-12-25');
    expect(Object.values(status).toSorted()).toEqual([0, 1]);
  });

  it('is occupied for all of Crimea and Sevastopol', () => {
    const peninsula = places.oblast.flatMap((o, i) =>
      ['UA-43', 'UA-40'].includes(places.oblasts[o] ?? '') ? [i] : [],
    );
    expect(peninsula.length).toBeGreaterThan(900);
    for (const { changes } of assessors) {
      expect(peninsula.filter((i) => changes[i]?.join() !== '0').map((i) => names.name[i])).toEqual([]);
    }
  });

  it.skipIf(!hasShared)(`is what the assessors’ areas say, point by point ${needsShared}`, async () => {
    const points = places.lon.map((lon, i) => ({ lon, lat: places.lat[i] ?? 0 }));
    const inland = inlandPoints(points, landOf(bundledGround().oblasts));
    for (const source of await loadSources()) {
      const history = assessors.find(({ assessor }) => assessor === source.id);
      for (const on of [day('2024-07-08'), day('2025-06-10'), ...articleDays, day('2026-08-20')]) {
        const snapshot = loadSnapshot(shared, source, on);
        if (!snapshot || !history) throw new Error(`${source.id} has no ${on}`);
        const expected = statusOf(points, inland, snapshot.occupied);
        expect(statusOn(history, on)).toEqual(expected);
        // The rule for places at border and coast may only fill in a few that an outline cuts off.
        const plain = insideTest(snapshot.occupied);
        const filledIn = points.filter(({ lon, lat }, i) => expected[i] === 1 && !plain(lon, lat));
        expect(filledIn.length).toBeLessThan(15);
      }
    }
  });
});
