import type { Polygon, Position } from 'geojson';
import { mapFrame } from '../../src/scene/frame.ts';

/** An extent in degrees: west, south, east, north. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** All land that the map can show is drawn. */
export const frame: Extent = mapFrame;

/** Where rivers and lakes are drawn, and where labels should stand. */
export const core: Extent = [20.5, 43, 43, 53.5];

/** An extent as a rectangle, counter-clockwise. */
export function rectangle([west, south, east, north]: Extent): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** The smallest extent that holds all positions (`[lon, lat]` degrees). */
export function extentOf(positions: readonly Position[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Whether two extents have a point in common. */
export function meets(a: Extent, b: Extent): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** Whether a position `[lon, lat]` lies in the extent. */
export function within([lon = 0, lat = 0]: Position, [west, south, east, north]: Extent): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
