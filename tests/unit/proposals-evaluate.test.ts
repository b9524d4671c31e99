import { beforeAll, describe, expect, it } from 'vitest';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection, union } from '../../src/core/geo/clip.ts';
import { lineLengthKm } from '../../src/core/geo/lines.ts';
import { checkFeatureCollection } from '../../src/core/geo/rfc7946.ts';
import type { OblastId, PlaceId } from '../../src/core/model/ids.ts';
import type { Rule } from '../../src/core/model/rule.ts';
import { evaluateProposal, evaluateRule, type Ground, RuleError } from '../../src/core/proposals/evaluate.ts';
import { NoAssessmentError } from '../../src/core/proposals/ground.ts';
import { day } from '../support/control.ts';
import { articleDay, openGrounds, proposalSeeds } from '../support/proposals.ts';

const donetsk = 'UA-14' as OblastId;
const held: Rule = { op: 'held', oblasts: [donetsk] };
const line: Rule = { op: 'lineOfContact', oblasts: [donetsk] };
const region: Rule = { op: 'region', oblasts: [donetsk] };
const proposals = proposalSeeds();
let opened: ReturnType<typeof openGrounds>;
let owl: Ground;

beforeAll(() => {
  opened = openGrounds();
  owl = opened.ground(articleDay, 'owl');
});

const areaOf = (rule: Rule, ground: Ground): number => {
  const value = evaluateRule(rule, {}, ground);
  return value.kind === 'area' ? areaKm2(value.area) : Number.NaN;
};
const proposalOf = (id: string) => {
  const found = proposals.find((proposal) => proposal.id === id);
  if (!found) throw new Error(`no proposal ${id}`);
  return found;
};

describe('rules', () => {
  it('leave about a quarter of Donetsk oblast held on the day of the article', () => {
    const share = areaOf(held, owl) / areaOf(region, owl);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.25);
  });

  it('take control by the day and source they name, and the map’s where they name none', () => {
    const date = day('2025-12-01');
    const earlier = opened.ground(date, 'deepstate');
    const named: Rule = { op: 'held', oblasts: [donetsk], date, source: 'deepstate' };
    expect(areaOf(named, owl)).toBe(areaOf(held, earlier));
    expect(areaOf(named, owl)).toBeGreaterThan(areaOf(held, owl));
    const since: Rule = {
      op: 'difference',
      of: { op: 'occupied', oblasts: [donetsk] },
      without: { op: 'occupied', oblasts: [donetsk], date },
    };
    expect(areaOf(since, owl)).toBeGreaterThan(0);
    const { controlOn: _, ...alone } = owl;
    expect(() => evaluateRule(named, {}, alone)).toThrow(RuleError);
  });

  it('put the sides of a band where the line it follows was', () => {
    const date = day('2025-12-01');
    const of: Rule = { op: 'lineOfContact', oblasts: [donetsk], date };
    const side = (part: 'occupied' | 'held'): Rule => ({
      op: 'buffer',
      of,
      widthKm: 5,
      measure: 'eachSide',
      side: part,
    });
    const then: Rule = { op: 'occupied', oblasts: [...owl.oblasts.keys()], date };
    expect(areaOf({ op: 'difference', of: side('occupied'), without: then }, owl)).toBeLessThan(1);
    expect(areaOf({ op: 'intersection', of: [side('held'), then] }, owl)).toBeLessThan(1);
  });

  it('are computed once for equal rules: the value is the same object', () => {
    const copy = JSON.parse(JSON.stringify(held)) as Rule;
    expect(evaluateRule(copy, {}, owl)).toBe(evaluateRule(held, {}, { ...owl }));
    expect(evaluateRule(region, {}, owl)).toBe(
      evaluateRule(region, {}, opened.ground(articleDay, 'deepstate')),
    );
    expect(evaluateRule(held, {}, owl)).not.toBe(
      evaluateRule(held, {}, opened.ground(articleDay, 'deepstate')),
    );
  });

  it.each<[string, Rule, RegExp]>([
    ['an oblast', { op: 'region', oblasts: ['UA-99' as OblastId] }, /UA-99/],
    [
      'a parameter',
      { op: 'buffer', of: line, widthKm: { param: 'x' }, measure: 'eachSide', side: 'both' },
      /x/,
    ],
    ['a place', { op: 'within', of: region, place: 'atlantis' as PlaceId, km: 5 }, /atlantis/],
    ['two lines in an intersection', { op: 'intersection', of: [line, line] }, /line/],
    ['a line in a union', { op: 'union', of: [line, region] }, /union/],
    ['a line that is taken away', { op: 'difference', of: region, without: line }, /extent/],
    [
      'a total width of an area',
      { op: 'buffer', of: region, widthKm: 4, measure: 'total', side: 'both' },
      /eachSide/,
    ],
  ])('turn down %s', (_, rule, message) => {
    expect(() => evaluateRule(rule, {}, owl)).toThrow(RuleError);
    expect(() => evaluateRule(rule, {}, owl)).toThrow(message);
  });

  it('do not take a gap for a day without occupation', () => {
    expect(() => evaluateRule(held, {}, opened.gap)).toThrow(NoAssessmentError);
    const [first] = evaluateProposal(proposalOf('donbas-withdrawal'), {}, opened.gap).provisions;
    expect(first).toMatchObject({ value: null, missing: 'assessment' });
    expect(evaluateRule(region, {}, opened.gap).kind).toBe('area');
  });
});

describe('the proposals of the articles', () => {
  it('are the seven', () => {
    expect(proposals.map(({ id }) => id).sort()).toEqual([
      'battle-line-halt',
      'donbas-withdrawal',
      'precedents-to-scale',
      'reciprocal-dmz',
      'recognition-demands',
      'twenty-eight-point-proposal',
      'twenty-point-plan',
    ]);
  });

  it.each(['deepstate', 'owl', 'consensus'])('lie on land and are valid as %s has it', (source) => {
    const ground = opened.ground(articleDay, source);
    const land = union([...ground.oblasts.values()]);
    for (const proposal of proposals) {
      for (const { provision, value, missing } of evaluateProposal(proposal, {}, ground).provisions) {
        const name = `${proposal.id} ${provision.id}`;
        expect(missing, name).toBe(provision.rule ? null : 'rule');
        if (!value) continue;
        const geometry = value.kind === 'area' ? value.area : value.line;
        const features = [{ type: 'Feature', properties: {}, geometry }];
        expect(checkFeatureCollection({ type: 'FeatureCollection', features }), name).toEqual([]);
        if (value.kind === 'line') {
          expect(lineLengthKm(value.line), name).toBeGreaterThan(300);
        } else {
          expect(areaKm2(value.area), name).toBeGreaterThan(100);
          expect(areaKm2(intersection(value.area, land)), name).toBeCloseTo(areaKm2(value.area), 0);
        }
      }
    }
  });

  it('share the geometry of twins and keep a value for each provision', () => {
    const evaluate = () => evaluateProposal(proposalOf('twenty-point-plan'), {}, owl).provisions;
    const [dmz, zone] = evaluate();
    if (dmz?.value?.kind !== 'area' || zone?.value?.kind !== 'area') throw new Error('no areas');
    expect(dmz.value).not.toBe(zone.value);
    expect(dmz.value.area).toBe(zone.value.area);
    expect(evaluate()[0]).toBe(dmz);
  });

  it('hand over with the demands what is not occupied, and no more', () => {
    const [whole, rest] = evaluateProposal(proposalOf('recognition-demands'), {}, owl).provisions;
    if (whole?.value?.kind !== 'area' || rest?.value?.kind !== 'area') throw new Error('no areas');
    const both = intersection(rest.value.area, owl.control.occupied);
    expect(areaKm2(both)).toBeLessThan(1);
    expect(areaKm2(rest.value.area)).toBeGreaterThan(areaOf(held, owl));
    expect(areaKm2(whole.value.area)).toBeGreaterThan(130_000);
  });

  it('give the reciprocal zone two sides, which widen with the slider', () => {
    const sizes = (widthKm: number): number[] =>
      evaluateProposal(proposalOf('reciprocal-dmz'), { widthKm }, owl).provisions.flatMap(({ value }) =>
        value?.kind === 'area' ? [areaKm2(value.area)] : [],
      );
    const [zone = 0, left = 0, right = 0] = sizes(15);
    expect(Math.abs(left + right - zone)).toBeLessThan(1);
    expect(Math.min(left, right)).toBeGreaterThan(1000);
    expect(sizes(20)[0]).toBeGreaterThan(zone);
  });
});
