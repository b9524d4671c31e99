import { beforeAll, describe, expect, it } from 'vitest';
import { loadProposalData } from '../../src/cli/proposal-data.ts';
import { controlViews } from '../../src/core/control/view.ts';
import { evaluateProposal, outlinesOf } from '../../src/core/proposals/evaluate.ts';
import { figuresOf } from '../../src/core/proposals/figures.ts';
import { type ComparisonRow, comparisonRows, rowsToCsv, sortRows } from '../../src/scene/comparison.ts';
import type { SceneInput } from '../../src/scene/input.ts';
import { textsOf } from '../../src/ui/i18n/index.ts';
import { day } from '../support/control.ts';

let rows: ComparisonRow[];

beforeAll(() => {
  const { facts, proposals, gazetteer, places } = loadProposalData();
  const views = controlViews(facts);
  const control = views.on(day('2025-12-25'), 'deepstate');
  const ground = { oblasts: outlinesOf(facts.oblasts), control, places, controlOn: views.on };
  const evaluated = proposals
    .filter(({ id }) => ['donbas-withdrawal', 'recognition-demands'].includes(id))
    .map((proposal) => evaluateProposal(proposal, {}, ground));
  rows = comparisonRows({
    proposals: evaluated,
    figures: evaluated.map((each) => figuresOf(each, ground, gazetteer)),
    text: textsOf('en').scene,
  } as unknown as SceneInput);
});

describe('the table that compares proposals', () => {
  it('has a row for each proposal as a whole and for each provision, with figures of the ground', () => {
    const donbas = rows.filter(({ proposal }) => proposal === 'Withdrawal from Donbas');
    expect(donbas[0]?.provision).toBeNull();
    // About 22 % of Donetsk oblast and 0.4 % of Luhansk oblast were held.
    expect(donbas[0]?.km2).toBeGreaterThan(5_500);
    expect(donbas[0]?.km2).toBeLessThan(6_300);
    expect(donbas[0]?.slovianskKm).toBe(0);
    expect(donbas[0]?.settlements).toBeGreaterThan(100);
  });

  it('sorts by a column, rows without a number last whichever way', () => {
    const some = [1, null, 3, 2].map((km2, i) => ({ ...(rows[0] as ComparisonRow), id: String(i), km2 }));
    expect(sortRows(some, 'km2', true).map(({ km2 }) => km2)).toEqual([3, 2, 1, null]);
    expect(sortRows(some, 'km2', false).map(({ km2 }) => km2)).toEqual([1, 2, 3, null]);
    expect(some.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
  });

  it('is saved as CSV that no spreadsheet runs as a formula', () => {
    const [first] = rows;
    if (!first) throw new Error('no rows');
    const csv = rowsToCsv([{ ...first, proposal: '=HYPERLINK("x")', provision: '+1', km2: 12.34 }]);
    const [head, line] = csv.split('\n');
    expect(head).toBe(
      'proposal,provision,areaKm2,lineKm,settlements,populationAtLeast,slovianskKm,kramatorskKm',
    );
    expect(line).toContain(`"'=HYPERLINK(""x"")",'+1,12.3,`);
  });
});
