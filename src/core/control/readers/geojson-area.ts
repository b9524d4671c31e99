import type { MultiPolygon, Position } from 'geojson';
import * as v from 'valibot';
import { ringArea } from '../../geo/area.ts';
import { union } from '../../geo/clip.ts';
import { checkRing, notEmpty } from './rings.ts';

const position = v.pipe(v.array(v.number()), v.minLength(2, 'a position needs longitude and latitude'));
const polygon = v.pipe(v.array(v.array(position)), v.minLength(1, 'a polygon needs a ring'));

export const PolygonSchema = v.object({ type: v.literal('Polygon'), coordinates: polygon });
export const MultiPolygonSchema = v.object({
  type: v.literal('MultiPolygon'),
  coordinates: v.array(polygon),
});
/** Collections inside collections, which RFC 7946 advises against, are refused. */
export const GeometryCollectionSchema = v.object({
  type: v.literal('GeometryCollection'),
  geometries: v.array(v.variant('type', [PolygonSchema, MultiPolygonSchema])),
});
const geometry = v.variant('type', [PolygonSchema, MultiPolygonSchema, GeometryCollectionSchema]);
export type AreaGeometry = v.InferOutput<typeof geometry>;

/** A feature with an area, or with none; of its properties only the date is read. */
export const FeatureSchema = v.object({
  type: v.literal('Feature'),
  properties: v.nullish(v.object({ date: v.optional(v.unknown()) })),
  geometry: v.nullable(geometry),
});

/** A geometry and the number of the feature it came from, for messages. */
export type NumberedGeometry = { readonly feature: number; readonly geometry: AreaGeometry | null };

/** A ring wound as RFC 7946 asks: outer counter-clockwise, hole clockwise. */
const wound = (ring: Position[], outer: boolean): Position[] =>
  ringArea(ring) > 0 === outer ? ring : ring.toReversed();

function polygonsIn(geometry: AreaGeometry): Position[][][] {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(polygonsIn);
  }
}

/**
 * The united area of GeoJSON geometries, `[lon, lat]`, whose rings may be wound either way, open,
 * or overlap; `null` where there is none. Throws a fault that names the feature whose ring is bad.
 */
export function areaOf(geometries: readonly NumberedGeometry[]): MultiPolygon | null {
  const polygons: Position[][][] = [];
  for (const { feature, geometry } of geometries) {
    for (const rings of geometry ? polygonsIn(geometry) : []) {
      for (const ring of rings) checkRing(ring, feature);
      polygons.push(rings.map((ring, i) => wound(ring, i === 0)));
    }
  }
  if (polygons.length === 0) return null;
  const only = geometries.length === 1 ? (geometries[0]?.feature ?? null) : null;
  return notEmpty(union([{ type: 'MultiPolygon', coordinates: polygons }]), only);
}
