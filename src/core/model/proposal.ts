import * as v from 'valibot';
import { ArticleIdSchema, DaySchema, ProposalIdSchema } from './ids.ts';
import { RuleSchema } from './rule.ts';
import { LocalTextSchema } from './text.ts';

/**
 * A proposal is data: provisions in the project's words, each with a spatial rule (`rule.ts`) that
 * `core/proposals/evaluate.ts` computes, and with where it is said. A new proposal is one JSON file.
 */

/** Where one of the project's articles says something: the article and its paragraphs. */
export const CitationSchema = v.strictObject({
  article: ArticleIdSchema,
  paragraphs: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1)),
});
export type Citation = v.InferOutput<typeof CitationSchema>;

/** A source from outside the project's articles, for a detail that none of them has. */
export const OutsideCitationSchema = v.strictObject({
  publisher: v.pipe(v.string(), v.minLength(1)),
  /** What it is, in the project's words. */
  title: LocalTextSchema,
  date: DaySchema,
  url: v.nullable(v.pipe(v.string(), v.url())),
});
export type OutsideCitation = v.InferOutput<typeof OutsideCitationSchema>;

export const ProposalParameterSchema = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a parameter is named like widthKm')),
    label: LocalTextSchema,
    unit: v.literal('km'),
    min: v.number(),
    max: v.number(),
    step: v.pipe(v.number(), v.gtValue(0, 'a step is above 0')),
    default: v.number(),
    /** Whether a source states the value, or it only illustrates what the words could mean. */
    basis: v.picklist(['stated', 'illustrative']),
  }),
  v.forward(
    v.check(({ min, max, default: value }) => min <= value && value <= max, 'the default is out of range'),
    ['default'],
  ),
);
export type ProposalParameter = v.InferOutput<typeof ProposalParameterSchema>;

/** How a provision is drawn; the themes decide the colours. */
export const ProvisionStyleSchema = v.picklist(['hatch-a', 'hatch-b', 'dots', 'line', 'outline']);
export type ProvisionStyle = v.InferOutput<typeof ProvisionStyleSchema>;

export const ProvisionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  title: LocalTextSchema,
  text: LocalTextSchema,
  /** `null` where the provision says nothing that could be drawn. */
  rule: v.nullable(RuleSchema),
  style: v.nullable(ProvisionStyleSchema),
  citations: v.array(CitationSchema),
  /** Sources of what the articles do not say; shown as coming from outside them. */
  outside: v.optional(v.array(OutsideCitationSchema), []),
});
export type Provision = v.InferOutput<typeof ProvisionSchema>;

export const ProposalSchema = v.strictObject({
  /** Tells editors where to find the JSON Schema. */
  $schema: v.optional(v.literal('../proposal.schema.json')),
  schema: v.literal('proposal/2'),
  id: ProposalIdSchema,
  title: LocalTextSchema,
  proposer: LocalTextSchema,
  /** When it was made or reported, in words. */
  date: LocalTextSchema,
  /** The same as days, to sort by; equal where it is one day. */
  days: v.pipe(
    v.strictObject({ from: DaySchema, to: DaySchema }),
    v.check(({ from, to }) => from <= to, 'the days are in the wrong order'),
  ),
  status: LocalTextSchema,
  summary: LocalTextSchema,
  /** What the drawing assumes because no text is public. */
  assumptions: v.array(LocalTextSchema),
  parameters: v.array(ProposalParameterSchema),
  provisions: v.pipe(
    v.array(ProvisionSchema),
    v.minLength(1),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'two provisions share an id'),
  ),
});
export type Proposal = v.InferOutput<typeof ProposalSchema>;
