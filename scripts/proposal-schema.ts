import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { DaySchema, OblastIdSchema } from '../src/core/model/ids.ts';
import { CitationSchema, OutsideCitationSchema, ProposalSchema } from '../src/core/model/proposal.ts';
import { RuleSchema } from '../src/core/model/rule.ts';
import { LocalTextSchema } from '../src/core/model/text.ts';

/** Where the exported schema is; each proposal's `$schema` leads there. */
export const schemaPath = 'seeds/proposal.schema.json';

/**
 * The JSON Schema of a proposal's file, for completion and hints in editors. What JSON Schema
 * cannot say (a default in its range, names that must exist) `npm run validate` checks.
 */
export function proposalJsonSchema(): string {
  const schema = toJsonSchema(ProposalSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: {
      Rule: RuleSchema,
      Text: LocalTextSchema,
      Oblast: OblastIdSchema,
      Day: DaySchema,
      Citation: CitationSchema,
      OutsideCitation: OutsideCitationSchema,
    },
  });
  return `${JSON.stringify({ title: 'Proposal', ...schema }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(resolve(import.meta.dirname, '..'), schemaPath), proposalJsonSchema());
}
