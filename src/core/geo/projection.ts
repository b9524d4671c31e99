import type { Position } from 'geojson';

/**
 * Lambert conformal conic on the WGS84 ellipsoid, standard parallels 45.5° and 51.5° N, central
 * meridian 34° E: true angles, and lengths within 0.15 % from 44° to 53° N. Plane work that needs
 * kilometres (Delaunay, buffers, distances) happens here.
 *
 * Formulas: Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987),
 * equations 15-1 to 15-11, with 14-15 (m), 15-9 (t), and 3-5 for the latitude, whose coefficients
 * are taken in the third flattening: to its fourth power they are good to some micrometres.
 */
const a = 6378137;
const f = 1 / 298.257223563;
const e2 = f * (2 - f);
const e = Math.sqrt(e2);
const radians = Math.PI / 180;

const south = 45.5 * radians;
const north = 51.5 * radians;
const originLon = 34;
const originLat = 48.5 * radians;

/** m of equation 14-15. */
const parallel = (lat: number): number => Math.cos(lat) / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);

/** t of equation 15-9. */
function isometric(lat: number): number {
  const es = e * Math.sin(lat);
  return Math.tan(Math.PI / 4 - lat / 2) / ((1 - es) / (1 + es)) ** (e / 2);
}

/** n of 15-8, F of 15-10, rho0 of 15-7a. */
const n = Math.log(parallel(south) / parallel(north)) / Math.log(isometric(south) / isometric(north));
const F = parallel(south) / (n * isometric(south) ** n);
const rho0 = a * F * isometric(originLat) ** n;

/** `[lon, lat]` in degrees to `[easting, northing]` in metres (15-1, 15-2, 15-4, 15-7). */
export function project(position: Position): [number, number] {
  const [lon = 0, lat = 0] = position;
  const rho = a * F * isometric(lat * radians) ** n;
  const theta = n * (lon - originLon) * radians;
  return [rho * Math.sin(theta), rho0 - rho * Math.cos(theta)];
}

/** Coefficients of sin 2χ, sin 4χ, sin 6χ and sin 8χ, where χ is the conformal latitude. */
const n3 = f / (2 - f);
const c2 = 2 * n3 - (2 / 3) * n3 ** 2 - 2 * n3 ** 3 + (116 / 45) * n3 ** 4;
const c4 = (7 / 3) * n3 ** 2 - (8 / 5) * n3 ** 3 - (227 / 45) * n3 ** 4;
const c6 = (56 / 15) * n3 ** 3 - (136 / 35) * n3 ** 4;
const c8 = (4279 / 630) * n3 ** 4;

/** `[easting, northing]` in metres to `[lon, lat]` in degrees (15-10, 15-11, 14-9, 7-13, 3-5). */
export function unproject(point: readonly number[]): [number, number] {
  const [x = 0, y = 0] = point;
  const dy = rho0 - y;
  const t = (Math.sqrt(x * x + dy * dy) / (a * F)) ** (1 / n);
  // tan(π/4 − χ/2) is t, so the sine and cosine of 2χ need no further angle.
  const s = (2 * t) / (1 + t * t);
  const c = (1 - t * t) / (1 + t * t);
  const s2 = 2 * s * c;
  const k2 = s * s - c * c;
  const s4 = 2 * s2 * k2;
  const k4 = k2 * k2 - s2 * s2;
  const s6 = s4 * k2 + k4 * s2;
  const s8 = 2 * s4 * k4;
  const lat = Math.PI / 2 - 2 * Math.atan(t) + c2 * s2 + c4 * s4 + c6 * s6 + c8 * s8;
  return [Math.atan2(x, dy) / n / radians + originLon, lat / radians];
}

/** Scale factor at a latitude in degrees: plane length over true length (15-5). */
export function scaleAt(latitude: number): number {
  const lat = latitude * radians;
  return (n * F * isometric(lat) ** n) / parallel(lat);
}
