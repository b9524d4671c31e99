import * as v from 'valibot';
import { OblastIdSchema, PlaceIdSchema } from './ids.ts';
import { PositionSchema } from './position.ts';
import { LocalTextSchema } from './text.ts';

/** A place that the articles name: which one it is, where, how exactly, and which it is not. */
export const PlaceSchema = v.strictObject({
  id: PlaceIdSchema,
  kind: v.picklist(['city', 'town', 'village', 'site', 'region', 'capital']),
  /** National (2010) romanization of the Ukrainian name, or the usual English name abroad. */
  name: v.pipe(v.string(), v.minLength(1)),
  nameUk: v.pipe(v.string(), v.minLength(1)),
  /** ISO 3166-1 alpha-2. */
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** ISO 3166-2 id where the place lies in Ukraine. */
  oblast: v.nullable(OblastIdSchema),
  position: PositionSchema,
  precisionKm: v.pipe(v.number(), v.minValue(0)),
  positionSource: v.pipe(v.string(), v.minLength(1)),
  aliases: v.array(v.string()),
  /** Remark shown on the card, for example that a place is contested. */
  note: v.nullable(LocalTextSchema),
  /** Namesakes that were considered and turned down. */
  rejected: v.array(
    v.strictObject({ name: v.string(), position: v.nullable(PositionSchema), reason: LocalTextSchema }),
  ),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

export const PlacesSchema = v.strictObject({ schema: v.literal('places/1'), places: v.array(PlaceSchema) });
