import { describe, expect, it } from 'vitest';
import { CliError } from '../../src/cli/command.ts';
import { command } from '../../src/cli/commands/proposal.ts';
import type { ProposalReport } from '../../src/cli/proposal-report.ts';

const run = (line: string): Promise<string> => command.run(line.split(' '));
const report = async (line: string): Promise<ProposalReport> =>
  JSON.parse(await run(`${line} --json`)) as ProposalReport;

describe('the command proposal', () => {
  it('tells the figures of a proposal as JSON, units in the names', async () => {
    const told = await report('--id donbas-withdrawal --date 2025-12-25 --source owl');
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

  it('takes parameters and the consensus by default', async () => {
    const narrow = await report('--id battle-line-halt --date 2025-12-25 --param widthKm=5');
    const wide = await report('--id battle-line-halt --date 2025-12-25 --param widthKm=20');
    expect(narrow.source).toBe('consensus');
    expect(narrow.params).toEqual({ widthKm: 5 });
    expect(wide.total?.areaKm2).toBeGreaterThan((narrow.total?.areaKm2 ?? 0) * 2.5);
  });

  it('says that a day has no assessment, and gives no figures for it', async () => {
    const told = await report('--id donbas-withdrawal --date 2020-01-01');
    expect(told).toMatchObject({ assessment: 'gap', total: null });
    expect(told.provisions).toEqual([expect.objectContaining({ missing: 'assessment', figures: null })]);
  });

  it('speaks in lines without --json', async () => {
    expect(await run('--id twenty-point-plan --date 2025-12-25 --lang uk')).toMatch(
      /^План із 20 пунктів, 2025-12-25/,
    );
  });

  it.each([
    ['--date 2025-12-25', '--id is missing'],
    ['--id nothing --date 2025-12-25', 'proposals: battle-line-halt'],
    ['--id donbas-withdrawal', '--date is missing'],
    ['--id donbas-withdrawal --date 2025-13-25', 'no such day'],
    ['--id donbas-withdrawal --date 2025-12-25 --source nobody', 'sources: consensus'],
    ['--id donbas-withdrawal --date 2025-12-25 --param widthKm=3', 'has no parameter widthKm'],
    ['--id battle-line-halt --date 2025-12-25 --param widthKm=900', 'from 1 to 50 km'],
    ['--id battle-line-halt --date 2025-12-25 --param widthKm=', 'from 1 to 50 km'],
    ['--id battle-line-halt --date 2025-12-25 --wide', '--wide'],
  ])('turns down %s in one line', async (line, message) => {
    await expect(run(line)).rejects.toThrow(CliError);
    await expect(run(line)).rejects.toThrow(message);
  });
});
