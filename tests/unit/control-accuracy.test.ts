import { describe, expect, it } from 'vitest';
import { accuracyOf } from '../../scripts/geo/control-accuracy.ts';
import { loadSnapshot, loadSources } from '../../scripts/geo/control-sources.ts';
import { statusOn } from '../../src/core/control/status.ts';
import {
  accuracy,
  articleDays,
  bundledGround,
  hasShared,
  needsShared,
  settlementStatus,
  shared,
} from '../support/control.ts';

const stated = accuracy();

describe('the stated accuracy of the reconstruction', () => {
  it('covers both assessors on every article’s date', () => {
    expect(stated.rows).toHaveLength(2 * articleDays.length);
  });

  it('meets the aim: 97 % of the area, the line within 2 km at the median', () => {
    for (const row of stated.rows) {
      expect(row.areaAgreement).toBeGreaterThan(0.99);
      expect(row.frontAreaAgreement).toBeGreaterThan(0.98);
      expect(row.occupiedIou).toBeGreaterThan(0.97);
      expect(row.lineMedianKm).toBeLessThan(1);
      expect(row.lineP95Km).toBeLessThan(4);
    }
  });
});

describe.skipIf(!hasShared)(`the accuracy of the reconstruction, measured anew ${needsShared}`, () => {
  it('is what is stated', async () => {
    const { ground, oblasts } = bundledGround();
    const measured = accuracyOf(ground, oblasts);
    const sources = await loadSources();
    const { assessors } = settlementStatus();
    for (const day of articleDays) {
      for (const source of sources) {
        const snapshot = loadSnapshot(shared, source, day);
        const history = assessors.find(({ assessor }) => assessor === source.id);
        const status = history && statusOn(history, day);
        if (!snapshot || !status) throw new Error(`${source.id} has no ${day}`);
        measured.add(source.id, snapshot, status);
      }
    }
    measured.rows.forEach((row, i) => {
      const said = stated.rows[i];
      expect(said).toMatchObject({ day: row.day, assessor: row.assessor });
      expect(said?.areaAgreement).toBeCloseTo(row.areaAgreement, 3);
      expect(said?.frontAreaAgreement).toBeCloseTo(row.frontAreaAgreement, 3);
      expect(said?.occupiedIou).toBeCloseTo(row.occupiedIou, 3);
      expect(said?.lineMedianKm).toBeCloseTo(row.lineMedianKm, 1);
      expect(said?.lineP95Km).toBeCloseTo(row.lineP95Km, 1);
    });
  });
});
