import * as v from 'valibot';

/** A position on WGS84: longitude first, then latitude, in degrees (RFC 7946). */
export const PositionSchema = v.tuple([
  v.pipe(v.number(), v.minValue(-180, 'longitude below -180'), v.maxValue(180, 'longitude above 180')),
  v.pipe(v.number(), v.minValue(-90, 'latitude below -90'), v.maxValue(90, 'latitude above 90')),
]);
export type LonLat = v.InferOutput<typeof PositionSchema>;
