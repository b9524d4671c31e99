import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The frame of a geometry in degrees. */
export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** The box around rings of `[lon, lat]`; of no positions, one that meets no other. */
export function boxOfRings(rings: readonly (readonly Position[])[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [lon = 0, lat = 0] of ring) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return { west, south, east, north };
}

export const boxOf = (area: Polygon | MultiPolygon): Box =>
  boxOfRings(area.type === 'Polygon' ? area.coordinates : area.coordinates.flat());

/** Whether two boxes have a point in common. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
