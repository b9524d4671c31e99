import * as v from 'valibot';
import { emptyArea } from '../../geo/clip.ts';
import type { ReadResult } from '../../model/control.ts';
import { fault, parseJson, readFileWith, type SourceFile, shaped } from './common.ts';
import { dayOfFeatures } from './days.ts';
import { areaOf, FeatureSchema } from './geojson-area.ts';

const CollectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(FeatureSchema),
});

/**
 * One day as `cyterat/deepstate-map-data` publishes it: GeoJSON, `[lon, lat]`, polygons of
 * occupied area, possibly with holes. Day files tell no date, so the caller names the day; what is
 * dated otherwise, as the archive of all days is, is refused.
 */
export function readDeepState(file: SourceFile): ReadResult {
  return readFileWith(file, 'deepstate', (text) => {
    const { features } = shaped(CollectionSchema, parseJson(text));
    const told = dayOfFeatures(features);
    if (told && told !== file.day) {
      throw fault('wrong-shape', 0, `the features are of ${told}, not of ${file.day}`);
    }
    const occupied = areaOf(features.map(({ geometry }, feature) => ({ feature, geometry })));
    return { occupied, heldAbroad: emptyArea };
  });
}
