import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import { AssessorIdSchema, type Day, DaySchema, OblastIdSchema, PlaceIdSchema } from './ids.ts';
import { PositionSchema } from './position.ts';

/**
 * Control as facts: what each assessor's map measures on a day, and which settlements it marks
 * occupied. No outline of an assessor is stored.
 */

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const km2 = v.pipe(v.number(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const count = v.pipe(v.number(), v.integer());
const listByOblast = v.record(OblastIdSchema, v.array(count));

/**
 * One measure of control, day by day. Lists hold, for each of the series' days, the difference
 * from the series' day before in tenths of the unit (the first from 0): a table of differences is
 * mostly zeros and compresses to a fraction. `core/control/figures.ts` reads it.
 */
const figureSeries = v.strictObject({
  /** An assessor's id, `both` (marked occupied by all) or `either` (by at least one). */
  measure: v.string(),
  /** Indices into `days`. A day that is not here is a gap: it has no figure, and is not 0. */
  days: v.array(index),
  /** Occupied land in tenths of a km²; an oblast without any on any day is left out. */
  occupied: listByOblast,
  /** Length of the line of contact in tenths of a km; left out likewise. */
  line: listByOblast,
});
export type FigureSeries = v.InferOutput<typeof figureSeries>;

/** Occupied land and line of contact: day × oblast × measure. */
export const ControlFiguresSchema = v.strictObject({
  schema: v.literal('control-figures/2'),
  method: v.string(),
  /** Every oblast of Ukraine with the land on which it was counted. */
  oblasts: v.array(v.strictObject({ id: OblastIdSchema, landKm2: km2 })),
  assessors: v.array(AssessorIdSchema),
  /** Every day that some series has, in order. */
  days: v.pipe(v.array(DaySchema), v.minLength(1)),
  series: v.array(figureSeries),
});
export type ControlFigures = v.InferOutput<typeof ControlFiguresSchema>;

/**
 * The settlements of the affected oblasts, column by column: `lon[i]`, `lat[i]`, ... belong to
 * settlement `i`. Columns compress far better than rows.
 */
export const SettlementsSchema = v.pipe(
  v.strictObject({
    schema: v.literal('settlements/1'),
    oblasts: v.array(OblastIdSchema),
    /** Degrees, WGS84. */
    lon: v.array(v.pipe(v.number(), v.minValue(20), v.maxValue(43))),
    lat: v.array(v.pipe(v.number(), v.minValue(43), v.maxValue(53.5))),
    /** Index into `oblasts`. */
    oblast: v.array(index),
    /**
     * Water so wide that it parts the settlements on its shores: an occupied area ends at the
     * shore. Closed outer rings, counter-clockwise, `[lon, lat]` degrees.
     */
    waters: v.array(
      v.strictObject({
        name: v.string(),
        ring: v.pipe(v.array(PositionSchema), v.minLength(4, 'a ring has at least four positions')),
      }),
    ),
  }),
  v.check(
    ({ lon, lat, oblast }) => lon.length === lat.length && lon.length === oblast.length,
    'the columns of the settlements differ in length',
  ),
  v.check(
    ({ oblast, oblasts }) => oblast.every((i) => i < oblasts.length),
    'a settlement names an oblast that is not in the list',
  ),
);
export type Settlements = v.InferOutput<typeof SettlementsSchema>;

/** What a settlement is called and who knows it by which number; same order as `Settlements`. */
export const SettlementNamesSchema = v.pipe(
  v.strictObject({
    schema: v.literal('settlement-names/1'),
    /** Who's On First id. */
    id: v.array(v.pipe(v.number(), v.integer())),
    /** Ukrainian name; where the source has none, the name it has. */
    name: v.array(v.pipe(v.string(), v.minLength(1))),
  }),
  v.check(({ id, name }) => id.length === name.length, 'ids and names differ in number'),
);
export type SettlementNames = v.InferOutput<typeof SettlementNamesSchema>;

const ascending = v.check<number[], string>(
  (days) => days.every((day, i) => i === 0 || day > (days[i - 1] ?? 0)),
  "the days of a settlement's changes are not in order",
);

const statusHistory = v.pipe(
  v.strictObject({
    assessor: AssessorIdSchema,
    /** Days with an assessment, in order. A day that is not here is a gap, not a day without occupation. */
    days: v.array(DaySchema),
    /** One list for each settlement, in the order of `Settlements`. */
    changes: v.array(v.pipe(v.array(index), ascending)),
  }),
  v.check(
    ({ days, changes }) => changes.every((list) => (list.at(-1) ?? -1) < days.length),
    'a change names a day that is not in the list',
  ),
);
export type StatusHistory = v.InferOutput<typeof statusHistory>;

/**
 * Status history. For each assessor, the days it was read on, and for each settlement the
 * indices into `days` at which its status changed. Every settlement starts as not occupied, so a
 * first entry of 0 means occupied from the first day read; entries alternate from there.
 */
export const SettlementStatusSchema = v.strictObject({
  schema: v.literal('settlement-status/1'),
  assessors: v.array(statusHistory),
});
export type SettlementStatus = v.InferOutput<typeof SettlementStatusSchema>;

const accuracyRow = v.strictObject({
  day: DaySchema,
  assessor: AssessorIdSchema,
  /** Share of the affected oblasts' land on which reconstruction and assessor agree, 0 to 1. */
  areaAgreement: share,
  /** The same over the four front oblasts alone: Donetsk, Luhansk, Zaporizhzhia and Kherson. */
  frontAreaAgreement: share,
  /** Intersection over union of the occupied areas, 0 to 1. */
  occupiedIou: share,
  /** Distance between the two lines of contact, every kilometre of both, in km. */
  lineMedianKm: v.pipe(v.number(), v.minValue(0)),
  lineP95Km: v.pipe(v.number(), v.minValue(0)),
});
export type AccuracyRow = v.InferOutput<typeof accuracyRow>;

/** How well the reconstruction from settlement status meets the assessors' own maps. */
export const ReconstructionAccuracySchema = v.strictObject({
  schema: v.literal('reconstruction-accuracy/1'),
  method: v.string(),
  rows: v.array(accuracyRow),
});
export type ReconstructionAccuracy = v.InferOutput<typeof ReconstructionAccuracySchema>;

const dayChanges = v.array(DaySchema);

/**
 * When each assessor marked the places that articles name. Lists hold the days on which the mark
 * changed, from not occupied before the assessor's first day; entries alternate from there.
 */
export const PlaceStatusSchema = v.strictObject({
  schema: v.literal('place-status/1'),
  method: v.string(),
  /** The days each assessor was read on: first and last. */
  assessors: v.array(v.strictObject({ assessor: AssessorIdSchema, first: DaySchema, last: DaySchema })),
  places: v.array(
    v.strictObject({
      place: PlaceIdSchema,
      /** The disc within which the place lies, km: its precision at the time of counting. */
      precisionKm: v.pipe(v.number(), v.minValue(0)),
      marks: v.array(
        v.strictObject({
          assessor: AssessorIdSchema,
          /** The point itself. */
          point: dayChanges,
          /** Some ground within the precision. */
          any: dayChanges,
          /** All ground within the precision. */
          whole: dayChanges,
        }),
      ),
    }),
  ),
});
export type PlaceStatus = v.InferOutput<typeof PlaceStatusSchema>;

/**
 * Ground outside Ukraine that an assessor marks Ukrainian-held: its size and middle, day by day.
 * Nothing of its outline is kept.
 */
export const HeldAbroadSchema = v.strictObject({
  schema: v.literal('held-abroad/1'),
  method: v.string(),
  rows: v.array(
    v.strictObject({
      assessor: AssessorIdSchema,
      day: DaySchema,
      /** Pieces of at least 1 km², largest first. */
      pieces: v.array(v.strictObject({ center: PositionSchema, areaKm2: km2 })),
    }),
  ),
});
export type HeldAbroad = v.InferOutput<typeof HeldAbroadSchema>;

/** What an assessor marks on a day: clean RFC 7946 areas, `[lon, lat]`. */
export type ControlSnapshot = {
  readonly kind: 'snapshot';
  /** Who assesses: an assessor's id, or what a plain GeoJSON file is read as. */
  readonly source: string;
  readonly date: Day;
  readonly occupied: MultiPolygon;
  /** Ukrainian-held ground outside Ukraine; empty where the source has none. */
  readonly heldAbroad: MultiPolygon;
};

/** A day that was published without an assessment: not a day without occupation. */
export type ControlGap = {
  readonly kind: 'gap';
  readonly source: string;
  readonly date: Day;
  readonly reason: string;
};

/** Why a file could not be read, and where in it. */
export type ReadError = {
  readonly code:
    | 'not-json'
    | 'not-gzip'
    | 'too-large'
    | 'wrong-shape'
    | 'no-date'
    | 'bad-position'
    | 'bad-ring';
  readonly file: string;
  /** Feature or ring, counted from 0; `null` where the fault is not inside one. */
  readonly feature: number | null;
  readonly reason: string;
};

export type ReadResult =
  | { readonly ok: true; readonly value: ControlSnapshot | ControlGap }
  | { readonly ok: false; readonly error: ReadError };
