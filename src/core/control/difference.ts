import type { MultiPolygon, Position } from 'geojson';
import { difference, windingRegions } from '../geo/clip.ts';
import { EdgeCounter } from './edge-counter.ts';

/** What one area has and the other has not. */
export type AreaDifference = { readonly gained: MultiPolygon; readonly lost: MultiPolygon };

/** The grid of `clip.ts`: 1e-7 degrees. */
const grid = 1e7;

/** Calls back with every edge of the area's rings, in the direction of its winding, on the integer grid. */
function eachEdge(area: MultiPolygon, call: (x0: number, y0: number, x1: number, y1: number) => void): void {
  for (const polygon of area.coordinates) {
    for (const ring of polygon) {
      const [lon = 0, lat = 0] = ring.at(-1) ?? [];
      let x0 = Math.round(lon * grid);
      let y0 = Math.round(lat * grid);
      for (const position of ring) {
        const x1 = Math.round((position[0] ?? 0) * grid);
        const y1 = Math.round((position[1] ?? 0) * grid);
        if (x0 !== x1 || y0 !== y1) call(x0, y0, x1, y1);
        x0 = x1;
        y0 = y1;
      }
    }
  }
}

type Edge = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** The edges of `b` that `a` lacks, and the edges that only `a` has, turned round. */
function changedEdges(a: MultiPolygon, b: MultiPolygon): Edge[] {
  const changed: Edge[] = [];
  const edges = new EdgeCounter();
  eachEdge(a, (x0, y0, x1, y1) => edges.add(x0, y0, x1, y1));
  eachEdge(b, (x0, y0, x1, y1) => {
    if (!edges.take(x0, y0, x1, y1)) changed.push({ x0, y0, x1, y1 });
  });
  edges.eachLeft((x0, y0, x1, y1) => changed.push({ x0: x1, y0: y1, x1: x0, y1: y0 }));
  return changed;
}

/** Edges joined end to start into closed cycles of `[lon, lat]`, or `null` if one does not close. */
function cyclesOf(edges: readonly Edge[]): Position[][] | null {
  const key = (x: number, y: number): string => `${x} ${y}`;
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const start = key(edge.x0, edge.y0);
    const others = leaving.get(start);
    if (others) others.push(edge);
    else leaving.set(start, [edge]);
  }
  const nextFrom = (x: number, y: number): Edge | undefined => leaving.get(key(x, y))?.pop();
  const cycles: Position[][] = [];
  for (const starting of leaving.values()) {
    for (let first = starting.pop(); first; first = starting.pop()) {
      const { x0, y0 } = first;
      const cycle: Position[] = [[x0 / grid, y0 / grid]];
      let { x1, y1 } = first;
      while (x1 !== x0 || y1 !== y0) {
        cycle.push([x1 / grid, y1 / grid]);
        const next = nextFrom(x1, y1);
        if (!next) return null;
        ({ x1, y1 } = next);
      }
      cycle.push([x0 / grid, y0 / grid]);
      cycles.push(cycle);
    }
  }
  return cycles;
}

/**
 * What `b` has and `a` has not (`gained`), and the other way round (`lost`); clean areas,
 * `[lon, lat]`, on the grid of `core/geo/clip.ts`.
 *
 * From day to day few edges change, so only those are looked at. The outline of `b` less that of
 * `a` is a set of cycles; they wind once about what was gained, and backwards about what was lost.
 * Rings that do not close do not make cycles: then the areas are subtracted as a whole.
 */
export function differenceOf(a: MultiPolygon, b: MultiPolygon): AreaDifference {
  const cycles = cyclesOf(changedEdges(a, b));
  if (!cycles) return { gained: difference(b, a), lost: difference(a, b) };
  const { positive, negative } = windingRegions(cycles);
  return { gained: positive, lost: negative };
}
