import type { MultiPolygon, Polygon, Position } from 'geojson';

/** WGS84: equatorial radius in metres and flattening. */
const a = 6378137;
const f = 1 / 298.257223563;
const e2 = f * (2 - f);
const e = Math.sqrt(e2);
const radians = Math.PI / 180;

/** q of Snyder, Map Projections: A Working Manual (USGS 1395), equation 3-12. */
function authalicQ(sinLatitude: number): number {
  const es = e * sinLatitude;
  return (1 - e2) * (sinLatitude / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * e));
}

const qPole = authalicQ(1);
/** Radius of the sphere with the ellipsoid's area, in metres. */
export const authalicRadius = a * Math.sqrt(qPole / 2);

/**
 * Second derivative, by latitude in radians, of the sine of the authalic latitude: how far an edge
 * that is straight in degrees bends in the equal-area projection.
 */
function authalicBend(sinLatitude: number): number {
  const s2 = sinLatitude * sinLatitude;
  const w = 1 - e2 * s2;
  return ((-2 * (1 - e2) * sinLatitude) / qPole) * ((w - 4 * e2 * (1 - s2)) / (w * w * w));
}

/**
 * Signed area of a ring on the WGS84 ellipsoid in square metres; counter-clockwise is positive.
 *
 * The ring is `[lon, lat]` in degrees, closed or not. Edges are straight in degrees, as RFC 7946
 * and `clip.ts` have them, so the areas of an area's parts add up. On edges of a few kilometres
 * this differs from geodesics by far less than 0.01 % (held against GeographicLib in a test).
 */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  const [lastLon = 0, lastLat = 0] = ring[ring.length - 1] ?? [];
  let x0 = lastLon;
  let latitude0 = lastLat * radians;
  let sin0 = Math.sin(latitude0);
  let y0 = authalicQ(sin0) / qPole;
  for (const [x1 = 0, lat = 0] of ring) {
    const latitude1 = lat * radians;
    const sin1 = Math.sin(latitude1);
    const y1 = authalicQ(sin1) / qPole;
    const rise = latitude1 - latitude0;
    // A straight edge in a cylindrical equal-area projection, and what lies between it and one straight in degrees.
    sum += x0 * y1 - x1 * y0 + ((x1 - x0) * rise * rise * authalicBend((sin0 + sin1) / 2)) / 6;
    x0 = x1;
    y0 = y1;
    latitude0 = latitude1;
    sin0 = sin1;
  }
  return (sum / 2) * radians * authalicRadius * authalicRadius;
}

/** Area of a polygon or multipolygon (`[lon, lat]` degrees) on the WGS84 ellipsoid, in km². Holes count off. */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let total = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const size = Math.abs(ringArea(ring));
      total += index === 0 ? size : -size;
    });
  }
  return total / 1e6;
}
