import type { Front, PlaneLine } from './contour.ts';
import type { Mesh } from './voronoi.ts';

type Point = [number, number];

/** How a front is drawn between the points it separates. */
export type Smoothing = {
  /** Rounds of relaxation; each lets a place feel its neighbours one step further along. */
  readonly rounds: number;
  /** How far a place follows its neighbours: 0 stays where it was put, 1 goes all the way. */
  readonly pull: number;
  /** No closer to either point than this share of the distance between them. */
  readonly margin: number;
};

/**
 * Where a front crosses each pair, relaxed along the front: every place moves, on the segment
 * between its two points only, towards the straight line between the places before and after it.
 * It starts in the middle and is held to it.
 */
export function relaxFront(mesh: Mesh, front: Front, smoothing: Smoothing): Point[] {
  const { points } = mesh;
  const count = front.marked.length;
  // The marked point of each pair, the way from it to the other, its squared length; and the place.
  const ax = new Float64Array(count);
  const ay = new Float64Array(count);
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  const size = new Float64Array(count);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const p = front.marked[i] ?? 0;
    const q = front.unmarked[i] ?? 0;
    const px = points[2 * p] ?? 0;
    const py = points[2 * p + 1] ?? 0;
    const wx = (points[2 * q] ?? 0) - px;
    const wy = (points[2 * q + 1] ?? 0) - py;
    ax[i] = px;
    ay[i] = py;
    dx[i] = wx;
    dy[i] = wy;
    size[i] = wx * wx + wy * wy;
    x[i] = px + wx / 2;
    y[i] = py + wy / 2;
  }
  const { rounds, pull, margin } = smoothing;
  const [first, last] = front.closed ? [0, count - 1] : [1, count - 2];
  for (let round = 0; round < rounds; round++) {
    for (let i = first; i <= last; i++) {
      const before = i === 0 ? count - 1 : i - 1;
      const after = i === count - 1 ? 0 : i + 1;
      const x0 = x[before] ?? 0;
      const y0 = y[before] ?? 0;
      const x1 = x[after] ?? 0;
      const y1 = y[after] ?? 0;
      const xi = x[i] ?? 0;
      const yi = y[i] ?? 0;
      const toBefore = Math.sqrt((x0 - xi) * (x0 - xi) + (y0 - yi) * (y0 - yi)) + 1;
      const toAfter = Math.sqrt((x1 - xi) * (x1 - xi) + (y1 - yi) * (y1 - yi)) + 1;
      const share = toBefore / (toBefore + toAfter);
      const px = ax[i] ?? 0;
      const py = ay[i] ?? 0;
      const wx = dx[i] ?? 0;
      const wy = dy[i] ?? 0;
      const mx = x0 + share * (x1 - x0) - px;
      const my = y0 + share * (y1 - y0) - py;
      const wanted = (mx * wx + my * wy) / (size[i] ?? 1);
      const t = Math.min(1 - margin, Math.max(margin, (1 - pull) * 0.5 + pull * wanted));
      x[i] = px + t * wx;
      y[i] = py + t * wy;
    }
  }
  return Array.from(x, (value, i): Point => [value, y[i] ?? 0]);
}

/** Whether point `p` lies in the triangle `a b c` or on its rim. */
function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const side = (u: Point, v: Point): number => (v[0] - u[0]) * (p[1] - u[1]) - (v[1] - u[1]) * (p[0] - u[0]);
  const s = [side(a, b), side(b, c), side(c, a)];
  return s.every((value) => value >= 0) || s.every((value) => value <= 0);
}

const between = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** A curve is drawn with as few points as keep it this near (metres) to the true one. */
const curveTolerance = 40;

/**
 * Corners rounded to quadratic Bézier curves from the middle of one segment to the middle of the
 * next (the limit of Chaikin's corner cutting). A corner that would cut off one of the two points
 * it runs between stays as it is.
 */
export function roundCorners(mesh: Mesh, front: Front, corners: readonly Point[], steps: number): PlaneLine {
  const { points } = mesh;
  const at = (i: number | undefined): Point => [points[2 * (i ?? 0)] ?? 0, points[2 * (i ?? 0) + 1] ?? 0];
  const count = corners.length;
  const line: Point[] = [];
  for (let i = 0; i < count; i++) {
    const corner = corners[i];
    const before = corners[i === 0 ? count - 1 : i - 1];
    const after = corners[i === count - 1 ? 0 : i + 1];
    if (!corner || !before || !after) continue;
    if (!front.closed && (i === 0 || i === count - 1)) {
      line.push(corner);
      continue;
    }
    const a = between(before, corner);
    const b = between(corner, after);
    const cutsOff = [front.marked[i], front.unmarked[i]].some((p) => inTriangle(at(p), a, corner, b));
    if (cutsOff) {
      line.push(a, corner);
      continue;
    }
    // A curve through n points is off by a quarter of its bend divided by n².
    const bend = Math.hypot(a[0] - 2 * corner[0] + b[0], a[1] - 2 * corner[1] + b[1]) / 4;
    const parts = Math.min(steps, Math.max(1, Math.ceil(Math.sqrt(bend / curveTolerance))));
    for (let step = 0; step < parts; step++) {
      const t = step / parts;
      const u = 1 - t;
      line.push([
        u * u * a[0] + 2 * u * t * corner[0] + t * t * b[0],
        u * u * a[1] + 2 * u * t * corner[1] + t * t * b[1],
      ]);
    }
  }
  return line;
}
