import type { GridPoint } from './noding.ts';

/** A straight piece of an arc. */
type Segment = { readonly arc: number; readonly a: GridPoint; readonly b: GridPoint };

/** Side of a search cell in grid units. */
const cell = 1000;

const turn = (a: GridPoint, b: GridPoint, p: GridPoint): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

const equal = (a: GridPoint, b: GridPoint): boolean => a[0] === b[0] && a[1] === b[1];

const between = (a: GridPoint, b: GridPoint, p: GridPoint): boolean =>
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);

/** Whether two segments meet anywhere but at a common end. */
function conflict(s: Segment, t: Segment): boolean {
  const shared = [equal(s.a, t.a), equal(s.a, t.b), equal(s.b, t.a), equal(s.b, t.b)].filter(Boolean).length;
  if (shared === 2) return true;
  const onS = [t.a, t.b].some(
    (p) => !equal(p, s.a) && !equal(p, s.b) && turn(s.a, s.b, p) === 0 && between(s.a, s.b, p),
  );
  const onT = [s.a, s.b].some(
    (p) => !equal(p, t.a) && !equal(p, t.b) && turn(t.a, t.b, p) === 0 && between(t.a, t.b, p),
  );
  if (onS || onT) return true;
  if (shared === 1) return false;
  return turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) < 0 && turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) < 0;
}

/** The cells that a segment's extent covers. */
function* cellsOf({ a, b }: Segment): Generator<string> {
  const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  for (let x = Math.floor(x0 / cell); x <= Math.floor(x1 / cell); x++)
    for (let y = Math.floor(y0 / cell); y <= Math.floor(y1 / cell); y++) yield `${x},${y}`;
}

/** The arcs (by index) that cross or touch another arc or themselves other than at their ends. */
export function conflictingArcs(arcs: readonly (readonly GridPoint[])[]): Set<number> {
  const cells = new Map<string, Segment[]>();
  const found = new Set<number>();
  arcs.forEach((points, arc) => {
    points.forEach((a, i) => {
      const b = points[i + 1];
      if (!b) return;
      const segment: Segment = { arc, a, b };
      for (const at of cellsOf(segment)) {
        const list = cells.get(at) ?? [];
        for (const other of list)
          if (conflict(segment, other)) {
            found.add(arc);
            found.add(other.arc);
          }
        list.push(segment);
        cells.set(at, list);
      }
    });
  });
  return found;
}
