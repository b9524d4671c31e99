import { Delaunay } from 'd3';

/**
 * The neighbourhood of a set of points: their Delaunay triangulation, dual to their Voronoi cells.
 * Two points are neighbours where their cells touch. Plane coordinates (metres, see
 * `projection.ts`); half-edge `h` runs from point `from[h]` to point `from[next(h)]`, and its
 * triangle lies to the left of it.
 */
export type Mesh = {
  /** x0, y0, x1, y1, ... in metres. */
  readonly points: Float64Array;
  /** Start point of each half-edge; three in a row make a counter-clockwise triangle. */
  readonly from: Int32Array;
  /** The half-edge on the other side of the same edge, or -1 on the outer rim. */
  readonly twin: Int32Array;
};

/** The half-edge that follows `h` around its triangle. */
export const next = (h: number): number => (h % 3 === 2 ? h - 2 : h + 1);

/** Triangulates points given as x0, y0, x1, y1, ... in metres. */
export function triangulate(points: Float64Array): Mesh {
  // d3 triangulates for a y axis that points down: triangles are clockwise in ours. Mirroring
  // the points turns them counter-clockwise and leaves neighbourhoods as they are.
  const mirrored = Float64Array.from(points, (value, i) => (i % 2 === 0 ? value : -value));
  const { triangles, halfedges } = new Delaunay(mirrored);
  return { points, from: Int32Array.from(triangles), twin: Int32Array.from(halfedges) };
}

/** The index of the point nearest to a place in the plane. */
export type NearestPoint = (x: number, y: number) => number;

/**
 * Finds the nearest of points given as x0, y0, x1, y1, ... in metres. Made once for the points;
 * quickest for places that follow each other closely.
 */
export function nearestPoint(points: Float64Array): NearestPoint {
  const delaunay = new Delaunay(points);
  let last = 0;
  return (x, y) => {
    last = delaunay.find(x, y, last);
    return last;
  };
}
