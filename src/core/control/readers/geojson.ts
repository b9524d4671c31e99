import * as v from 'valibot';
import { emptyArea } from '../../geo/clip.ts';
import type { ReadResult } from '../../model/control.ts';
import type { Day } from '../../model/ids.ts';
import { attempt, dayOfAreas, fault, parseJson, shaped } from './common.ts';
import { dayInName, dayOfFeatures } from './days.ts';
import {
  areaOf,
  FeatureSchema,
  GeometryCollectionSchema,
  MultiPolygonSchema,
  PolygonSchema,
} from './geojson-area.ts';

const FileSchema = v.variant('type', [
  v.object({ type: v.literal('FeatureCollection'), features: v.array(FeatureSchema) }),
  FeatureSchema,
  PolygonSchema,
  MultiPolygonSchema,
  GeometryCollectionSchema,
]);

type FeatureOf = v.InferOutput<typeof FeatureSchema>;

function featuresIn(file: v.InferOutput<typeof FileSchema>): FeatureOf[] {
  switch (file.type) {
    case 'FeatureCollection':
      return file.features;
    case 'Feature':
      return [file];
    default:
      return [{ type: 'Feature', properties: null, geometry: file }];
  }
}

/** A file of plain GeoJSON; `day` is what the reader's user says it stands for, where known. */
export type GeoJsonFile = { readonly name: string; readonly day: Day | null; readonly text: string };

/**
 * One day's occupied area as plain GeoJSON, `[lon, lat]` on WGS84: a FeatureCollection, a Feature
 * or a bare geometry, of polygons, multipolygons and collections of them. The day is that of a
 * `date` property, else the one in the file's name, else the given one, else a `no-date` error.
 */
export function readGeoJson(file: GeoJsonFile): ReadResult {
  return attempt(file.name, () => {
    const features = featuresIn(shaped(FileSchema, parseJson(file.text)));
    const date = dayOfFeatures(features) ?? dayInName(file.name) ?? file.day;
    if (!date) throw fault('no-date', null, 'neither a date property nor the file name tells the day');
    const occupied = areaOf(features.map(({ geometry }, feature) => ({ feature, geometry })));
    return dayOfAreas('geojson', date, { occupied, heldAbroad: emptyArea });
  });
}
