import { type Mesh, next } from './voronoi.ts';

/**
 * The front between two kinds of points of a mesh: the chain of neighbouring pairs of which one
 * is marked and the other is not. Where the front runs between the two is a number `t` from 0 (at
 * the marked point) to 1 (at the other). As each step crosses one triangle, a line through these
 * places leaves every point on its own side, whatever `t` is.
 */
export type Front = {
  /** Half-edges crossed, each from a marked point to an unmarked one, or the reverse at `exit`. */
  readonly marked: readonly number[];
  readonly unmarked: readonly number[];
  /** The half-edge of each pair that starts at the marked point; for the last of an open front, at the other. */
  readonly halfEdges: readonly number[];
  /** A ring; otherwise it runs from rim to rim of the mesh. */
  readonly closed: boolean;
};

/** All fronts, with the marked side on the left. `marks[i]` is 1 where point `i` is marked. */
export function traceFronts(mesh: Mesh, marks: Uint8Array): Front[] {
  const { from, twin } = mesh;
  const seen = new Uint8Array(from.length);
  /** The half-edges from marked to unmarked points; few triangles have one. */
  const entries: number[] = [];
  for (let h = 0; h < from.length; h += 3) {
    const a = marks[from[h] ?? 0];
    const b = marks[from[h + 1] ?? 0];
    const c = marks[from[h + 2] ?? 0];
    if (a === b && b === c) continue;
    if (a === 1 && b !== 1) entries.push(h);
    if (b === 1 && c !== 1) entries.push(h + 1);
    if (c === 1 && a !== 1) entries.push(h + 2);
  }
  const fronts: Front[] = [];

  const trace = (start: number): void => {
    const halfEdges: number[] = [];
    const marked: number[] = [];
    const unmarked: number[] = [];
    const push = (h: number, a: number | undefined, b: number | undefined): void => {
      halfEdges.push(h);
      marked.push(a ?? 0);
      unmarked.push(b ?? 0);
    };
    let h = start;
    while (h >= 0 && seen[h] === 0) {
      seen[h] = 1;
      push(h, from[h], from[next(h)]);
      // The front leaves the triangle through the edge that runs from unmarked to marked.
      const second = next(h);
      const leaves = marks[from[next(second)] ?? 0] === 1 ? second : next(second);
      h = twin[leaves] ?? -1;
      if (h < 0) push(leaves, from[next(leaves)], from[leaves]);
    }
    fronts.push({ halfEdges, marked, unmarked, closed: h >= 0 });
  };

  for (const h of entries) if ((twin[h] ?? -1) < 0) trace(h);
  for (const h of entries) if (seen[h] === 0) trace(h);
  return fronts;
}

/** A line in the plane: x, y pairs in metres. */
export type PlaneLine = readonly [number, number][];

/**
 * The rings around everything marked, from the lines of the fronts (`lines[i]` belongs to
 * `fronts[i]`, first point not repeated in closed ones). Open fronts are joined along the mesh's rim. Outer
 * rings come out counter-clockwise, holes clockwise.
 */
export function ringsOf(
  mesh: Mesh,
  marks: Uint8Array,
  fronts: readonly Front[],
  lines: readonly PlaneLine[],
) {
  const { from, twin, points } = mesh;
  const at = (i: number): [number, number] => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
  const rim = new Map<number, number>();
  for (let h = 0; h < from.length; h++) if ((twin[h] ?? -1) < 0) rim.set(from[h] ?? 0, h);
  const rings: [number, number][][] = [];
  /** Open fronts by the half-edge of the rim they start at. */
  const openAt = new Map<number, number>();
  fronts.forEach((front, i) => {
    if (front.closed) rings.push([...(lines[i] ?? [])]);
    else openAt.set(front.halfEdges[0] ?? -1, i);
  });
  const rimEnd = (h: number): number => from[next(h)] ?? 0;

  while (openAt.size > 0) {
    const ring: [number, number][] = [];
    let index: number | undefined = openAt.values().next().value;
    while (index !== undefined) {
      const front = fronts[index];
      if (!front) break;
      openAt.delete(front.halfEdges[0] ?? -1);
      ring.push(...(lines[index] ?? []));
      // Along the rim, over marked points, to where the next front starts.
      let h: number = front.halfEdges.at(-1) ?? -1;
      do {
        const point = rimEnd(h);
        ring.push(at(point));
        h = rim.get(point) ?? -1;
      } while (h >= 0 && marks[rimEnd(h)] === 1);
      index = openAt.get(h);
    }
    rings.push(ring);
  }

  const rimStart = rim.keys().next().value;
  const open = fronts.some((front) => !front.closed);
  if (!open && rimStart !== undefined && marks[rimStart] === 1) {
    const ring: [number, number][] = [];
    let point = rimStart;
    do {
      ring.push(at(point));
      point = rimEnd(rim.get(point) ?? 0);
    } while (point !== rimStart && ring.length <= rim.size);
    rings.push(ring);
  }
  return rings;
}
