/** A point on the build's integer grid: x east, y north. */
export type GridPoint = readonly [x: number, y: number];
export type GridRing = readonly GridPoint[];

/** Vertices nearer to each other than this (grid units, about 10 m each) become one. */
const snapDistance = 4;
/** A vertex nearer to an edge than this (grid units) lies on it. */
const reach = 2;
/** Side of a search cell in grid units. */
const cell = 200;

const cellKey = (x: number, y: number): string => `${Math.floor(x / cell)},${Math.floor(y / cell)}`;

type VertexIndex = ReadonlyMap<string, readonly GridPoint[]>;

function indexVertices(rings: readonly GridRing[]): VertexIndex {
  const seen = new Set<string>();
  const cells = new Map<string, GridPoint[]>();
  for (const point of rings.flat()) {
    const id = `${point[0]},${point[1]}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const at = cellKey(point[0], point[1]);
    const list = cells.get(at);
    if (list) list.push(point);
    else cells.set(at, [point]);
  }
  return cells;
}

/** Where along the edge (0..1) a vertex lies, if it lies on its inside. */
function along(a: GridPoint, b: GridPoint, p: GridPoint): number | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  const [px, py] = [p[0] - a[0], p[1] - a[1]];
  if (Math.abs(dx * py - dy * px) > reach * length) return undefined;
  const t = (dx * px + dy * py) / (length * length);
  return t > 0 && t < 1 && !same(p, a) && !same(p, b) ? t : undefined;
}

const same = (a: GridPoint, b: GridPoint): boolean => a[0] === b[0] && a[1] === b[1];

/** Moves each vertex to the first one met within the snap distance, and drops repetitions. */
export function snap(rings: readonly GridRing[]): GridRing[] {
  const cells = new Map<string, GridPoint>();
  const at = (x: number, y: number): string =>
    `${Math.floor(x / snapDistance)},${Math.floor(y / snapDistance)}`;
  const anchor = (point: GridPoint): GridPoint => {
    const [x, y] = point;
    for (const dx of [0, -snapDistance, snapDistance])
      for (const dy of [0, -snapDistance, snapDistance]) {
        const near = cells.get(at(x + dx, y + dy));
        if (near && Math.hypot(near[0] - x, near[1] - y) < snapDistance) return near;
      }
    cells.set(at(x, y), point);
    return point;
  };
  return rings.map((ring) => {
    const moved = ring.map(anchor);
    return moved.filter((point, i) => i === 0 || point !== moved[i - 1]);
  });
}

/** The vertices on the inside of an edge, in order. */
function verticesOn(a: GridPoint, b: GridPoint, vertices: VertexIndex): GridPoint[] {
  const found: [number, GridPoint][] = [];
  const [x0, x1] = [Math.min(a[0], b[0]) - 1, Math.max(a[0], b[0]) + 1];
  const [y0, y1] = [Math.min(a[1], b[1]) - 1, Math.max(a[1], b[1]) + 1];
  for (let x = Math.floor(x0 / cell); x <= Math.floor(x1 / cell); x++)
    for (let y = Math.floor(y0 / cell); y <= Math.floor(y1 / cell); y++)
      for (const point of vertices.get(`${x},${y}`) ?? []) {
        const t = along(a, b, point);
        if (t !== undefined) found.push([t, point]);
      }
  return found.sort((p, q) => p[0] - q[0]).map(([, point]) => point);
}

/**
 * Puts every vertex that lies on an edge of any ring into that edge. Sources that meet along a
 * border cut each other's edges at different places; afterwards both sides have the same vertices, so
 * that a topology finds the shared arcs and simplifying opens no crack.
 */
export function node(rings: readonly GridRing[]): GridRing[] {
  const vertices = indexVertices(rings);
  return rings.map((ring) =>
    ring.flatMap((point, i) => {
      const next = ring[i + 1];
      return next ? [point, ...verticesOn(point, next, vertices)] : [point];
    }),
  );
}

/** A closed ring without the places where it goes to a point and straight back. */
export function withoutSpikes(ring: GridRing): GridRing {
  const kept: GridPoint[] = [];
  const last = (back: number): GridPoint | undefined => kept[kept.length - back];
  for (const point of ring) {
    kept.push(point);
    for (let [a, b] = [last(1), last(3)]; a && b && same(a, b); [a, b] = [last(1), last(3)]) kept.length -= 2;
  }
  for (
    let [a, b] = [kept[1], last(2)];
    kept.length >= 4 && a && b && same(a, b);
    [a, b] = [kept[1], last(2)]
  ) {
    kept.shift();
    kept.pop();
  }
  return kept;
}
