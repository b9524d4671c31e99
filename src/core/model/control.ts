import * as v from "valibot";
import { AssessorIdSchema, DaySchema, OblastIdSchema } from "./ids.ts";

/**
 * Control as facts: what each assessor's map measures on a day, and which settlements it marks
 * occupied. No outline of an assessor is stored.
 */

/** Occupied land of one oblast on one day. */
const occupiedRow = v.strictObject({
  day: DaySchema,
  oblast: OblastIdSchema,
  /** Who measured it, or what two assessors agree on (`both`) or differ about (`either`). */
  measure: v.string(),
  occupiedKm2: v.pipe(v.number(), v.minValue(0)),
  percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
});
export type OccupiedRow = v.InferOutput<typeof occupiedRow>;

export const ControlFiguresSchema = v.strictObject({
  schema: v.literal("control-figures/1"),
  method: v.string(),
  assessors: v.array(AssessorIdSchema),
  days: v.array(DaySchema),
  /** `measure` is an assessor's id, `both` (marked occupied by all) or `either` (by at least one). */
  rows: v.array(occupiedRow),
});
export type ControlFigures = v.InferOutput<typeof ControlFiguresSchema>;

/**
 * The settlements of the affected oblasts, column by column: `lon[i]`, `lat[i]`, ... belong to
 * settlement `i`. Columns compress far better than rows.
 */
export const SettlementsSchema = v.strictObject({
  schema: v.literal("settlements/1"),
  oblasts: v.array(OblastIdSchema),
  /** Who's On First id. */
  id: v.array(v.number()),
  name: v.array(v.string()),
  /** Degrees, WGS84. */
  lon: v.array(v.number()),
  lat: v.array(v.number()),
  /** Index into `oblasts`. */
  oblast: v.array(v.number()),
});
export type Settlements = v.InferOutput<typeof SettlementsSchema>;

/**
 * Status history. For each assessor, the days it was read on, and for each settlement the
 * indices into `days` at which its status changed. Every settlement starts as not occupied, so a
 * first entry of 0 means occupied from the first day read; entries alternate from there.
 */
export const SettlementStatusSchema = v.strictObject({
  schema: v.literal("settlement-status/1"),
  assessors: v.array(
    v.strictObject({
      assessor: AssessorIdSchema,
      days: v.array(DaySchema),
      changes: v.array(v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))),
    }),
  ),
});
export type SettlementStatus = v.InferOutput<typeof SettlementStatusSchema>;
