import * as v from 'valibot';
import {
  ArticleIdSchema,
  DaySchema,
  EventIdSchema,
  OblastIdSchema,
  PlaceIdSchema,
  ProposalIdSchema,
} from './ids.ts';
import { LocalTextSchema } from './text.ts';

/**
 * An article's record: facts, figures and names from one source text, in the project's words.
 *
 * Paragraphs are counted from 1 over the non-blank lines of the source file, headings included,
 * so that anyone who has the file finds the place again.
 */
const paragraph = v.pipe(v.number(), v.integer(), v.minValue(1));

/** When the article was written. None of the five carries a dateline, so each says how it is known. */
export const ArticleDateSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('inferred'), day: DaySchema, basis: LocalTextSchema }),
  v.strictObject({
    kind: v.literal('conflicting'),
    from: DaySchema,
    to: DaySchema,
    basis: LocalTextSchema,
  }),
]);
export type ArticleDate = v.InferOutput<typeof ArticleDateSchema>;

/** A place named in the article; `spelling` is the article's own. */
export const MentionSchema = v.strictObject({
  place: PlaceIdSchema,
  spelling: v.pipe(v.string(), v.minLength(1)),
  paragraphs: v.pipe(v.array(paragraph), v.minLength(1)),
});
export type Mention = v.InferOutput<typeof MentionSchema>;

/** A share of a region that the article says somebody controls. */
export const ControlClaimSchema = v.strictObject({
  region: OblastIdSchema,
  percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  controller: v.literal('russia'),
  /** The article's hedge word, for example "approximately". */
  hedge: v.nullable(v.string()),
  /** Who says so: the article in its own voice, or somebody it quotes. */
  claimant: LocalTextSchema,
  paragraph,
});
export type ControlClaim = v.InferOutput<typeof ControlClaimSchema>;

export const EventKindSchema = v.picklist(['capture', 'withdrawal', 'strike', 'relocation', 'talks']);
export type EventKind = v.InferOutput<typeof EventKindSchema>;

/** The days on which an event can have happened, as far as the article tells. */
export const EventDateSchema = v.strictObject({ from: DaySchema, to: DaySchema, basis: LocalTextSchema });

export const ArticleEventSchema = v.strictObject({
  id: EventIdSchema,
  kind: EventKindSchema,
  place: PlaceIdSchema,
  date: EventDateSchema,
  title: LocalTextSchema,
  /** What the article reports, in the project's words. */
  summary: LocalTextSchema,
  claimant: LocalTextSchema,
  hedge: v.nullable(v.string()),
  paragraph,
  figures: v.array(v.strictObject({ label: LocalTextSchema, value: v.number(), unit: v.string() })),
  /** What else is known of the matter, with its own citation: set where the claim is disputed. */
  contested: v.nullable(v.strictObject({ note: LocalTextSchema, source: v.string() })),
});
export type ArticleEvent = v.InferOutput<typeof ArticleEventSchema>;

export const ArticleSchema = v.strictObject({
  schema: v.literal('article/1'),
  id: ArticleIdSchema,
  file: v.pipe(v.string(), v.regex(/^\d{3}_[0-9a-f]{16}\.txt$/)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hexadecimal digits')),
  paragraphCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: LocalTextSchema,
  date: ArticleDateSchema,
  /** What a reader should know before relying on it. */
  reliability: v.array(LocalTextSchema),
  mentions: v.array(MentionSchema),
  controlClaims: v.array(ControlClaimSchema),
  events: v.array(ArticleEventSchema),
  proposals: v.array(v.strictObject({ proposal: ProposalIdSchema, paragraphs: v.array(paragraph) })),
});
export type Article = v.InferOutput<typeof ArticleSchema>;
