import type { MultiLineString, MultiPolygon } from 'geojson';
import { difference, intersection, union } from '../geo/clip.ts';
import { differenceOf } from './difference.ts';
import { type Ground, piecesWith } from './ground.ts';
import { type Drawing, drawing, reconstruct } from './reconstruct.ts';

export type Consensus = {
  /** What both mark occupied, and its line. */
  readonly both: MultiPolygon;
  readonly line: MultiLineString;
  /** What only the one or only the other marks occupied. */
  readonly onlyA: MultiPolygon;
  readonly onlyB: MultiPolygon;
};

/** Statuses put together, settlement by settlement. */
function combine(a: Uint8Array, b: Uint8Array, how: (a: number, b: number) => number): Uint8Array {
  const marks = new Uint8Array(a.length);
  for (let i = 0; i < marks.length; i++) marks[i] = how(a[i] ?? 0, b[i] ?? 0);
  return marks;
}
const and = (a: Uint8Array, b: Uint8Array): Uint8Array => combine(a, b, (x, y) => x & y);
const or = (a: Uint8Array, b: Uint8Array): Uint8Array => combine(a, b, (x, y) => x | y);
const butNot = (a: Uint8Array, b: Uint8Array): Uint8Array => combine(a, b, (x, y) => x & (1 - y));

/** The pieces of an area that pass a test. */
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
  const { occupied: both, line } = reconstruct(ground, and(a, b), how);
  const either = reconstruct(ground, or(a, b), how).occupied;
  const beyond = differenceOf(both, either).gained;
  const inA = piecesWith(ground, beyond, butNot(a, b));
  const inB = piecesWith(ground, beyond, butNot(b, a));
  const onlyA = pieces(beyond, (i) => inA[i] === true && inB[i] !== true);
  const onlyB = pieces(beyond, (i) => inB[i] === true && inA[i] !== true);
  const mixed = pieces(beyond, (i) => inA[i] === true && inB[i] === true);
  if (mixed.coordinates.length === 0) return { both, line, onlyA, onlyB };
  const ofA = differenceOf(both, reconstruct(ground, a, how).occupied).gained;
  return {
    both,
    line,
    onlyA: union([onlyA, intersection(mixed, ofA)]),
    onlyB: union([onlyB, difference(mixed, ofA)]),
  };
}
