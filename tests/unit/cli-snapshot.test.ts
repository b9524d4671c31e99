import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { CliError } from '../../src/cli/command.ts';
import { command } from '../../src/cli/commands/snapshot.ts';
import { root } from '../support/atlas.ts';

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

const snapshot = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const all = ['--import', 'tsx', 'src/cli/main.ts', 'snapshot', ...args];
    execFile('node', all, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

const folder = mkdtempSync(join(tmpdir(), 'contact-line-snapshot-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const day = ['--date', '2025-12-25'];
const kharkiv = ['--region', 'UA-63', ...day];
/** Reviewed by eye; made with the command of its test. */
const reference = join(root, 'tests/fixtures/vector/ua-63.png');

/** The share of pixels of which some channel differs by more than a little. */
function difference(a: PNG, b: PNG): number {
  let differing = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const channels = [0, 1, 2].map((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)));
    if (Math.max(...channels) > 24) differing += 1;
  }
  return (differing * 4) / a.data.length;
}

describe('the command snapshot', () => {
  it('draws the reviewed picture, with fonts of its own', async () => {
    const out = at('kharkiv.png');
    const args = [...kharkiv, '--proposal', 'battle-line-halt', '--size', '700x600', '--out', out];
    expect(await snapshot(...args)).toEqual({ code: 0, stdout: `${out}\n`, stderr: '' });
    const [drawn, known] = [out, reference].map((path) => PNG.sync.read(readFileSync(path)));
    if (!drawn || !known) throw new Error('no pictures');
    expect([drawn.width, drawn.height]).toEqual([known.width, known.height]);
    expect(difference(drawn, known)).toBeLessThan(0.005);
  }, 60_000);

  it('gives the same bytes for the same input, as SVG and as PDF', async () => {
    for (const format of ['svg', 'pdf']) {
      const [one, two] = [at(`one.${format}`), at(`two.${format}`)];
      await snapshot(...kharkiv, '--out', one);
      await snapshot(...kharkiv, '--out', two);
      expect(readFileSync(one).equals(readFileSync(two)), format).toBe(true);
    }
    expect(readFileSync(at('one.svg'), 'utf8')).toMatch(/<svg [^>]*width="2400" height="1600"/);
    expect(readFileSync(at('one.pdf'), 'latin1')).toMatch(/^%PDF-1\.\d/);
    expect(readFileSync(at('one.pdf'), 'latin1')).toContain('/PatternType 1');
  }, 90_000);

  it('draws every oblast into a folder', async () => {
    const out = at('all');
    const args = ['--all-regions', ...day, '--size', '700x600', '--format', 'svg', '--out-dir', out];
    expect((await snapshot(...args)).code).toBe(0);
    expect(readdirSync(out)).toHaveLength(27);
    expect(readdirSync(out)).toContain('contact-line_ua-14_2025-12-25_consensus.svg');
  }, 60_000);

  it.each([
    [['--region', 'UA-99', ...day, '--out', 'x.png'], 'unknown region "UA-99"'],
    [['--region', 'all', '--date', '2025-13-01', '--out', 'x.png'], '--date "2025-13-01"'],
    [[...kharkiv, '--out', 'x.gif'], '--out "x.gif"'],
    [[...kharkiv, '--out', 'x.png', '--size', '30x30'], '--size "30x30"'],
    [[...kharkiv, '--out', 'x.png', '--theme', 'pink'], '--theme "pink"'],
    [[...kharkiv, '--out', 'x.png', '--projection', 'flat'], '--projection "flat"'],
    [[...kharkiv, '--out', 'x.png', '--lang', 'xx'], '--lang "xx"'],
    [[...kharkiv, '--out', 'x.png', '--source', 'x'], '--source "x"'],
    [[...kharkiv, '--out', 'x.png', '--proposal', 'x'], 'unknown proposal "x"'],
    [[...kharkiv, '--out', 'x.png', '--param', 'x=1'], '--param x=1'],
    [[...kharkiv, '--all-regions', '--out-dir', 'x'], '--all-regions goes with --out-dir'],
    [[...kharkiv], '--out is missing'],
  ])(
    'turns bad input away with one line: %j',
    async (args, message) => {
      const error = await command.run(args).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(CliError);
      expect(String(error)).toContain(message);
      expect(String(error)).not.toContain('\n');
      expect(existsSync(join(root, 'x.png'))).toBe(false);
    },
    30_000,
  );

  it('tells of bad input on stderr, with exit code 2', async () => {
    const { code, stdout, stderr } = await snapshot('--region', 'UA-99', ...day, '--out', 'x.png');
    expect(stderr).toMatch(/^unknown region "UA-99"[^\n]+\n$/);
    expect([code, stdout]).toEqual([2, '']);
  }, 30_000);
});
