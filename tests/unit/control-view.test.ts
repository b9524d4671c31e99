import type { MultiPolygon } from 'geojson';
import { beforeEach, describe, expect, it } from 'vitest';
import { figureTable } from '../../src/core/control/figures.ts';
import { packSnapshot } from '../../src/core/control/packed.ts';
import { type ControlView, controlViews, pendingView } from '../../src/core/control/view.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { emptyArea, intersection, union } from '../../src/core/geo/clip.ts';
import { lineLengthKm } from '../../src/core/geo/lines.ts';
import { addDays } from '../../src/core/model/days.ts';
import type { OblastId } from '../../src/core/model/ids.ts';
import { assessor, controlFacts, day } from '../support/control.ts';
import { box } from '../support/shapes.ts';

const facts = controlFacts();
const table = figureTable(facts.figures);
const views = controlViews(facts);
const donetsk = ({ shares }: ControlView) => shares.find(({ oblast }) => oblast === 'UA-14');
const outlineOf = (id: string): MultiPolygon => {
  const found = facts.oblasts.features.find(({ properties }) => properties.id === id);
  if (!found) throw new Error(`no ${id}`);
  return union([found.geometry]);
};
const idOf = (id: string): OblastId => {
  const found = table.affected.find((each) => each === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('control on a day', () => {
  it('is one assessor’s area, line and figures', () => {
    const view = views.on(day('2025-12-25'), 'deepstate');
    expect(view).toMatchObject({ day: '2025-12-25', source: 'deepstate', basis: 'reconstructed' });
    expect(view.assessment).toEqual({ kind: 'assessed' });
    expect([view.disputed, view.onlyA, view.onlyB, view.heldAbroad]).toEqual(Array(4).fill(emptyArea));
    const figure = table.on('deepstate', idOf('UA-14'), view.day);
    expect(figure).not.toBeNull();
    expect(donetsk(view)).toEqual({
      oblast: 'UA-14',
      percent: { from: figure?.percent, to: figure?.percent },
      occupiedKm2: { from: figure?.occupiedKm2, to: figure?.occupiedKm2 },
      lineKm: figure?.lineKm,
      landKm2: table.landKm2.get(idOf('UA-14')),
    });
    expect(view.shares.map(({ oblast }) => oblast)).toEqual(table.affected);
    expect(areaKm2(view.occupied)).toBeGreaterThan(110_000);
    expect(lineLengthKm(view.line)).toBeGreaterThan(900);
  });

  it('is a range and a disputed area for the consensus', () => {
    const view = views.on(day('2025-12-25'), 'consensus');
    for (const { oblast, percent, occupiedKm2, lineKm } of view.shares) {
      expect(percent).toEqual({
        from: table.on('both', oblast, view.day)?.percent,
        to: table.on('either', oblast, view.day)?.percent,
      });
      expect(occupiedKm2.from).toBeLessThanOrEqual(occupiedKm2.to);
      expect(lineKm).toBeNull();
    }
    const share = donetsk(view);
    expect(share && share.percent.from < share.percent.to).toBe(true);
    const disputed = areaKm2(view.disputed);
    expect(disputed).toBeGreaterThan(500);
    expect(disputed).toBeLessThan(3000);
    expect(areaKm2(view.onlyA) + areaKm2(view.onlyB)).toBeCloseTo(disputed, 1);
    expect(areaKm2(view.onlyA)).toBeGreaterThan(0);
    expect(areaKm2(view.onlyB)).toBeGreaterThan(0);
  });

  it('is a gap where a source has no assessment: named, with the nearest earlier day, and nothing drawn', () => {
    const gap = (on: string, source: string) => views.on(day(on), source).assessment;
    expect(gap('2025-12-30', 'owl')).toEqual({ kind: 'gap', missing: ['owl'], earlier: '2025-12-29' });
    expect(gap('2025-12-30', 'deepstate')).toEqual({ kind: 'assessed' });
    expect(gap('2025-12-30', 'consensus')).toEqual({ kind: 'gap', missing: ['owl'], earlier: '2025-12-29' });
    expect(gap('2025-11-27', 'consensus')).toEqual({
      kind: 'gap',
      missing: ['deepstate', 'owl'],
      earlier: '2025-11-25',
    });
    const view = views.on(day('2025-12-30'), 'consensus');
    expect(view).toMatchObject({ day: '2025-12-30', source: 'consensus', shares: [] });
    expect(view.line.coordinates).toEqual([]);
    for (const area of [view.occupied, view.disputed, view.onlyA, view.onlyB, view.heldAbroad]) {
      expect(area.coordinates).toEqual([]);
    }
  });

  it('is a gap without an earlier day before the first, and one with the last day after it', () => {
    expect(views.on(day('2024-07-07'), 'consensus').assessment).toEqual({
      kind: 'gap',
      missing: ['deepstate', 'owl'],
      earlier: null,
    });
    expect(views.on(day('2026-08-22'), 'owl').assessment).toEqual({
      kind: 'gap',
      missing: ['owl'],
      earlier: '2026-08-21',
    });
    expect(views.on(day('2030-01-01'), 'deepstate').assessment).toMatchObject({ earlier: '2026-08-22' });
  });

  it('names no one and no day for a source that nobody knows', () => {
    expect(views.on(day('2025-12-25'), 'nobody').assessment).toEqual({
      kind: 'gap',
      missing: [],
      earlier: null,
    });
  });

  it('is pending until it is computed: no claim that nothing is occupied', () => {
    const view = pendingView(day('2025-12-25'), 'owl');
    expect(view).toMatchObject({ day: '2025-12-25', source: 'owl', shares: [] });
    expect(view.assessment).toEqual({ kind: 'pending' });
  });

  it('is made once while it is remembered, and anew after many others', () => {
    const small = controlViews(facts);
    const first = small.on(day('2025-06-30'), 'owl');
    expect(small.on(day('2025-06-30'), 'owl')).toBe(first);
    for (let i = 1; i < 60; i++) small.on(addDays(day('2025-06-30'), i), 'owl');
    expect(small.on(day('2025-06-30'), 'owl')).toBe(first);
    for (let i = 60; i < 120; i++) small.on(addDays(day('2025-06-30'), i), 'owl');
    const again = small.on(day('2025-06-30'), 'owl');
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

describe('detail that the reader loaded', () => {
  /** Both lie in Donetsk oblast; they share the middle. */
  const areas = { deepstate: box(37.4, 47.8, 37.8, 48.2), owl: box(37.6, 47.8, 38, 48.2) };
  const abroad = box(35, 51.2, 35.2, 51.3);
  const snapshot = (source: keyof typeof areas, on: string, heldAbroad = emptyArea) =>
    packSnapshot({ kind: 'snapshot', source, date: day(on), occupied: areas[source], heldAbroad });
  const sizeOf = (area: MultiPolygon): number => areaKm2(intersection(area, outlineOf('UA-14')));

  beforeEach(() => views.clearDetail());

  it('replaces the reconstruction of its assessor and day only; the figures stay', () => {
    const before = views.on(day('2025-12-25'), 'deepstate');
    views.addDetail([snapshot('deepstate', '2025-12-25')]);
    const view = views.on(day('2025-12-25'), 'deepstate');
    expect(view.basis).toBe('exact');
    expect(areaKm2(view.occupied)).toBeCloseTo(sizeOf(areas.deepstate), 0);
    expect(view.shares).toEqual(before.shares);
    expect(views.on(day('2025-12-24'), 'deepstate').basis).toBe('reconstructed');
    expect(views.on(day('2025-12-25'), 'owl').basis).toBe('reconstructed');
  });

  it('makes the consensus exact only where both have it', () => {
    views.addDetail([snapshot('deepstate', '2025-12-25')]);
    const half = views.on(day('2025-12-25'), 'consensus');
    expect(half.basis).toBe('reconstructed');
    views.addDetail([snapshot('owl', '2025-12-25')]);
    const whole = views.on(day('2025-12-25'), 'consensus');
    expect(whole.basis).toBe('exact');
    expect(areaKm2(whole.occupied)).toBeCloseTo(sizeOf(box(37.6, 47.8, 37.8, 48.2)), 0);
    expect(areaKm2(whole.onlyA)).toBeCloseTo(sizeOf(box(37.4, 47.8, 37.6, 48.2)), 0);
    expect(areaKm2(whole.onlyB)).toBeCloseTo(sizeOf(box(37.8, 47.8, 38, 48.2)), 0);
    expect(areaKm2(whole.disputed)).toBeCloseTo(areaKm2(whole.onlyA) + areaKm2(whole.onlyB), 3);
    expect(whole.shares).toEqual(half.shares);
  });

  it('gives a day beyond the table measured shares, of the assessor and as a range of both', () => {
    const on = day('2026-09-01');
    expect(views.on(on, 'owl').assessment.kind).toBe('gap');
    views.addDetail([snapshot('owl', '2026-09-01', abroad)]);
    const view = views.on(on, 'owl');
    expect(view).toMatchObject({ basis: 'exact', assessment: { kind: 'assessed' } });
    expect(view.heldAbroad).toEqual(abroad);
    expect(view.shares.map(({ oblast }) => oblast).toSorted()).toEqual([...table.affected].toSorted());
    const share = donetsk(view);
    expect(share?.occupiedKm2.from).toBeCloseTo(sizeOf(areas.owl), 0);
    expect(share?.occupiedKm2.to).toBe(share?.occupiedKm2.from);
    const percent = (100 * sizeOf(areas.owl)) / areaKm2(outlineOf('UA-14'));
    expect(share?.percent.from).toBeCloseTo(percent, 2);
    expect(share?.lineKm).toBeCloseTo(lineLengthKm(view.line), 1);
    expect(view.shares.find(({ oblast }) => oblast === 'UA-43')?.percent).toEqual({ from: 0, to: 0 });

    expect(views.on(on, 'consensus').assessment).toEqual({
      kind: 'gap',
      missing: ['deepstate'],
      earlier: '2026-08-21',
    });
    views.addDetail([snapshot('deepstate', '2026-09-01')]);
    const range = donetsk(views.on(on, 'consensus'));
    expect(range?.occupiedKm2.from).toBeCloseTo(sizeOf(box(37.6, 47.8, 37.8, 48.2)), 0);
    expect(range?.occupiedKm2.to).toBeCloseTo(sizeOf(box(37.4, 47.8, 38, 48.2)), 0);
    expect(range?.lineKm).toBeNull();
  });

  it('counts among the assessed days, and fills a gap', () => {
    views.addDetail(['2026-09-01', '2025-12-30'].map((on) => snapshot('owl', on)));
    expect(views.detailDays()).toEqual({ owl: ['2025-12-30', '2026-09-01'] });
    expect(views.assessed('owl').at(-1)).toBe('2026-09-01');
    expect(views.assessed('owl')).toContain('2025-12-30');
    expect(views.assessed('owl')).toHaveLength(697 + 2);
    // The other one has a status on that day, and of this one it is read off its own outline.
    expect(views.assessed('consensus')).toContain('2025-12-30');
    expect(views.on(day('2025-12-30'), 'consensus')).toMatchObject({
      basis: 'reconstructed',
      assessment: { kind: 'assessed' },
    });
    const marks = views.statuses(assessor('owl'), day('2025-12-30'));
    const { lon, lat } = facts.settlements;
    const within = (x: number, y: number, by: number): boolean =>
      Math.abs(x - 37.8) < 0.2 + by && Math.abs(y - 48) < 0.2 + by;
    // On the rim of the area either is right.
    const wrong = lon.flatMap((x, i) => {
      const y = lat[i] ?? 0;
      return within(x, y, 1e-6) !== within(x, y, -1e-6) || within(x, y, 0) === (marks?.[i] === 1) ? [] : [i];
    });
    expect(wrong).toEqual([]);
    expect(marks?.reduce((sum, mark) => sum + mark, 0)).toBeGreaterThan(50);
  });

  it('is forgotten when it is cleared', () => {
    const before = views.on(day('2025-12-25'), 'owl');
    views.addDetail(['2025-12-25', '2026-09-01'].map((on) => snapshot('owl', on)));
    views.clearDetail();
    expect(views.detailDays()).toEqual({});
    expect(views.on(day('2025-12-25'), 'owl')).toEqual(before);
    expect(views.on(day('2026-09-01'), 'owl').assessment.kind).toBe('gap');
    expect(views.assessed('owl')).toHaveLength(697);
  });
});
