import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import { emptyArea, unionOfRings } from '../../geo/clip.ts';
import type { ReadResult } from '../../model/control.ts';
import { parseJson, readFileWith, type SourceFile, shaped } from './common.ts';
import { checkRing, notEmpty } from './rings.ts';

const latLon = v.tuple([v.number(), v.number()], 'a position is a pair [latitude, longitude]');
const rings = v.array(v.array(latLon));
/** `areas` must be there, were it as `null`: an object without it is something else, not a day without area. */
const FileSchema = v.object({ areas: v.nullable(rings), areas_ua: v.nullish(rings) });

/** The union of the rings, open and `[lat, lon]`, of one of the file's lists; `null` where there are none. */
function areaOf(list: string, published: v.InferOutput<typeof rings>): MultiPolygon | null {
  const turned = published.map((ring) => ring.map(([lat, lon]) => [lon, lat]));
  turned.forEach((ring, i) => {
    checkRing(ring, i, `${list}: `);
  });
  return turned.length === 0 ? null : notEmpty(unionOfRings(turned), null, `${list}: `);
}

/**
 * One day as `owlmaps/map-data` publishes it: `areas` are rings of occupied area in `[lat, lon]`
 * order, not closed, that may overlap; `areas_ua` are rings of Ukrainian-held ground in Russia.
 * An empty list of areas is a fault of publication: a gap.
 */
export function readOwl(file: SourceFile): ReadResult {
  return readFileWith(file, 'owl', (text) => {
    const { areas, areas_ua } = shaped(FileSchema, parseJson(text));
    return {
      occupied: areaOf('areas', areas ?? []),
      heldAbroad: areaOf('areas_ua', areas_ua ?? []) ?? emptyArea,
    };
  });
}
