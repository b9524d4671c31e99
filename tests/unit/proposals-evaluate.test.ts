import { beforeAll, describe, expect, it } from 'vitest';
import { controlViews } from '../../src/core/control/view.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection, union } from '../../src/core/geo/clip.ts';
import { lineLengthKm } from '../../src/core/geo/lines.ts';
import type { Atlas } from '../../src/core/model/atlas.ts';
import type { OblastId } from '../../src/core/model/ids.ts';
import type { Rule } from '../../src/core/model/proposal.ts';
import {
  evaluateProposal,
  evaluateRule,
  type Ground,
  outlinesOf,
  RuleError,
} from '../../src/core/proposals/evaluate.ts';
import { loadAtlas } from '../support/atlas.ts';

const donetsk = 'UA-14' as OblastId;
let atlas: Atlas;
let grounds: Ground[];

beforeAll(async () => {
  atlas = await loadAtlas();
  const views = controlViews(atlas);
  const oblasts = outlinesOf(atlas.oblasts);
  grounds = ['deepstate', 'owl', 'consensus'].map((source) => ({
    oblasts,
    control: views('2025-12-25' as never, source as never),
  }));
});

function areaOf(rule: Rule, ground: Ground): number {
  const value = evaluateRule(rule, {}, ground);
  return value.kind === 'area' ? areaKm2(value.area) : Number.NaN;
}

describe('rules', () => {
  it('occupied and held make up the region, less what is disputed', () => {
    for (const ground of grounds) {
      const [region = 0, occupied = 0, held = 0] = (['region', 'occupied', 'held'] as const).map((op) =>
        areaOf({ op, oblasts: [donetsk] }, ground),
      );
      const land = evaluateRule({ op: 'region', oblasts: [donetsk] }, {}, ground);
      const disputed = land.kind === 'area' ? areaKm2(intersection(land.area, ground.control.disputed)) : 0;
      expect(Math.abs(occupied + held + disputed - region)).toBeLessThan(0.5);
    }
  });

  it('the held part of Donetsk is what the figures leave, within a point', () => {
    for (const [index, measure] of ['deepstate', 'owl'].entries()) {
      const ground = grounds[index];
      if (!ground) throw new Error('no ground');
      const region = areaOf({ op: 'region', oblasts: [donetsk] }, ground);
      const held = areaOf({ op: 'held', oblasts: [donetsk] }, ground);
      const row = atlas.figures.rows.find(
        (item) => item.day === '2025-12-25' && item.oblast === donetsk && item.measure === measure,
      );
      expect((held / region) * 100).toBeCloseTo(100 - (row?.percent ?? 0), 0);
    }
  });

  it('a band’s two sides make up the band, and a wider band is larger', () => {
    const ground = grounds[0];
    if (!ground) throw new Error('no ground');
    const of: Rule = { op: 'lineOfContact', oblasts: [donetsk] };
    const band = (widthKm: number, side: 'occupied' | 'held' | 'both') =>
      areaOf({ op: 'buffer', of, widthKm, side }, ground);
    expect(band(10, 'occupied') + band(10, 'held')).toBeCloseTo(band(10, 'both'), 0);
    expect(band(20, 'both')).toBeGreaterThan(band(10, 'both') * 1.6);
  });

  it('names what it does not know', () => {
    const [ground] = grounds;
    if (!ground) throw new Error('no ground');
    expect(() => evaluateRule({ op: 'region', oblasts: ['UA-99' as OblastId] }, {}, ground)).toThrow(
      RuleError,
    );
    const of: Rule = { op: 'region', oblasts: [donetsk] };
    expect(() =>
      evaluateRule({ op: 'buffer', of, widthKm: { param: 'x' }, side: 'both' }, {}, ground),
    ).toThrow(/x/);
  });
});

describe('the proposals of the articles', () => {
  it('every provision with a rule lies on the ground, on land', () => {
    for (const ground of grounds) {
      const land = union([...ground.oblasts.values()]);
      for (const proposal of atlas.proposals) {
        for (const { provision, value } of evaluateProposal(proposal, {}, ground).provisions) {
          if (!provision.rule) {
            expect(value).toBeNull();
          } else if (value?.kind === 'area') {
            expect(areaKm2(value.area), provision.id).toBeGreaterThan(100);
            expect(areaKm2(intersection(value.area, land))).toBeCloseTo(areaKm2(value.area), 0);
          } else if (value) {
            expect(lineLengthKm(value.line), provision.id).toBeGreaterThan(500);
          }
        }
      }
    }
  });
});
