import type { MultiPolygon, Position } from 'geojson';
import { areaKm2, ringArea } from '../geo/area.ts';
import { difference, windingRegions } from '../geo/clip.ts';
import { pathKm } from '../geo/lines.ts';
import { EdgeCounter } from './edge-counter.ts';
import { cyclesOf, type Edge, type GridPoint } from './edge-cycles.ts';

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

/** A cycle as a closed ring of `[lon, lat]`. */
function toRing(cycle: readonly GridPoint[]): Position[] {
  const ring = cycle.map(({ x, y }): Position => [x / grid, y / grid]);
  const [first] = ring;
  return first ? [...ring, [...first]] : ring;
}

/**
 * Whether the areas are as large as the cycles' winding says, but for crossings rounded to the
 * centimetre. Where edges nearly coincide over kilometres, Clipper may lose an area altogether.
 */
function addUp({ gained, lost }: AreaDifference, cycles: readonly Position[][]): boolean {
  const expected = cycles.reduce((sum, ring) => sum + ringArea(ring) / 1e6, 0);
  const km = cycles.reduce((sum, ring) => sum + pathKm(ring), 0);
  return Math.abs(areaKm2(gained) - areaKm2(lost) - expected) <= 2e-5 * km;
}

/**
 * What `b` has and `a` has not (`gained`), and the other way round (`lost`); clean areas,
 * `[lon, lat]`, on the grid of `core/geo/clip.ts`.
 *
 * From day to day few edges change, so only those are looked at. The outline of `b` less that of
 * `a` is a set of cycles; they wind once about what was gained, and backwards about what was lost.
 * Where rings do not close or the sizes do not add up, the areas are subtracted as a whole.
 */
export function differenceOf(a: MultiPolygon, b: MultiPolygon): AreaDifference {
  const cycles = cyclesOf(changedEdges(a, b))?.map(toRing);
  if (cycles) {
    const { positive, negative } = windingRegions(cycles);
    const change = { gained: positive, lost: negative };
    if (addUp(change, cycles)) return change;
  }
  return { gained: difference(b, a), lost: difference(a, b) };
}
