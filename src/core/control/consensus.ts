import type { MultiLineString, MultiPolygon } from 'geojson';
import { difference, intersection, union } from '../geo/clip.ts';
import { insideTest } from '../geo/inside.ts';
import { unproject } from '../geo/projection.ts';
import type { Ground } from './ground.ts';
import { type Drawing, drawing, reconstruct } from './reconstruct.ts';

export type Consensus = {
  /** What both mark occupied, and its line. */
  readonly both: MultiPolygon;
  readonly line: MultiLineString;
  /** What only the one or only the other marks occupied. */
  readonly onlyA: MultiPolygon;
  readonly onlyB: MultiPolygon;
};

/** Numbers of the marked settlements, and a test of which of an area's pieces have one. */
function piecesWith(ground: Ground, area: MultiPolygon, marks: Uint8Array): boolean[] {
  const { points } = ground.mesh;
  const marked: [number, number][] = [];
  marks.forEach((mark, i) => {
    if (mark === 1) marked.push(unproject([points[2 * i] ?? 0, points[2 * i + 1] ?? 0]));
  });
  return area.coordinates.map((rings) => {
    const inside = insideTest({ type: 'Polygon', coordinates: rings });
    return marked.some(([lon, lat]) => inside(lon, lat));
  });
}

const only = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.map((status, i) => (status === 1 && other[i] !== 1 ? 1 : 0));

const pieces = (area: MultiPolygon, keep: (index: number) => boolean): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: area.coordinates.filter((_, index) => keep(index)),
});

/**
 * Where two assessors agree and where they differ, from the statuses they give the settlements:
 * what both mark, and what at least one marks beyond it. A piece of that beyond belongs to the one
 * who marks a settlement in it; where both do, the first one's own area parts it. A piece without
 * a settlement is left over by smoothing, and dropped.
 */
export function consensus(ground: Ground, a: Uint8Array, b: Uint8Array, how: Drawing = drawing): Consensus {
  const common = reconstruct(
    ground,
    a.map((status, i) => status & (b[i] ?? 0)),
    how,
  );
  const either = reconstruct(
    ground,
    a.map((status, i) => status | (b[i] ?? 0)),
    how,
  );
  const beyond = difference(either.occupied, common.occupied);
  const [inA, inB] = [piecesWith(ground, beyond, only(a, b)), piecesWith(ground, beyond, only(b, a))];
  const onlyA = pieces(beyond, (i) => inA[i] === true && inB[i] !== true);
  const onlyB = pieces(beyond, (i) => inB[i] === true && inA[i] !== true);
  const mixed = pieces(beyond, (i) => inA[i] === true && inB[i] === true);
  if (mixed.coordinates.length === 0) {
    return { both: common.occupied, line: common.line, onlyA, onlyB };
  }
  const areaA = reconstruct(ground, a, how).occupied;
  return {
    both: common.occupied,
    line: common.line,
    onlyA: union([onlyA, intersection(mixed, areaA)]),
    onlyB: union([onlyB, difference(mixed, areaA)]),
  };
}
