import type { Position } from 'geojson';
import * as v from 'valibot';
import { ringArea } from '../../geo/area.ts';
import { union } from '../../geo/clip.ts';
import type { ReadResult } from '../../model/control.ts';
import { checkRing, notEmpty, parseAs, readFileWith, type SourceFile } from './common.ts';

const position = v.pipe(v.array(v.number()), v.minLength(2, 'a position needs longitude and latitude'));
const polygon = v.pipe(v.array(v.array(position)), v.minLength(1, 'a polygon needs a ring'));

const DaySchema = v.looseObject({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.looseObject({
      type: v.literal('Feature'),
      geometry: v.nullable(
        v.variant('type', [
          v.looseObject({ type: v.literal('Polygon'), coordinates: polygon }),
          v.looseObject({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon) }),
        ]),
      ),
    }),
  ),
});

/** A ring wound as RFC 7946 asks: outer counter-clockwise, hole clockwise. */
const wound = (ring: Position[], outer: boolean): Position[] =>
  ringArea(ring) > 0 === outer ? ring : ring.toReversed();

/**
 * One day as `cyterat/deepstate-map-data` publishes it: GeoJSON, `[lon, lat]`, polygons of
 * occupied area, possibly with holes.
 */
export function readDeepState(file: SourceFile): ReadResult {
  return readFileWith(file, ({ text }) => {
    const polygons: Position[][][] = [];
    parseAs(DaySchema, text).features.forEach(({ geometry }, feature) => {
      if (!geometry) return;
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const rings of parts) {
        for (const ring of rings) checkRing(ring, feature);
        polygons.push(rings.map((ring, i) => wound(ring, i === 0)));
      }
    });
    if (polygons.length === 0) return null;
    return notEmpty(union([{ type: 'MultiPolygon', coordinates: polygons }]));
  });
}
