import * as v from 'valibot';
import { ArticleIdSchema, OblastIdSchema, ProposalIdSchema } from './ids.ts';
import { LocalTextSchema } from './text.ts';

/**
 * A proposal is data: provisions, each with a spatial rule. The rules form a small algebra whose
 * values are areas or lines; `core/proposals/evaluate.ts` computes them.
 */

/** A number, or the name of one of the proposal's parameters. */
const amountSchema = v.union([v.number(), v.strictObject({ param: v.string() })]);
export type Amount = v.InferOutput<typeof amountSchema>;

const oblasts = v.pipe(v.array(OblastIdSchema), v.minLength(1));

export type Rule =
  | { op: 'region'; oblasts: v.InferOutput<typeof oblasts> }
  | { op: 'occupied'; oblasts: v.InferOutput<typeof oblasts> }
  | { op: 'held'; oblasts: v.InferOutput<typeof oblasts> }
  | { op: 'lineOfContact'; oblasts: v.InferOutput<typeof oblasts> }
  | { op: 'buffer'; of: Rule; widthKm: Amount; side: 'occupied' | 'held' | 'both' };

/**
 * - `region`: the oblasts on land.
 * - `occupied` / `held`: the part of them that the chosen source marks occupied on the chosen day / the rest.
 * - `lineOfContact`: the boundary between the two within them.
 * - `buffer`: all points within `widthKm` of `of`, on one side or both.
 */
export const RuleSchema: v.GenericSchema<unknown, Rule> = v.variant('op', [
  v.strictObject({ op: v.literal('region'), oblasts }),
  v.strictObject({ op: v.literal('occupied'), oblasts }),
  v.strictObject({ op: v.literal('held'), oblasts }),
  v.strictObject({ op: v.literal('lineOfContact'), oblasts }),
  v.strictObject({
    op: v.literal('buffer'),
    of: v.lazy(() => RuleSchema),
    widthKm: amountSchema,
    side: v.picklist(['occupied', 'held', 'both']),
  }),
]);

/** Where something is said: an article and its paragraphs. */
export const CitationSchema = v.strictObject({
  article: ArticleIdSchema,
  paragraphs: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1)),
});
export type Citation = v.InferOutput<typeof CitationSchema>;

export const ProposalParameterSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/)),
  label: LocalTextSchema,
  unit: v.literal('km'),
  min: v.number(),
  max: v.number(),
  step: v.number(),
  default: v.number(),
  /** Whether an article states the value, or it only illustrates what the words could mean. */
  basis: v.picklist(['stated', 'illustrative']),
});
export type ProposalParameter = v.InferOutput<typeof ProposalParameterSchema>;

/** How a provision is drawn; the themes decide the colours. */
export const ProvisionStyleSchema = v.picklist(['hatch-a', 'hatch-b', 'dots', 'line', 'outline']);
export type ProvisionStyle = v.InferOutput<typeof ProvisionStyleSchema>;

export const ProvisionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  title: LocalTextSchema,
  text: LocalTextSchema,
  rule: v.nullable(RuleSchema),
  style: v.nullable(ProvisionStyleSchema),
  citations: v.array(CitationSchema),
});
export type Provision = v.InferOutput<typeof ProvisionSchema>;

export const ProposalSchema = v.strictObject({
  schema: v.literal('proposal/1'),
  id: ProposalIdSchema,
  title: LocalTextSchema,
  proposer: LocalTextSchema,
  date: LocalTextSchema,
  status: LocalTextSchema,
  summary: LocalTextSchema,
  /** What the drawing assumes because no text is public. */
  assumptions: v.array(LocalTextSchema),
  parameters: v.array(ProposalParameterSchema),
  provisions: v.pipe(v.array(ProvisionSchema), v.minLength(1)),
});
export type Proposal = v.InferOutput<typeof ProposalSchema>;
