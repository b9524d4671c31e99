import type { MultiLineString, MultiPolygon } from 'geojson';
import { difference } from '../geo/clip.ts';
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

/** The pieces of an area in which a marked settlement lies; the rest is left over by smoothing. */
function piecesWith(ground: Ground, area: MultiPolygon, marks: Uint8Array): MultiPolygon {
  const { points } = ground.mesh;
  const marked: [number, number][] = [];
  marks.forEach((mark, i) => {
    if (mark === 1) marked.push(unproject([points[2 * i] ?? 0, points[2 * i + 1] ?? 0]));
  });
  const coordinates = area.coordinates.filter((rings) => {
    const inside = insideTest({ type: 'Polygon', coordinates: rings });
    return marked.some(([lon, lat]) => inside(lon, lat));
  });
  return { type: 'MultiPolygon', coordinates };
}

/** Where two assessors agree and where they differ, from the statuses they give the settlements. */
export function consensus(ground: Ground, a: Uint8Array, b: Uint8Array, how: Drawing = drawing): Consensus {
  const common = reconstruct(
    ground,
    a.map((status, i) => status & (b[i] ?? 0)),
    how,
  );
  const areaA = reconstruct(ground, a, how).occupied;
  const areaB = reconstruct(ground, b, how).occupied;
  const only = (one: Uint8Array, other: Uint8Array): Uint8Array =>
    one.map((status, i) => (status === 1 && other[i] !== 1 ? 1 : 0));
  return {
    both: common.occupied,
    line: common.line,
    onlyA: piecesWith(ground, difference(difference(areaA, areaB), common.occupied), only(a, b)),
    onlyB: piecesWith(ground, difference(difference(areaB, areaA), common.occupied), only(b, a)),
  };
}
