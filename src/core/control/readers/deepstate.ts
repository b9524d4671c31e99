import * as v from 'valibot';
import { emptyArea } from '../../geo/clip.ts';
import type { ReadResult } from '../../model/control.ts';
import { parseJson, readFileWith, type SourceFile, shaped } from './common.ts';
import { areaOf, FeatureSchema } from './geojson-area.ts';

const CollectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(FeatureSchema),
});

/**
 * One day as `cyterat/deepstate-map-data` publishes it: GeoJSON, `[lon, lat]`, polygons of
 * occupied area, possibly with holes. The file tells no date: the caller knows its day.
 */
export function readDeepState(file: SourceFile): ReadResult {
  return readFileWith(file, 'deepstate', (text) => {
    const { features } = shaped(CollectionSchema, parseJson(text));
    const occupied = areaOf(features.map(({ geometry }, feature) => ({ feature, geometry })));
    return { occupied, heldAbroad: emptyArea };
  });
}
