import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { proposalJsonSchema, schemaPath } from '../../scripts/proposal-schema.ts';
import { ProposalSchema } from '../../src/core/model/proposal.ts';
import { root } from '../support/atlas.ts';
import { proposalSeeds } from '../support/proposals.ts';

const folder = resolve(root, 'seeds/proposals');
const [first] = proposalSeeds();

/** The paths at which a value does not fit. */
function faults(change: (proposal: Record<string, unknown>) => void): string[] {
  const copy = structuredClone(first) as unknown as Record<string, unknown>;
  change(copy);
  const result = v.safeParse(ProposalSchema, copy);
  return result.success ? [] : result.issues.map((issue) => v.getDotPath(issue) ?? '');
}

describe('the JSON Schema of proposals', () => {
  it('is up to date (else: npm run schema)', () => {
    expect(readFileSync(resolve(root, schemaPath), 'utf8')).toBe(proposalJsonSchema());
  });

  it('is named by every proposal, so that editors find it', () => {
    for (const name of readdirSync(folder)) {
      const { $schema } = JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as { $schema: string };
      expect(resolve(folder, $schema), name).toBe(resolve(root, schemaPath));
    }
  });

  it('knows every operation of rules', () => {
    const { $defs } = JSON.parse(proposalJsonSchema()) as {
      $defs: { Rule: { oneOf?: unknown[]; anyOf?: unknown[] } };
    };
    const branches = $defs.Rule.oneOf ?? $defs.Rule.anyOf ?? [];
    const ops = branches.map(
      (branch) => (branch as { properties: { op: { const: string } } }).properties.op.const,
    );
    expect(ops.sort()).toEqual(
      'buffer difference held intersection lineOfContact occupied region union within'.split(' '),
    );
  });
});

describe('the schema of proposals', () => {
  it('takes the seeds', () => {
    expect(faults(() => {})).toEqual([]);
  });

  it.each<[string, string, unknown, string]>([
    ['an older version', 'schema', 'proposal/1', 'schema'],
    ['days in the wrong order', 'days', { from: '2025-12-02', to: '2025-12-01' }, 'days'],
    ['a day that does not exist', 'days', { from: '2025-02-30', to: '2025-12-01' }, 'days.from'],
    ['an unknown member', 'remark', 'x', 'remark'],
    ['no provisions', 'provisions', [], 'provisions'],
    [
      'a default out of range',
      'parameters',
      [{ name: 'w', label: { en: 'w' }, unit: 'km', min: 1, max: 5, step: 1, default: 6, basis: 'stated' }],
      'parameters.0.default',
    ],
  ])('turns down %s, naming the path', (_, member, value, path) => {
    expect(faults((proposal) => Object.assign(proposal, { [member]: value }))).toContain(path);
  });

  it.each<[string, unknown]>([
    [
      'without a measure',
      { op: 'buffer', of: { op: 'region', oblasts: ['UA-14'] }, widthKm: 3, side: 'both' },
    ],
    [
      'of negative width',
      {
        op: 'buffer',
        of: { op: 'region', oblasts: ['UA-14'] },
        widthKm: -3,
        measure: 'eachSide',
        side: 'both',
      },
    ],
    ['of one part', { op: 'union', of: [{ op: 'region', oblasts: ['UA-14'] }] }],
    ['of no oblast', { op: 'region', oblasts: [] }],
  ])('turns down a rule %s', (_, rule) => {
    const [path] = faults((proposal) => {
      (proposal.provisions as { rule: unknown }[])[0] = { ...first?.provisions[0], rule };
    });
    expect(path).toMatch(/^provisions\.0\.rule/);
  });
});
