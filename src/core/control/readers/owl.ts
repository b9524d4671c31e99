import * as v from 'valibot';
import { unionOfRings } from '../../geo/clip.ts';
import type { ReadResult } from '../../model/control.ts';
import { checkRing, notEmpty, parseAs, readFileWith, type SourceFile } from './common.ts';

const latLon = v.tuple([v.number(), v.number()], 'a position is a pair [latitude, longitude]');
const DaySchema = v.looseObject({ areas: v.array(v.array(latLon)) });

/**
 * One day as `owlmaps/map-data` publishes it: `areas` are rings of occupied area in `[lat, lon]`
 * order, not closed, that may overlap. An empty list is a fault of publication: a gap.
 */
export function readOwl(file: SourceFile): ReadResult {
  return readFileWith(file, ({ text }) => {
    const rings = parseAs(DaySchema, text).areas.map((ring) => ring.map(([lat, lon]) => [lon, lat]));
    rings.forEach(checkRing);
    return rings.length === 0 ? null : notEmpty(unionOfRings(rings));
  });
}
