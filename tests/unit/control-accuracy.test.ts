import { describe, expect, it } from 'vitest';
import { accuracyOf } from '../../scripts/geo/control-accuracy.ts';
import { loadSnapshot } from '../../scripts/geo/control-sources.ts';
import { loadSources } from '../../src/cli/sources.ts';
import { statusOn } from '../../src/core/control/status.ts';
import {
  accuracy,
  articleDays,
  bundledGround,
  day,
  hasShared,
  needsShared,
  settlementStatus,
  shared,
} from '../support/control.ts';

const stated = accuracy();
const { assessors } = settlementStatus();

/** The days on which it has to be held against the assessors: each month's first that both have, and the articles'. */
const sampled = (() => {
  const days = (assessors[0]?.days ?? []).filter((on) => assessors.every((each) => each.days.includes(on)));
  const firsts = days.filter((on, i) => on.slice(0, 7) !== days[i - 1]?.slice(0, 7));
  return [...new Set([...firsts, ...articleDays])].sort();
})();

describe('the stated accuracy of the reconstruction', () => {
  it('covers each month and every article’s date, for both assessors', () => {
    const wanted = sampled.flatMap((on) => assessors.map(({ assessor }) => `${on} ${assessor}`));
    expect(stated.rows.map(({ day, assessor }) => `${day} ${assessor}`)).toEqual(wanted);
    expect(wanted).toHaveLength(58);
  });

  it('meets the aim on every sampled day: 97 % of the area, the line within 2 km at the median', () => {
    for (const row of stated.rows) {
      expect(row.areaAgreement).toBeGreaterThan(0.99);
      expect(row.frontAreaAgreement).toBeGreaterThan(0.98);
      expect(row.occupiedIou).toBeGreaterThan(0.97);
      expect(row.lineMedianKm).toBeLessThan(1);
      expect(row.lineP95Km).toBeLessThan(4);
    }
  });
});

/** The first, an early and a late day, and the one on which most is claimed. */
const measuredDays = ['2024-07-08', '2025-02-01', '2025-12-25', '2026-08-01'].map(day);

describe.skipIf(!hasShared)(`the accuracy of the reconstruction, measured anew ${needsShared}`, () => {
  it('is what is stated', async () => {
    const { ground, oblasts } = bundledGround();
    const measured = accuracyOf(ground, oblasts);
    const sources = await loadSources();
    for (const on of measuredDays) {
      for (const source of sources) {
        const snapshot = loadSnapshot(shared, source, on);
        const history = assessors.find(({ assessor }) => assessor === source.id);
        const status = history && statusOn(history, on);
        if (!snapshot || !status) throw new Error(`${source.id} has no ${on}`);
        measured.add(source.id, snapshot, status);
      }
    }
    for (const row of measured.rows) {
      const said = stated.rows.find(({ day, assessor }) => day === row.day && assessor === row.assessor);
      expect(said?.areaAgreement).toBeCloseTo(row.areaAgreement, 3);
      expect(said?.frontAreaAgreement).toBeCloseTo(row.frontAreaAgreement, 3);
      expect(said?.occupiedIou).toBeCloseTo(row.occupiedIou, 3);
      expect(said?.lineMedianKm).toBeCloseTo(row.lineMedianKm, 1);
      expect(said?.lineP95Km).toBeCloseTo(row.lineP95Km, 1);
    }
  });
});
