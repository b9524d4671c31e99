import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, MultiPolygon, Position } from 'geojson';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import type { BuildContext } from './context.ts';
import { type Extent, extentOf, frame, meets, rectangle, within } from './frame.ts';
import { packageFile } from './packages.ts';

/**
 * The Syvash, whose shallow basins the coast source shows partly as sea and partly as lakes. All of
 * it is kept as water, so that what counts as land does not hang on where the source cut it.
 */
const syvash: Extent = [33.5, 45.2, 35.45, 46.45];
/** A hole of the land as large as this (km²) is an inland sea, the Caspian, and stays water. */
const inlandSeaKm2 = 5000;
/** A lake in the Syvash's extent smaller than this (km²) is a pond on land, not a basin of it. */
const basinKm2 = 1;

/** Lakes, rivers and reservoirs count as land; basins of the Syvash and inland seas do not. */
function staysWater(hole: readonly Position[]): boolean {
  const size = areaKm2({ type: 'Polygon', coordinates: [[...hole]] });
  if (size >= inlandSeaKm2) return true;
  return size >= basinKm2 && hole.every((position) => within(position, syvash));
}

function cutOut(context: BuildContext): MultiPolygon {
  const text = packageFile(context, '@geo-maps/earth-lands-100m', 'map.geo.json').toString('utf8');
  const world = JSON.parse(text) as GeometryCollection<MultiPolygon>;
  const coordinates = world.geometries
    .flatMap((geometry) => geometry.coordinates)
    .filter(([outer]) => outer && meets(extentOf(outer), frame))
    .map((rings) =>
      rings.filter((ring, index) => index === 0 || (meets(extentOf(ring), frame) && staysWater(ring))),
    );
  return intersection({ type: 'MultiPolygon', coordinates }, rectangle(frame));
}

/**
 * All land within the map's frame at the coast's full resolution (OpenStreetMap's coastline, to
 * about 100 m), `[lon, lat]` degrees. Kept in the cache: cutting it out of the world takes a while.
 */
export function loadLand(context: BuildContext): MultiPolygon {
  const file = join(context.cache, 'land-frame.json');
  if (!existsSync(file)) {
    context.log("cutting the land out of the world's coastline");
    mkdirSync(context.cache, { recursive: true });
    writeFileSync(file, JSON.stringify(cutOut(context)));
  }
  return JSON.parse(readFileSync(file, 'utf8')) as MultiPolygon;
}
