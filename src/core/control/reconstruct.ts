import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { intersection } from '../geo/clip.ts';
import { ringsOf, traceFronts } from '../geo/contour.ts';
import { linesInside } from '../geo/lines.ts';
import { unproject } from '../geo/projection.ts';
import { relaxFront, roundCorners, type Smoothing } from '../geo/smooth.ts';
import { type Ground, marksOf } from './ground.ts';

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

type PlanePoint = readonly [number, number];

/** Plane points as positions; a point that rings and lines share is turned only once. */
function toDegrees(): (line: readonly PlanePoint[], closed: boolean) => Position[] {
  const known = new Map<PlanePoint, Position>();
  return (line, closed) => {
    const path = line.map((point) => {
      const position = known.get(point) ?? unproject(point);
      known.set(point, position);
      return position;
    });
    return closed ? [...path, ...path.slice(0, 1)] : path;
  };
}

/**
 * Occupied land and the line of contact from the status of settlements alone: the boundary
 * between the Voronoi cells of occupied and held settlements, drawn through the places between
 * each two neighbours, relaxed and rounded, and cut to land once. Every settlement stays on its own side.
 *
 * @param occupied 1 for every occupied settlement, in their order
 */
export function reconstruct(ground: Ground, occupied: Uint8Array, how: Drawing = drawing): Reconstruction {
  const { mesh, land } = ground;
  const marks = marksOf(ground, occupied);
  const fronts = traceFronts(mesh, marks);
  const lines = fronts.map((front) => roundCorners(mesh, front, relaxFront(mesh, front, how), how.steps));
  const degrees = toDegrees();
  const rings = ringsOf(mesh, marks, fronts, lines).map((ring) => degrees(ring, true));
  const paths = fronts.map(({ closed }, i) => degrees(lines[i] ?? [], closed));
  return {
    occupied: intersection({ type: 'Polygon', coordinates: rings }, land),
    line: linesInside({ type: 'MultiLineString', coordinates: paths }, land),
  };
}
