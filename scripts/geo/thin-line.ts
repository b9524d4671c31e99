import type { Position } from 'geojson';

/** Decimals of coordinates from Natural Earth: 0.001 degrees are about 100 m, finer than it is drawn. */
const units = 1e3;

function offset([px = 0, py = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(px - ax, py - ay);
  return Math.abs(dx * (py - ay) - dy * (px - ax)) / length;
}

/** Douglas and Peucker: keeps the position farthest from the chord while it is beyond the tolerance. */
function keep(
  line: readonly Position[],
  from: number,
  to: number,
  tolerance: number,
  kept: Set<number>,
): void {
  const [a, b] = [line[from], line[to]];
  if (!a || !b) return;
  let [far, most] = [-1, tolerance];
  for (let i = from + 1; i < to; i++) {
    const away = offset(line[i] ?? a, a, b);
    if (away > most) [far, most] = [i, away];
  }
  if (far < 0) return;
  kept.add(far);
  keep(line, from, far, tolerance, kept);
  keep(line, far, to, tolerance, kept);
}

/** A line of `[lon, lat]` degrees simplified to a tolerance in degrees, rounded, without repetition. */
export function thinLine(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1]);
  keep(line, 0, line.length - 1, tolerance, kept);
  const rounded = line
    .filter((_, i) => kept.has(i))
    .map((position) => position.map((value) => Math.round(value * units) / units));
  return rounded.filter((p, i) => i === 0 || p[0] !== rounded[i - 1]?.[0] || p[1] !== rounded[i - 1]?.[1]);
}
