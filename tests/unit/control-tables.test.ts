import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { figureTable } from '../../src/core/control/figures.ts';
import { addDays, daysBetween } from '../../src/core/model/days.ts';
import type { OblastId } from '../../src/core/model/ids.ts';
import { root } from '../support/atlas.ts';
import { day, figures, heldAbroad, placeStatus, settlementStatus } from '../support/control.ts';

const packed = figures();
const table = figureTable(packed);
const histories = settlementStatus().assessors;
const first = day('2024-07-08');
const last = day('2026-08-22');
const everyDay = Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));

const oblast = (id: string): OblastId => {
  const found = table.affected.find((each) => each === id);
  if (!found) throw new Error(`${id} is not affected`);
  return found;
};
const percent = (measure: string, id: string, on: string): number =>
  table.on(measure, oblast(id), day(on))?.percent ?? Number.NaN;

describe('the days of the tables', () => {
  it('run from July 2024 to August 2026, in order, with as many assessments as there are files', () => {
    expect(table.days[0]).toBe(first);
    expect(table.days.at(-1)).toBe(last);
    expect(table.days).toEqual([...new Set(table.days)].sort());
    expect(everyDay).toHaveLength(776);
    const numbers = ['deepstate', 'owl', 'both', 'either'].map((each) => table.daysOf(each).length);
    expect(numbers).toEqual([693, 697, 690, 690]);
  });

  it('leave out gaps: each 7th, 17th and 27th by both, some days by one', () => {
    const missing = (measure: string): string[] => {
      const known = new Set(table.daysOf(measure));
      return everyDay.filter((each) => !known.has(each));
    };
    const seventh = (each: string): boolean => /7$/.test(each);
    expect(missing('deepstate').filter((each) => !seventh(each))).toEqual([
      ...['2024-08-18', '2024-08-19', '2025-01-01', '2025-03-31', '2025-04-01', '2025-11-26', '2026-07-09'],
    ]);
    expect(missing('owl').filter((each) => !seventh(each))).toEqual([
      ...['2025-12-30', '2026-06-16', '2026-08-22'],
    ]);
    expect(missing('owl').filter(seventh)).toEqual(missing('deepstate').filter(seventh));
    expect(missing('owl').filter(seventh)).toHaveLength(76);
  });

  it('have no figure on a gap, and are the same for figures and statuses', () => {
    expect(table.on('owl', oblast('UA-14'), day('2025-12-30'))).toBeNull();
    expect(table.on('both', oblast('UA-14'), day('2025-12-30'))).toBeNull();
    expect(percent('deepstate', 'UA-14', '2025-12-30')).toBeGreaterThan(75);
    for (const { assessor, days } of histories) expect(days).toEqual(table.daysOf(assessor));
  });
});

describe('the figures', () => {
  it('of every day are in order, both ≤ each ≤ either ≤ land, and add up', () => {
    const wrong: string[] = [];
    let counted = 0;
    for (const id of table.affected) {
      const land = table.landKm2.get(id) ?? Number.NaN;
      for (const { day: on, occupiedKm2: both } of table.series('both', id)) {
        const [a = NaN, b = NaN, either = NaN] = ['deepstate', 'owl', 'either'].map(
          (each) => table.on(each, id, on)?.occupiedKm2,
        );
        const ordered = both >= 0 && both <= Math.min(a, b) && Math.max(a, b) <= either;
        // Tenths of a km², each rounded by itself.
        const sum = Math.abs(both + either - a - b) < 0.21;
        if (!ordered || !sum || !(either <= land + 0.05)) wrong.push(`${id} ${on}`);
        counted++;
      }
    }
    expect(wrong).toEqual([]);
    expect(counted).toBe(690 * 10);
  });

  it('are what was measured by others on 25 December 2025: Donetsk about 78 %, Luhansk 99.6 and 99.4 %', () => {
    expect(percent('deepstate', 'UA-09', '2025-12-25')).toBeCloseTo(99.6, 1);
    expect(Math.abs(percent('owl', 'UA-09', '2025-12-25') - 99.4)).toBeLessThan(0.1);
    expect(Math.abs(percent('deepstate', 'UA-14', '2025-12-25') - 78)).toBeLessThan(0.15);
    expect(Math.abs(percent('owl', 'UA-14', '2025-12-25') - 78.2)).toBeLessThan(0.35);
    expect(Math.abs((table.landKm2.get(oblast('UA-09')) ?? 0) - 26_676)).toBeLessThan(1);
    expect(Math.abs((table.landKm2.get(oblast('UA-14')) ?? 0) - 26_511)).toBeLessThan(1);
  });

  it('are whole for Crimea and Sevastopol on every day', () => {
    for (const id of ['UA-43', 'UA-40'].map(oblast)) {
      for (const measure of ['deepstate', 'owl', 'both', 'either']) {
        const least = Math.min(...table.series(measure, id).map((each) => each.percent));
        expect(least).toBeGreaterThan(99.9);
      }
    }
  });

  it('do not leap: no oblast changes by more than 150 km² from one assessed day to the next', () => {
    const leaps = table.affected.flatMap((id) =>
      ['deepstate', 'owl'].flatMap((measure) => {
        const series = table.series(measure, id);
        return series.filter(
          ({ occupiedKm2 }, i) => Math.abs(occupiedKm2 - (series[i - 1]?.occupiedKm2 ?? occupiedKm2)) > 150,
        );
      }),
    );
    expect(leaps).toEqual([]);
  });

  it('have a line of 1,000 to 1,500 km on every day', () => {
    for (const measure of ['deepstate', 'owl']) {
      const lengths = table
        .daysOf(measure)
        .map((on) =>
          table.affected.reduce((km, id) => km + (table.on(measure, id, on)?.lineKm ?? Number.NaN), 0),
        );
      expect(Math.min(...lengths)).toBeGreaterThan(1000);
      expect(Math.max(...lengths)).toBeLessThan(1500);
    }
  });
});

describe('both tables together', () => {
  it('take at most 150 kB gzipped, as the issue asks', () => {
    const bytes = ['control-figures.json', 'settlement-status.json'].map(
      (name) => gzipSync(readFileSync(resolve(root, 'geo', name)), { level: 9 }).length,
    );
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(150_000);
  });

  it('and the other facts of control hold no outline: no list of positions beyond a few in a row', () => {
    for (const name of [
      'control-figures.json',
      'settlement-status.json',
      'place-status.json',
      'reconstruction-accuracy.json',
    ]) {
      const text = readFileSync(resolve(root, 'geo', name), 'utf8');
      expect(text).not.toMatch(/\[\s*-?\d+(\.\d+)?\s*,\s*-?\d+\.\d+\s*\]/);
    }
  });
});

describe('the status of places', () => {
  const status = placeStatus();
  const mark = (place: string, assessor: string) =>
    status.places.find((each) => each.place === place)?.marks.find((each) => each.assessor === assessor);

  it('is what the issue knows: Siversk, Sviato-Pokrovske and Hrabovske', () => {
    expect(mark('siversk', 'deepstate')?.point[0]).toBe('2025-12-11');
    expect(mark('siversk', 'owl')?.point[0]).toBe('2025-12-11');
    expect(mark('sviato-pokrovske', 'owl')?.point).toEqual(['2026-01-16']);
    expect(mark('sviato-pokrovske', 'deepstate')?.point).toEqual(['2026-02-22']);
    expect(mark('hrabovske', 'deepstate')?.point).toEqual(['2025-12-24']);
    expect(mark('hrabovske', 'owl')?.point).toEqual(['2026-01-16']);
  });

  it('tells that owl took Siversk back for a day', () => {
    expect(mark('siversk', 'owl')?.point).toEqual(['2025-12-11', '2025-12-18', '2025-12-19']);
  });

  it('is none for places far from the front', () => {
    for (const place of ['kyiv', 'odesa', 'kramatorsk', 'sloviansk']) {
      for (const assessor of ['deepstate', 'owl']) {
        expect(mark(place, assessor)).toMatchObject({ point: [], any: [], whole: [] });
      }
    }
  });

  it('is in order: some ground no later than the point, the point no later than all ground', () => {
    let marked = 0;
    for (const { marks } of status.places) {
      for (const { assessor, point, any, whole } of marks) {
        const days = table.daysOf(assessor);
        for (const list of [point, any, whole]) {
          expect(list).toEqual([...new Set(list)].sort());
          expect(list.every((each) => days.includes(each))).toBe(true);
        }
        const [some, own, all] = [any[0], point[0], whole[0]];
        if (!own || !some) continue;
        marked++;
        expect(some <= own).toBe(true);
        expect(all === undefined || own <= all).toBe(true);
      }
    }
    expect(marked).toBe(6);
  });

  it('covers the days on which each assessor was read', () => {
    expect(status.assessors).toEqual(
      histories.map(({ assessor, days }) => ({ assessor, first: days[0], last: days.at(-1) })),
    );
  });
});

describe('ground held abroad', () => {
  const { rows } = heldAbroad();

  it('is there by owl from 6 August 2024 to 11 March 2025, on 196 assessed days', () => {
    expect(rows).toHaveLength(196);
    expect(rows.every(({ assessor }) => assessor === 'owl')).toBe(true);
    expect(rows[0]?.day).toBe('2024-08-06');
    expect(rows.at(-1)?.day).toBe('2025-03-11');
    const days = table.daysOf('owl');
    expect(rows.every((row) => days.includes(row.day))).toBe(true);
    expect(new Set(rows.map((row) => row.day)).size).toBe(rows.length);
  });

  it('are pieces outside Ukraine near Sumy oblast, largest first', () => {
    for (const { pieces } of rows) {
      expect(pieces.length).toBeGreaterThan(0);
      expect(pieces.map(({ areaKm2 }) => areaKm2)).toEqual(
        pieces.map(({ areaKm2 }) => areaKm2).toSorted((a, b) => b - a),
      );
      for (const { center, areaKm2 } of pieces) {
        expect(areaKm2).toBeGreaterThanOrEqual(1);
        expect(areaKm2).toBeLessThan(1500);
        expect(Math.abs(center[0] - 35.5)).toBeLessThan(2.5);
        expect(Math.abs(center[1] - 51.2)).toBeLessThan(1);
      }
    }
  });

  it('grew to over 1,000 km² within weeks and shrank to less than 100', () => {
    const sizes = rows.map(({ pieces }) => pieces.reduce((sum, { areaKm2 }) => sum + areaKm2, 0));
    expect(Math.max(...sizes)).toBeGreaterThan(1000);
    expect(rows[sizes.indexOf(Math.max(...sizes))]?.day).toMatch(/^2024-0[89]/);
    expect(sizes.at(-1)).toBeLessThan(100);
  });
});
