import type { MultiPolygon, Polygon, Position } from 'geojson';
import { areaKm2 } from '../geo/area.ts';
import { type Box, boxesMeet, boxOf, boxOfRings } from '../geo/box.ts';
import { intersection } from '../geo/clip.ts';
import { insideTest } from '../geo/inside.ts';
import type { OblastId } from '../model/ids.ts';

/** An oblast and its land, `[lon, lat]` with the winding of RFC 7946: water inside it would be counted. */
export type OblastLand = { readonly id: OblastId; readonly geometry: Polygon | MultiPolygon };

/** How much of an oblast's land is occupied, on the WGS84 ellipsoid. */
export type RegionControl = {
  readonly oblast: OblastId;
  readonly areaKm2: number;
  readonly occupiedKm2: number;
  /** 0 to 100. */
  readonly percent: number;
};

/** Whether some edge of the rings comes as near as its own box to the given one. */
function edgesMeet(rings: readonly (readonly Position[])[], box: Box): boolean {
  for (const ring of rings) {
    let [x0 = 0, y0 = 0] = ring.at(-1) ?? [];
    for (const [x1 = 0, y1 = 0] of ring) {
      const apart =
        (x0 < box.west && x1 < box.west) ||
        (x0 > box.east && x1 > box.east) ||
        (y0 < box.south && y1 < box.south) ||
        (y0 > box.north && y1 > box.north);
      if (!apart) return true;
      x0 = x1;
      y0 = y1;
    }
  }
  return false;
}

/**
 * Occupied km² and percent of every oblast, in the order given. `occupied` is one clean area,
 * `[lon, lat]`, as readers give it. An oblast is cut only where the outline of the occupied area
 * comes near it; elsewhere one point tells whether it is occupied as a whole or not at all.
 */
export function regionControl(occupied: MultiPolygon, oblasts: readonly OblastLand[]): RegionControl[] {
  const pieces = occupied.coordinates.map((rings) => ({ rings, box: boxOfRings(rings) }));
  return oblasts.map(({ id, geometry }) => {
    const total = areaKm2(geometry);
    const box = boxOf(geometry);
    const near = pieces.filter((piece) => boxesMeet(piece.box, box));
    const occupiedKm2 = occupiedOf({ geometry, box, total }, near);
    return { oblast: id, areaKm2: total, occupiedKm2, percent: total > 0 ? (100 * occupiedKm2) / total : 0 };
  });
}

type Piece = { readonly rings: Position[][]; readonly box: Box };
type Measured = { readonly geometry: Polygon | MultiPolygon; readonly box: Box; readonly total: number };

function occupiedOf({ geometry, box, total }: Measured, near: readonly Piece[]): number {
  const area: MultiPolygon = { type: 'MultiPolygon', coordinates: near.map(({ rings }) => rings) };
  if (near.length === 0) return 0;
  if (!edgesMeet(area.coordinates.flat(), box)) {
    return insideTest(area)((box.west + box.east) / 2, (box.south + box.north) / 2) ? total : 0;
  }
  // Crossings are rounded to the centimetre, so a whole oblast may come out larger by some m².
  return Math.min(total, areaKm2(intersection(area, geometry)));
}
