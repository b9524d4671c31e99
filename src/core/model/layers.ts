import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import * as v from 'valibot';
import { OblastIdSchema } from './ids.ts';
import { PositionSchema } from './position.ts';

/**
 * The schemas of the bundled GeoJSON layers. Each file names its schema in a foreign member
 * `schema` (RFC 7946, section 6.1). Properties are checked here; rings, winding and
 * precision by `core/geo/rfc7946.ts`.
 */

const named = { name: v.pipe(v.string(), v.minLength(1)), nameUk: v.pipe(v.string(), v.minLength(1)) };

function geometryOf<G extends Geometry>(...types: G['type'][]) {
  return v.custom<G>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'type' in value &&
      (types as unknown[]).includes(value.type) &&
      'coordinates' in value &&
      Array.isArray(value.coordinates),
    `the geometry is not a ${types.join(' or ')} with coordinates`,
  );
}

function layer<N extends string, G extends Geometry, P extends v.ObjectEntries>(
  schema: N,
  geometry: v.GenericSchema<G>,
  properties: P,
) {
  return v.strictObject({
    type: v.literal('FeatureCollection'),
    schema: v.literal(schema),
    features: v.pipe(
      v.array(
        v.strictObject({ type: v.literal('Feature'), properties: v.strictObject(properties), geometry }),
      ),
      v.minLength(1, 'the layer has no features'),
    ),
  });
}

const area = geometryOf<Polygon | MultiPolygon>('Polygon', 'MultiPolygon');
const line = geometryOf<LineString | MultiLineString>('LineString', 'MultiLineString');
const point = geometryOf<Point>('Point');

/** The 27 first-level units of Ukraine, on land only. */
export const OblastsSchema = layer('oblasts/1', area, {
  id: OblastIdSchema,
  ...named,
  /** Land area measured on the source's full-resolution outline, on the WGS84 ellipsoid. */
  areaKm2: v.number(),
  /** Official figure where the sources' README gives one. */
  officialAreaKm2: v.nullable(v.number()),
  /** Where a label stands well. */
  label: PositionSchema,
});
export type OblastProperties = v.InferOutput<typeof OblastsSchema>['features'][number]['properties'];

/** Land of the neighbouring states within the map's frame. */
export const NeighboursSchema = layer('neighbours/1', area, {
  /** ISO 3166-1 alpha-2. */
  id: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  ...named,
  label: PositionSchema,
});

/** Boundaries on land: of the state, between oblasts, between neighbours; and the coast. */
export const BordersSchema = layer('borders/1', line, {
  kind: v.picklist(['state', 'oblast', 'neighbour', 'coast']),
});

export const RiversSchema = layer('rivers/1', line, { ...named, rank: v.pipe(v.number(), v.integer()) });

export const LakesSchema = layer('lakes/1', area, {
  ...named,
  /** The Kakhovka reservoir drained in June 2023: it is drawn as former water. */
  kind: v.picklist(['lake', 'reservoir', 'former-reservoir']),
});

export const TownsSchema = layer('towns/1', point, {
  ...named,
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  population: v.number(),
  /** 1 the capital, 2 an oblast's centre or a city of half a million, to 5 a small town. */
  rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
});

export type LayerOf<S extends v.GenericSchema> = v.InferOutput<S>;
export type Oblasts = FeatureCollection<Polygon | MultiPolygon, OblastProperties>;
export type OblastFeature = Feature<Polygon | MultiPolygon, OblastProperties>;
