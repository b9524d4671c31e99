import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * The whole test command: types, lint, architecture, data, build, then every test in one Vitest
 * run. It goes on after a failure, so that one run tells everything, and closes with the counts.
 */
const checks: readonly [name: string, command: string][] = [
  ['types', 'tsc --noEmit'],
  ['lint and format', 'biome check --error-on-warnings .'],
  ['architecture', 'depcruise --config scripts/architecture.cjs src scripts tests'],
  ['data', 'tsx scripts/validate.ts'],
  ['build', 'vite build --logLevel warn'],
];

const report = 'test-results/vitest.json';

function run(command: string): boolean {
  return spawnSync('npx', ['--no-install', ...command.split(' ')], { stdio: 'inherit' }).status === 0;
}

/** Passed and failed tests of the Vitest run; a run that left no report failed as one. */
function testCounts(): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  // A file that does not even load has no tests of its own to fail.
  const brokenFiles = result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: result.numPassedTests, failed: result.numFailedTests + brokenFiles };
}

mkdirSync('test-results', { recursive: true });
rmSync(report, { force: true });

const outcomes = checks.map(([name, command]) => {
  console.log(`\n— ${name}`);
  const ok = run(command);
  console.log(ok ? `  ${name}: passed` : `  ${name}: FAILED`);
  return ok;
});

console.log('\n— tests');
const sound = run(`vitest run --reporter=default --reporter=json --outputFile.json=${report}`);
const counts = testCounts();
const passed = counts.passed + outcomes.filter(Boolean).length;
const failed = Math.max(counts.failed, sound ? 0 : 1) + outcomes.filter((ok) => !ok).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
