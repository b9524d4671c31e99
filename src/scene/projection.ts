import type { LonLat } from '../core/model/position.ts';

/** Web Mercator as MapLibre has it: 512 CSS pixels are the world at zoom 0. */
const worldSize = 512;
const earthCircumference = 2 * Math.PI * 6378137;

/** Length on the ground of one CSS pixel at a latitude, in metres. */
export const metresPerPixel = (zoom: number, latitude: number): number =>
  (earthCircumference * Math.cos((latitude * Math.PI) / 180)) / (worldSize * 2 ** zoom);

export interface ScaleBar {
  km: number;
  widthPx: number;
}

/** The longest round length (1, 2 or 5 times a power of ten) that is at most `maxPx` wide. */
export function scaleBar(zoom: number, center: LonLat, maxPx: number): ScaleBar {
  const kmPerPixel = metresPerPixel(zoom, center[1]) / 1000;
  const power = 10 ** Math.floor(Math.log10(maxPx * kmPerPixel));
  const km = [5, 2, 1].map((factor) => factor * power).find((value) => value <= maxPx * kmPerPixel) ?? power;
  return { km, widthPx: km / kmPerPixel };
}

export type Bounds = readonly [west: number, south: number, east: number, north: number];

const mercatorX = (lon: number): number => (lon + 180) / 360;
const mercatorY = (lat: number): number =>
  (1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2;
const latitude = (y: number): number => (Math.atan(Math.exp((1 - 2 * y) * Math.PI)) * 360) / Math.PI - 90;

/** The camera that shows `bounds` whole in a frame of `width` by `height` CSS pixels, with a margin. */
export function fitBounds(
  [west, south, east, north]: Bounds,
  width: number,
  height: number,
  marginPx: number,
): { center: LonLat; zoom: number } {
  const spanX = mercatorX(east) - mercatorX(west);
  const spanY = mercatorY(south) - mercatorY(north);
  const roomX = Math.max(1, width - 2 * marginPx);
  const roomY = Math.max(1, height - 2 * marginPx);
  const zoom = Math.log2(Math.min(roomX / (spanX * worldSize), roomY / (spanY * worldSize)));
  return {
    center: [(west + east) / 2, latitude((mercatorY(south) + mercatorY(north)) / 2)],
    zoom,
  };
}
