import type { MultiPolygon, Position } from 'geojson';
import { fault } from './common.ts';

/** No assessed area lies outside this frame; a pair with latitude and longitude swapped always does. */
const frame = { west: 20, east: 43, south: 43, north: 53.5 };

/**
 * Checks a ring's size and that every position, `[lon, lat]`, lies where one can.
 * Throws a fault that names the feature or ring; `where` goes before its reason.
 */
export function checkRing(ring: readonly Position[], feature: number, where = ''): void {
  const distinct = new Set(ring.map(([lon, lat]) => `${lon} ${lat}`)).size;
  if (distinct < 3)
    throw fault('bad-ring', feature, `${where}a ring has only ${distinct} different positions`);
  for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
    const inside = lon >= frame.west && lon <= frame.east && lat >= frame.south && lat <= frame.north;
    if (!inside) {
      const swapped = lat >= frame.west && lat <= frame.east && lon >= frame.south && lon <= frame.north;
      const hint = swapped ? '; longitude and latitude look swapped' : '';
      throw fault(
        'bad-position',
        feature,
        `${where}longitude ${lon}, latitude ${lat} is not in the map's frame${hint}`,
      );
    }
  }
}

/** The area, or an error where rings enclose nothing. */
export function notEmpty(area: MultiPolygon, feature: number | null = null, where = ''): MultiPolygon {
  if (area.coordinates.length === 0) throw fault('bad-ring', feature, `${where}the rings enclose no area`);
  return area;
}
