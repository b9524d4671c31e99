/** A directed edge on the integer grid of `core/geo/clip.ts` (1e-7 degrees). */
export type Edge = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export type GridPoint = { readonly x: number; readonly y: number };

const keyOf = ({ x, y }: GridPoint): string => `${x} ${y}`;

/** The ends of the edges that leave each point. */
function leavingOf(edges: readonly Edge[]): Map<string, GridPoint[]> {
  const leaving = new Map<string, GridPoint[]>();
  for (const { x0, y0, x1, y1 } of edges) {
    const key = keyOf({ x: x0, y: y0 });
    const ends = leaving.get(key);
    if (ends) ends.push({ x: x1, y: y1 });
    else leaving.set(key, [{ x: x1, y: y1 }]);
  }
  return leaving;
}

/** Whether the way from `a` by `b` to `c` turns back on itself. */
function turnsBack(a: GridPoint, b: GridPoint, c: GridPoint): boolean {
  const [dx0, dy0, dx1, dy1] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
  return dx0 * dy1 === dy0 * dx1 && dx0 * dx1 + dy0 * dy1 <= 0;
}

/**
 * The cycle without spikes, where it runs out and back along one line: they enclose nothing, but
 * Clipper takes them wrongly. They come where an outline's corner was moved along its edge.
 */
function withoutSpikes(cycle: readonly GridPoint[]): GridPoint[] {
  const kept: GridPoint[] = [];
  for (const point of cycle) {
    kept.push(point);
    for (let [a, b, c] = kept.slice(-3); a && b && c && turnsBack(a, b, c); [a, b, c] = kept.slice(-3)) {
      kept.splice(-2, 1);
    }
  }
  // The same around the place where the cycle starts.
  for (;;) {
    const [first, second, last, before] = [kept[0], kept[1], kept.at(-1), kept.at(-2)];
    if (!first || !second || !last || !before || kept.length < 3) return kept.length < 3 ? [] : kept;
    if (turnsBack(before, last, first)) kept.pop();
    else if (turnsBack(last, first, second)) kept.shift();
    else return kept;
  }
}

/**
 * Edges joined end to start into cycles that pass no point twice, without their spikes; `null` if
 * the edges do not close. Every point needs as many edges that end there as edges that start.
 */
export function cyclesOf(edges: readonly Edge[]): GridPoint[][] | null {
  const leaving = leavingOf(edges);
  const cycles: GridPoint[][] = [];
  for (const { x0, y0 } of edges) {
    const path: GridPoint[] = [{ x: x0, y: y0 }];
    const places = new Map([[keyOf({ x: x0, y: y0 }), 0]]);
    for (;;) {
      const here = path.at(-1);
      const next = here && leaving.get(keyOf(here))?.pop();
      if (!next) break;
      const place = places.get(keyOf(next));
      if (place === undefined) {
        places.set(keyOf(next), path.length);
        path.push(next);
      } else {
        const cycle = withoutSpikes(path.slice(place));
        if (cycle.length > 0) cycles.push(cycle);
        for (const passed of path.splice(place + 1)) places.delete(keyOf(passed));
      }
    }
    if (path.length > 1) return null;
  }
  return cycles;
}
