import type { Position } from 'geojson';

/** Where a path crosses a ring. Segments and edges are numbered by the position they start at. */
export interface Crossing {
  /** Segment of the path, and how far along it, together: 3.5 is the middle of segment 3. */
  readonly alongPath: number;
  readonly ring: number;
  /** Edge of the ring, and how far along it. */
  readonly alongRing: number;
  /** Whether the path crosses to the left of the ring: into what a ring of RFC 7946 bounds. */
  readonly enters: boolean;
  readonly position: Position;
}

/** Integers of 1e-7 degrees, the grid of `core/geo/clip.ts`: what side a point is on comes out exactly. */
const grid = 1e7;
const toGrid = (degrees: number | undefined): number => Math.round((degrees ?? 0) * grid);

/** Ends and ring of every edge, number after number. */
interface Edges {
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly ring: Int32Array;
  /** The number of the edge within its ring. */
  readonly place: Int32Array;
}

function edgesOf(rings: readonly (readonly Position[])[]): Edges {
  const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const x0 = new Float64Array(count);
  const y0 = new Float64Array(count);
  const x1 = new Float64Array(count);
  const y1 = new Float64Array(count);
  const ring = new Int32Array(count);
  const place = new Int32Array(count);
  let edge = 0;
  rings.forEach((positions, number) => {
    for (let i = 0; i + 1 < positions.length; i++, edge++) {
      x0[edge] = toGrid(positions[i]?.[0]);
      y0[edge] = toGrid(positions[i]?.[1]);
      x1[edge] = toGrid(positions[i + 1]?.[0]);
      y1[edge] = toGrid(positions[i + 1]?.[1]);
      ring[edge] = number;
      place[edge] = i;
    }
  });
  return { x0, y0, x1, y1, ring, place };
}

/** Positive to the left of the line from `a` to `b`, negative to the right of it. */
const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/**
 * Finds where paths cross closed rings (`[lon, lat]`, edges shorter than 9 degrees), in order along
 * the path. Made once for the rings: their edges are sorted into bands of latitude.
 */
export function crossingFinder(rings: readonly (readonly Position[])[]) {
  const edges = edgesOf(rings);
  const count = edges.ring.length;
  const bands: number[][] = Array.from({ length: Math.max(1, count >> 2) }, () => []);
  const sorted = edges.y0.toSorted();
  const south = sorted[0] ?? 0;
  const height = ((sorted.at(-1) ?? 0) - south) / bands.length || 1;
  const bandOf = (y: number): number =>
    Math.min(bands.length - 1, Math.max(0, Math.floor((y - south) / height)));
  for (let edge = 0; edge < count; edge++) {
    const [a, b] = [bandOf(edges.y0[edge] ?? 0), bandOf(edges.y1[edge] ?? 0)];
    for (let band = Math.min(a, b); band <= Math.max(a, b); band++) bands[band]?.push(edge);
  }

  return (path: readonly Position[]): Crossing[] => {
    const found: Crossing[] = [];
    let px = toGrid(path[0]?.[0]);
    let py = toGrid(path[0]?.[1]);
    for (let segment = 0; segment + 1 < path.length; segment++) {
      const qx = toGrid(path[segment + 1]?.[0]);
      const qy = toGrid(path[segment + 1]?.[1]);
      const [first, last] = [bandOf(Math.min(py, qy)), bandOf(Math.max(py, qy))];
      for (let band = first; band <= last; band++) {
        for (const edge of bands[band] ?? []) {
          const ux = edges.x0[edge] ?? 0;
          const uy = edges.y0[edge] ?? 0;
          const vx = edges.x1[edge] ?? 0;
          const vy = edges.y1[edge] ?? 0;
          // Most edges lie east or west of the segment; one of several bands is met in the first.
          if ((ux < px && ux < qx && vx < px && vx < qx) || (ux > px && ux > qx && vx > px && vx > qx))
            continue;
          if (band !== Math.max(first, bandOf(Math.min(uy, vy)))) continue;
          const [p, q] = [side(ux, uy, vx, vy, px, py), side(ux, uy, vx, vy, qx, qy)];
          if (p > 0 === q > 0) continue;
          const [u, v] = [side(px, py, qx, qy, ux, uy), side(px, py, qx, qy, vx, vy)];
          if (u > 0 === v > 0) continue;
          const t = p / (p - q);
          found.push({
            alongPath: segment + t,
            ring: edges.ring[edge] ?? 0,
            alongRing: (edges.place[edge] ?? 0) + u / (u - v),
            enters: q > 0,
            position: [Math.round(px + t * (qx - px)) / grid, Math.round(py + t * (qy - py)) / grid],
          });
        }
      }
      px = qx;
      py = qy;
    }
    return found.sort((a, b) => a.alongPath - b.alongPath);
  };
}
