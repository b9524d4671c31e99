import type { MultiPolygon, Position } from 'geojson';

type Box = readonly [number, number, number, number];

const boxes = new WeakMap<MultiPolygon, Box>();
function boxOf(area: MultiPolygon): Box {
  const known = boxes.get(area);
  if (known) return known;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of area.coordinates.flat(2) as Position[]) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  boxes.set(area, box);
  return box;
}

/**
 * A fingerprint of the edges of an area that come near another one (that meet its bbox): as long
 * as it stays, the two have the same intersection. Two 32-bit sums make a chance of confusion of
 * about 1 in 10^19.
 */
export function fingerprint(area: MultiPolygon, near: MultiPolygon): string {
  const [west, south, east, north] = boxOf(near);
  let [a, b, count] = [0x811c9dc5, 0x01000193, 0];
  const mix = (value: number): void => {
    a = Math.imul(a ^ value, 0x01000193);
    b = Math.imul(b + value, 0x85ebca6b) ^ (b >>> 13);
  };
  for (const ring of area.coordinates.flat()) {
    let [x0 = 0, y0 = 0] = ring[0] ?? [];
    for (const [x1 = 0, y1 = 0] of ring) {
      const meets =
        Math.max(x0, x1) >= west &&
        Math.min(x0, x1) <= east &&
        Math.max(y0, y1) >= south &&
        Math.min(y0, y1) <= north;
      if (meets) {
        for (const value of [x0, y0, x1, y1]) mix(Math.round(value * 1e7));
        count++;
      }
      x0 = x1;
      y0 = y1;
    }
  }
  return `${count} ${a >>> 0} ${b >>> 0}`;
}
