import type { MultiPolygon } from 'geojson';

/** A box in degrees as an area of one ring, wound as RFC 7946 asks. */
export const box = (west: number, south: number, east: number, north: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});
