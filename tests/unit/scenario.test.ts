import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadProposalData } from '../../src/cli/proposal-data.ts';
import { cellOf, flipArea, flipMarks, flipShares } from '../../src/core/control/scenario.ts';
import { type ControlViews, controlViews } from '../../src/core/control/view.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { emptyArea, intersection } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import type { ControlFacts } from '../../src/core/model/atlas.ts';
import { day } from '../support/control.ts';

let facts: ControlFacts;
let views: ControlViews;
const christmas = day('2025-12-25');

beforeAll(() => {
  facts = loadProposalData().facts;
  views = controlViews(facts);
});

const outlineOf = (settlement: number) => {
  const { settlements, oblasts } = facts;
  const id = settlements.oblasts[settlements.oblast[settlement] ?? -1];
  const found = oblasts.features.find(({ properties }) => properties.id === id);
  if (!found) throw new Error(`settlement ${settlement} has no oblast`);
  return found.geometry;
};

/** The number of the settlement nearest to a position. */
function nearest(lon: number, lat: number): number {
  let best = 0;
  facts.settlements.lon.forEach((x, i) => {
    const away = (j: number): number =>
      Math.hypot((facts.settlements.lon[j] ?? 0) - lon, (facts.settlements.lat[j] ?? 0) - lat);
    if (away(i) < away(best) && x) best = i;
  });
  return best;
}

describe('the cell of a settlement', () => {
  it('holds the settlement, lies in its oblast, and shares no ground with its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: facts.settlements.lon.length - 1 }), (i) => {
        const cell = cellOf(views.ground, i, outlineOf(i));
        // Two records on one spot: one of them has the cell.
        fc.pre(cell.coordinates.length > 0);
        const [lon, lat] = [facts.settlements.lon[i] ?? 0, facts.settlements.lat[i] ?? 0];
        const onLand = insideTest(outlineOf(i))(lon, lat);
        expect(insideTest(cell)(lon, lat)).toBe(onLand);
        const outside = areaKm2(cell) - areaKm2(intersection(cell, outlineOf(i)));
        expect(Math.abs(outside)).toBeLessThan(1e-3);
      }),
      { seed: 4, numRuns: 60 },
    );
    const [a, b] = [nearest(38.052, 48.8317), nearest(38.0972, 48.8631)];
    const common = intersection(cellOf(views.ground, a, outlineOf(a)), cellOf(views.ground, b, outlineOf(b)));
    expect(areaKm2(common)).toBeLessThan(1e-3);
  });

  it('all cells of an oblast together are the oblast', () => {
    const sevastopol = facts.settlements.oblasts.indexOf('UA-40' as never);
    const own = facts.settlements.oblast.flatMap((oblast, i) => (oblast === sevastopol ? [i] : []));
    const [first = 0] = own;
    const cells = own.reduce((km2, i) => km2 + areaKm2(cellOf(views.ground, i, outlineOf(i))), 0);
    const whole = areaKm2(outlineOf(first));
    // Ground at the oblast's edge that is nearest to a settlement of the next oblast is in no own cell.
    expect(cells).toBeLessThanOrEqual(whole + 0.01);
    expect(cells).toBeGreaterThan(whole * 0.9);
  });
});

describe('a scenario', () => {
  it('applying the claim on Sviato-Pokrovske moves line and share by its cell, and taking it back restores all', () => {
    const settlement = nearest(38.052, 48.8317);
    const plain = views.on(christmas, 'deepstate');
    const scenario = views.on(christmas, 'deepstate', [{ settlement, occupied: true }]);
    const cellKm2 = areaKm2(cellOf(views.ground, settlement, outlineOf(settlement)));
    const share = (view: typeof plain) => view.shares.find(({ oblast }) => oblast === 'UA-14');
    const grown = (share(scenario)?.occupiedKm2.from ?? 0) - (share(plain)?.occupiedKm2.from ?? 0);
    expect(grown).toBeCloseTo(cellKm2, 6);
    expect(share(scenario)?.percent.to).toBeGreaterThan(share(plain)?.percent.to ?? 100);
    expect(scenario.line).not.toEqual(plain.line);
    expect(insideTest(scenario.occupied)(38.052, 48.8317)).toBe(true);
    expect(insideTest(plain.occupied)(38.052, 48.8317)).toBe(false);
    expect(views.on(christmas, 'deepstate')).toBe(plain);
  });

  it('what is so already changes no share', () => {
    const donetsk = nearest(37.8042, 48.0089);
    const plain = views.on(christmas, 'owl');
    const same = views.on(christmas, 'owl', [{ settlement: donetsk, occupied: true }]);
    expect(same.shares).toEqual(plain.shares);
    expect(same.line).toEqual(plain.line);
  });

  it('in the consensus moves both ends of the range, or only the end that it changes', () => {
    const marks = [Uint8Array.of(1, 0), Uint8Array.of(0, 0)];
    const share = {
      oblast: 'UA-14' as const as never,
      percent: { from: 10, to: 20 },
      occupiedKm2: { from: 10, to: 20 },
      lineKm: null,
      landKm2: 100,
    };
    const shifted = (settlement: number, occupied: boolean) =>
      flipShares(
        [share],
        marks,
        [{ settlement, occupied }],
        () => 5,
        () => 'UA-14' as never,
      )[0];
    // One assessor marks it already: only what both mark grows.
    expect(shifted(0, true)?.percent).toEqual({ from: 15, to: 20 });
    expect(shifted(0, false)?.percent).toEqual({ from: 10, to: 15 });
    expect(shifted(1, true)?.percent).toEqual({ from: 15, to: 25 });
  });

  it('flips marks and areas without touching what it is given', () => {
    const marks = Uint8Array.of(0, 1);
    expect([...flipMarks(marks, [{ settlement: 0, occupied: true }])]).toEqual([1, 1]);
    expect([...marks]).toEqual([0, 1]);
    const cell = cellOf(views.ground, 5, outlineOf(5));
    const grown = flipArea(emptyArea, [{ settlement: 5, occupied: true }], () => cell);
    expect(areaKm2(grown)).toBeCloseTo(areaKm2(cell), 6);
    expect(flipArea(grown, [{ settlement: 5, occupied: false }], () => cell).coordinates).toEqual([]);
  });
});
