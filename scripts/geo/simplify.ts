import { presimplify } from 'topojson-simplify';
import { type Arrangement, arcOwners } from './arrangement.ts';
import { conflictingArcs } from './crossings.ts';
import type { GridPoint } from './noding.ts';

/** Rounds of giving points back to arcs that simplifying made cross. */
const rounds = 30;
/** How much finer an arc becomes in each round. */
const finer = 0.4;

type WeightedArc = readonly (readonly [x: number, y: number, weight: number])[];

/** An arc's points that weigh at least the tolerance; a closed arc keeps enough to be a ring. */
function thin(arc: WeightedArc, tolerance: number): GridPoint[] {
  const [first, last] = [arc[0], arc[arc.length - 1]];
  const closed = first && last && first[0] === last[0] && first[1] === last[1];
  const heaviest = arc.map(([, , weight]) => weight).sort((a, b) => b - a);
  const atMost = closed ? Math.min(tolerance, heaviest[Math.min(4, heaviest.length - 1)] ?? 0) : tolerance;
  return arc.filter(([, , weight]) => weight >= atMost).map(([x, y]) => [x, y]);
}

/**
 * Simplifies every arc once (Visvalingam: points that span small triangles go first), so that areas
 * still meet without gap or overlap. `toleranceOf` gives an arc's smallest triangle in square grid
 * units, from the areas it bounds and its own points. Where simplified arcs would cross or fall together, they get
 * points back until they do not; the number of arcs still in conflict is returned.
 */
export function simplifyArcs(
  arrangement: Arrangement,
  toleranceOf: (owners: readonly string[], arc: readonly GridPoint[]) => number,
): { arrangement: Arrangement; conflicts: number } {
  const weighted = presimplify(arrangement).arcs as unknown as WeightedArc[];
  const owners = arcOwners(arrangement);
  const tolerances = weighted.map((arc, i) =>
    toleranceOf(
      owners[i] ?? [],
      arc.map(([x, y]) => [x, y]),
    ),
  );
  let arcs = weighted.map((arc, i) => thin(arc, tolerances[i] ?? 0));
  let conflicts = conflictingArcs(arcs);
  for (let round = 0; round < rounds && conflicts.size > 0; round++) {
    for (const i of conflicts) tolerances[i] = (tolerances[i] ?? 0) * finer;
    arcs = weighted.map((arc, i) => thin(arc, tolerances[i] ?? 0));
    conflicts = conflictingArcs(arcs);
  }
  const simplified = { ...arrangement, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) };
  return { arrangement: simplified, conflicts: conflicts.size };
}
