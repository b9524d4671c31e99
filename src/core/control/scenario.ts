import { Delaunay } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { ringArea } from '../geo/area.ts';
import { difference, emptyArea, intersection, union } from '../geo/clip.ts';
import { unproject } from '../geo/projection.ts';
import type { OblastId } from '../model/ids.ts';
import type { OblastShare } from './control-view.ts';
import type { Ground } from './ground.ts';

/** What if a settlement were held otherwise: its number in the list of settlements, and its status. */
export interface Flip {
  readonly settlement: number;
  readonly occupied: boolean;
}

/** How far beyond the outermost settlements cells may reach, metres. */
const beyond = 100_000;

const voronois = new WeakMap<Ground, ReturnType<Delaunay<unknown>['voronoi']>>();
function voronoiOf(ground: Ground): ReturnType<Delaunay<unknown>['voronoi']> {
  const known = voronois.get(ground);
  if (known) return known;
  const points = ground.mesh.points.slice(0, 2 * ground.settlements);
  const xs = points.filter((_, i) => i % 2 === 0).toSorted();
  const ys = points.filter((_, i) => i % 2 === 1).toSorted();
  const voronoi = new Delaunay(points).voronoi([
    (xs[0] ?? 0) - beyond,
    (ys[0] ?? 0) - beyond,
    (xs.at(-1) ?? 0) + beyond,
    (ys.at(-1) ?? 0) + beyond,
  ]);
  voronois.set(ground, voronoi);
  return voronoi;
}

/**
 * The area that goes with a settlement: what is nearer to it than to any other, cut to its oblast.
 * Empty where two settlements stand on the very same spot and the other one has the cell.
 */
export function cellOf(ground: Ground, settlement: number, oblast: Polygon | MultiPolygon): MultiPolygon {
  const cell = voronoiOf(ground).cellPolygon(settlement);
  if (!cell) return emptyArea;
  const ring = cell.map((point): Position => unproject(point));
  // Wound counter-clockwise, as RFC 7946 and the clipper ask.
  const outer = ringArea(ring) < 0 ? ring.toReversed() : ring;
  return intersection({ type: 'Polygon', coordinates: [outer] }, oblast);
}

/** Statuses with some of them flipped; the given ones stay as they are. */
export function flipMarks(marks: Uint8Array, flips: readonly Flip[]): Uint8Array {
  const flipped = marks.slice();
  for (const { settlement, occupied } of flips) flipped[settlement] = occupied ? 1 : 0;
  return flipped;
}

/** An occupied area with the cells of flipped settlements added or taken away. */
export function flipArea(
  occupied: MultiPolygon,
  flips: readonly Flip[],
  cell: (settlement: number) => MultiPolygon,
): MultiPolygon {
  const cells = (wanted: boolean): MultiPolygon[] =>
    flips.filter((flip) => flip.occupied === wanted).map(({ settlement }) => cell(settlement));
  return difference(union([occupied, ...cells(true)]), union(cells(false)));
}

/**
 * Shares with the cells of those settlements added or taken away whose status really changes:
 * `from` is what all assessors mark, `to` what at least one does.
 *
 * @param before statuses by each assessor in view, as assessed
 */
export function flipShares(
  shares: readonly OblastShare[],
  before: readonly Uint8Array[],
  flips: readonly Flip[],
  cellKm2: (settlement: number) => number,
  oblastOf: (settlement: number) => OblastId | undefined,
): OblastShare[] {
  return shares.map((share) => {
    const change = (was: (settlement: number) => boolean): number =>
      flips
        .filter(({ settlement }) => oblastOf(settlement) === share.oblast)
        .filter(({ settlement, occupied }) => was(settlement) !== occupied)
        .reduce((km2, { settlement, occupied }) => km2 + (occupied ? 1 : -1) * cellKm2(settlement), 0);
    const all = change((settlement) => before.every((marks) => marks[settlement] === 1));
    const any = change((settlement) => before.some((marks) => marks[settlement] === 1));
    return all === 0 && any === 0 ? share : shifted(share, all, any);
  });
}

function shifted(share: OblastShare, from: number, to: number): OblastShare {
  const { occupiedKm2, landKm2: land } = share;
  const moved = (km2: number, by: number): number => Math.max(0, Math.min(land, km2 + by));
  const [low, high] = [moved(occupiedKm2.from, from), moved(occupiedKm2.to, to)];
  return {
    ...share,
    occupiedKm2: { from: low, to: high },
    percent: { from: (100 * low) / land, to: (100 * high) / land },
  };
}
