import * as v from 'valibot';
import { type Day, DaySchema, type OblastId, OblastIdSchema, type PlaceId, PlaceIdSchema } from './ids.ts';

/** The algebra of spatial rules: expressions whose values are areas or lines on the ground. */

/** A number, or the name of one of the proposal's parameters. */
const amountSchema = v.union([v.pipe(v.number(), v.minValue(0)), v.strictObject({ param: v.string() })]);
export type Amount = v.InferOutput<typeof amountSchema>;

/** Whose control, on which day; what is left out is as on the map. */
export interface ControlChoice {
  source?: string | undefined;
  date?: Day | undefined;
}

type Oblasts = { oblasts: OblastId[] };
export type ControlRule = { op: 'occupied' | 'held' | 'lineOfContact' } & Oblasts & ControlChoice;
export type BufferRule = {
  op: 'buffer';
  of: Rule;
  widthKm: Amount;
  measure: 'total' | 'eachSide';
  side: 'occupied' | 'held' | 'both';
};

export type Rule =
  | ({ op: 'region' } & Oblasts)
  | ControlRule
  | BufferRule
  | { op: 'intersection' | 'union'; of: Rule[] }
  | { op: 'difference'; of: Rule; without: Rule }
  | { op: 'within'; of: Rule; place: PlaceId; km: Amount };

const oblasts = v.pipe(
  v.array(OblastIdSchema),
  v.minLength(1),
  v.description('ISO 3166-2 codes, for example UA-14 (Donetsk oblast)'),
);
const control = {
  oblasts,
  source: v.optional(
    v.pipe(v.string(), v.description('an assessor’s id or consensus; left out: as on the map')),
  ),
  date: v.optional(v.pipe(DaySchema, v.description('left out: as on the map'))),
};
const rule = v.lazy((): v.GenericSchema<unknown, Rule> => RuleSchema);
const several = v.pipe(v.array(rule), v.minLength(2));

/**
 * - `region`: the oblasts on land.
 * - `occupied`: the part of them that the source marks occupied on the day; `held`: the rest, less
 *   what only one of the assessors marks occupied.
 * - `lineOfContact`: the boundary of the occupied part within them.
 * - `buffer`: what lies within a distance of a line, or of an area, on land. With the measure
 *   `eachSide` the width is the distance from the line to the edge, on every side that is taken;
 *   with `total` it is the width from edge to edge. A band on one side only has one width, and
 *   both measures mean it. The sides are those of the control that `of` names.
 * - `intersection`, `union`, `difference`: of areas; an intersection or a difference also cuts a line.
 * - `within`: the part of `of` within `km` kilometres of a place.
 */
export const RuleSchema: v.GenericSchema<unknown, Rule> = v.variant('op', [
  v.strictObject({ op: v.literal('region'), oblasts }),
  v.strictObject({ op: v.literal('occupied'), ...control }),
  v.strictObject({ op: v.literal('held'), ...control }),
  v.strictObject({ op: v.literal('lineOfContact'), ...control }),
  v.strictObject({
    op: v.literal('buffer'),
    of: rule,
    widthKm: amountSchema,
    measure: v.pipe(
      v.picklist(['total', 'eachSide']),
      v.description('total: the width from edge to edge; eachSide: from the line to the edge'),
    ),
    side: v.picklist(['occupied', 'held', 'both']),
  }),
  v.strictObject({ op: v.literal('intersection'), of: several }),
  v.strictObject({ op: v.literal('union'), of: several }),
  v.strictObject({ op: v.literal('difference'), of: rule, without: rule }),
  v.strictObject({ op: v.literal('within'), of: rule, place: PlaceIdSchema, km: amountSchema }),
]);
