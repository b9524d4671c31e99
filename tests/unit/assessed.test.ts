import { describe, expect, it } from 'vitest';
import { assessedDays } from '../../src/core/control/assessed.ts';
import { figureTable } from '../../src/core/control/figures.ts';
import { controlViews } from '../../src/core/control/view.ts';
import { assessor, controlFacts, day } from '../support/control.ts';

const facts = controlFacts();
const table = figureTable(facts.figures);
const ids = ['deepstate', 'owl'].map(assessor);

describe('the days with an assessment', () => {
  it('are an assessor’s own, and for the consensus those that all have', () => {
    expect(assessedDays(table, ids, 'deepstate', {})).toEqual(table.daysOf('deepstate'));
    const common = table.daysOf('deepstate').filter((each) => table.daysOf('owl').includes(each));
    expect(assessedDays(table, ids, 'consensus', {})).toEqual(common);
    expect(common).toEqual(table.daysOf('both'));
    expect(assessedDays(table, ids, 'nobody', {})).toEqual([]);
  });

  it('take in the days of loaded outlines, in order, once each', () => {
    const detail = { deepstate: ['2024-07-17', '2026-08-23', '2025-12-25'].map(day) };
    const own = assessedDays(table, ids, 'deepstate', detail);
    expect(own).toHaveLength(table.daysOf('deepstate').length + 2);
    expect(own.at(-1)).toBe('2026-08-23');
    expect(own).toEqual([...new Set(own)].sort());
    // Of one alone they are no days of the consensus.
    expect(assessedDays(table, ids, 'consensus', detail)).toEqual(table.daysOf('both'));
    const both = { ...detail, owl: [day('2026-08-23')] };
    expect(assessedDays(table, ids, 'consensus', both)).toEqual([...table.daysOf('both'), '2026-08-23']);
  });

  it('are the same for the page as for the thread that reconstructs', () => {
    const views = controlViews(facts);
    for (const source of ['deepstate', 'owl', 'consensus']) {
      expect(views.assessed(source)).toEqual(assessedDays(table, ids, source, {}));
    }
  });
});
