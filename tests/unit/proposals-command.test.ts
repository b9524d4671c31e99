import { describe, expect, it } from 'vitest';
import { proposalCommand } from '../../src/cli/commands/proposal.ts';
import type { ProposalReport } from '../../src/cli/proposal-report.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { root } from '../support/atlas.ts';

const run = (line: string): string => proposalCommand(line.split(' '), root);
const report = (line: string): ProposalReport => JSON.parse(run(`${line} --json`)) as ProposalReport;

describe('the command proposal', () => {
  it('tells the figures of a proposal as JSON, units in the names', () => {
    const told = report('--id donbas-withdrawal --date 2025-12-25 --source owl');
    expect(told).toMatchObject({
      id: 'donbas-withdrawal',
      date: '2025-12-25',
      source: 'owl',
      assessment: 'assessed',
    });
    expect(told.total?.areaKm2).toBeGreaterThan(5000);
    expect(told.total?.areaKm2).toBeLessThan(7000);
    expect(told.total?.oblasts[0]).toMatchObject({ oblast: 'UA-14' });
    expect(told.total?.distances).toContainEqual({ place: 'kramatorsk', distanceKm: 0 });
    expect(told.total?.settlements?.populationOfThese).toBeGreaterThan(400_000);
    expect(told.populationVintage).toContain('2022');
  });

  it('takes parameters and the consensus by default', () => {
    const narrow = report('--id battle-line-halt --date 2025-12-25 --param widthKm=5');
    const wide = report('--id battle-line-halt --date 2025-12-25 --param widthKm=20');
    expect(narrow.source).toBe('consensus');
    expect(narrow.params).toEqual({ widthKm: 5 });
    expect(wide.total?.areaKm2).toBeGreaterThan((narrow.total?.areaKm2 ?? 0) * 2.5);
  });

  it('says that a day has no assessment, and gives no figures for it', () => {
    const told = report('--id donbas-withdrawal --date 2020-01-01');
    expect(told).toMatchObject({ assessment: 'gap', total: null });
    expect(told.provisions).toEqual([expect.objectContaining({ missing: 'assessment', figures: null })]);
  });

  it('speaks in lines without --json', () => {
    expect(run('--id twenty-point-plan --date 2025-12-25 --lang uk')).toMatch(
      /^План із 20 пунктів, 2025-12-25/,
    );
  });

  it.each([
    ['--date 2025-12-25', 'the proposals are'],
    ['--id nothing --date 2025-12-25', 'the proposals are'],
    ['--id donbas-withdrawal', 'YYYY-MM-DD'],
    ['--id donbas-withdrawal --date 2025-13-25', 'YYYY-MM-DD'],
    ['--id donbas-withdrawal --date 2025-12-25 --source nobody', 'the sources are consensus'],
    ['--id donbas-withdrawal --date 2025-12-25 --param widthKm=3', 'has no parameter widthKm'],
    ['--id battle-line-halt --date 2025-12-25 --param widthKm=900', 'from 1 to 50 km'],
    ['--id battle-line-halt --date 2025-12-25 --param widthKm=', 'from 1 to 50 km'],
    ['--id battle-line-halt --date 2025-12-25 --wide', '--wide'],
  ])('turns down %s in one line', (line, message) => {
    expect(() => run(line)).toThrow(UsageError);
    expect(() => run(line)).toThrow(message);
  });
});
