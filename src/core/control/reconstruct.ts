import type { MultiLineString, MultiPolygon } from 'geojson';
import { intersection } from '../geo/clip.ts';
import { ringsOf, traceFronts } from '../geo/contour.ts';
import { linesInside } from '../geo/lines.ts';
import { unproject } from '../geo/projection.ts';
import { relaxFront, roundCorners, type Smoothing } from '../geo/smooth.ts';
import { type Ground, marksOf } from './ground.ts';
import { insideRings } from './rings.ts';

/** How the front is drawn; chosen by measuring against the assessors, see docs/control-method.md. */
export type Drawing = Smoothing & {
  /** Points of the curve at each corner. */
  readonly steps: number;
};
export const drawing: Drawing = { rounds: 12, pull: 0.85, margin: 0.25, steps: 4 };

export type Reconstruction = {
  /** Occupied land. */
  readonly occupied: MultiPolygon;
  /** Its boundary inside the land: the line of contact, without state border and coast; occupied on the left. */
  readonly line: MultiLineString;
};

/** A plane point in degrees, on the grid of `core/geo/clip.ts`: what did not change is equal from day to day. */
function toDegrees(point: readonly number[]): [number, number] {
  const [lon, lat] = unproject(point);
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}

const closed = <T>(line: readonly T[]): T[] => [...line, ...line.slice(0, 1)];

/**
 * Occupied land and the line of contact from the status of settlements alone: the boundary
 * between the Voronoi cells of occupied and held settlements, drawn through the places between
 * each two neighbours, relaxed and rounded, and cut to land once. Every settlement stays on its own side.
 *
 * @param occupied 1 for every occupied settlement, in their order
 */
export function reconstruct(ground: Ground, occupied: Uint8Array, how: Drawing = drawing): Reconstruction {
  const { mesh, meshInDegrees, land, cut } = ground;
  const marks = marksOf(ground, occupied);
  const fronts = traceFronts(mesh, marks);
  const lines = fronts.map((front) =>
    roundCorners(mesh, front, relaxFront(mesh, front, how), how.steps).map(toDegrees),
  );
  const rings = ringsOf(meshInDegrees, marks, fronts, lines).map(closed);
  const paths = fronts.map((front, i) => (front.closed ? closed(lines[i] ?? []) : (lines[i] ?? [])));
  const onLand = cut(paths, (lon, lat) => insideRings(rings, lon, lat));
  if (onLand) return { occupied: onLand.area, line: onLand.line };
  return {
    occupied: intersection({ type: 'Polygon', coordinates: rings }, land),
    line: linesInside({ type: 'MultiLineString', coordinates: paths }, land),
  };
}
