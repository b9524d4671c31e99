import * as v from 'valibot';

/**
 * Branded identifiers. A brand costs nothing at run time and keeps an article's id from being
 * handed to something that wants a place's.
 */

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A lower-case, hyphenated id, as used for file names and permalinks. */
const slugSchema = v.pipe(v.string(), v.regex(slug, 'an id is lower-case words joined by hyphens'));

/** ISO 3166-2 code of a first-level unit of Ukraine, for example `UA-14` (Donetsk oblast). */
export const OblastIdSchema = v.pipe(
  v.string(),
  v.regex(/^UA-\d\d$/, 'an oblast id is an ISO 3166-2 code such as UA-14'),
  v.brand('OblastId'),
);
export type OblastId = v.InferOutput<typeof OblastIdSchema>;

export const PlaceIdSchema = v.pipe(slugSchema, v.brand('PlaceId'));
export type PlaceId = v.InferOutput<typeof PlaceIdSchema>;

export const ArticleIdSchema = v.pipe(slugSchema, v.brand('ArticleId'));
export type ArticleId = v.InferOutput<typeof ArticleIdSchema>;

export const EventIdSchema = v.pipe(slugSchema, v.brand('EventId'));
export type EventId = v.InferOutput<typeof EventIdSchema>;

export const ProposalIdSchema = v.pipe(slugSchema, v.brand('ProposalId'));
export type ProposalId = v.InferOutput<typeof ProposalIdSchema>;

/** Id of an assessor whose facts are bundled, for example `deepstate`. */
export const AssessorIdSchema = v.pipe(slugSchema, v.brand('AssessorId'));
export type AssessorId = v.InferOutput<typeof AssessorIdSchema>;

const isCalendarDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
};

/** A calendar day, `YYYY-MM-DD`, without a time zone: assessors publish by day. */
export const DaySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD'),
  v.check(isCalendarDay, 'no such day in the calendar'),
  v.brand('Day'),
);
export type Day = v.InferOutput<typeof DaySchema>;
