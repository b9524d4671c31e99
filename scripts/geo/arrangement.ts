import type { MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import { type GridPoint, type GridRing, node, snap, withoutSpikes } from './noding.ts';

/** Grid units in a degree: the layers' coordinates have four decimals, about 10 m. */
export const unitsPerDegree = 1e4;

/** Areas by name, as arcs on the integer grid that neighbours share. */
export type Arrangement = Topology<Record<string, TopoMultiPolygon>>;

/** A ring of `[lon, lat]` degrees on the grid. */
const toGrid = (ring: readonly Position[]): GridRing =>
  ring.map(([lon = 0, lat = 0]) => [Math.round(lon * unitsPerDegree), Math.round(lat * unitsPerDegree)]);

/** All areas on the grid, noded against one another; rings that collapse are left out. */
function nodeAreas(areas: ReadonlyMap<string, MultiPolygon>): Record<string, MultiPolygon> {
  const rings = [...areas.values()].flatMap(({ coordinates }) => coordinates.flat().map(toGrid));
  const noded = node(node(snap(rings)))
    .map(withoutSpikes)
    .values();
  const nodePolygon = (polygon: readonly Position[][]): Position[][] => {
    const drawn = polygon.map((): Position[] => (noded.next().value ?? []).map(([x, y]) => [x, y]));
    const [outer = [], ...holes] = drawn;
    return outer.length >= 4 ? [outer, ...holes.filter((hole) => hole.length >= 4)] : [];
  };
  return Object.fromEntries(
    [...areas].map(([name, { coordinates }]) => [
      name,
      { type: 'MultiPolygon', coordinates: coordinates.map(nodePolygon).filter((rings) => rings.length > 0) },
    ]),
  );
}

const arcIndex = (arc: number): number => (arc < 0 ? ~arc : arc);

/** For each arc of the topology, the names of the areas it bounds. */
export function arcOwners(arrangement: Arrangement): string[][] {
  const owners: string[][] = arrangement.arcs.map(() => []);
  for (const [name, object] of Object.entries(arrangement.objects))
    for (const arc of object.arcs.flat(2)) owners[arcIndex(arc)]?.push(name);
  return owners;
}

function gridSize(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nx = x, ny = y] = ring[i + 1] ?? [];
    sum += x * ny - nx * y;
  });
  return Math.abs(sum / 2);
}

/** A gap between areas smaller than this (square grid units; 0.16 km²) is a fault of the sources. */
const crackSize = 2_000;

/** Gives each small gap between areas to one of the areas around it. */
function fillCracks(arrangement: Arrangement): void {
  const owners = arcOwners(arrangement);
  const whole = mergeArcs(arrangement, Object.values(arrangement.objects));
  const { coordinates } = feature(arrangement, whole).geometry;
  whole.arcs.forEach((rings, i) => {
    for (const [j, arcs] of rings.entries()) {
      if (j === 0 || gridSize(coordinates[i]?.[j] ?? []) >= crackSize) continue;
      const name = arcs.flatMap((arc) => owners[arcIndex(arc)] ?? [])[0];
      const object = name === undefined ? undefined : arrangement.objects[name];
      if (name === undefined || !object) continue;
      const filling: TopoMultiPolygon = {
        type: 'MultiPolygon',
        arcs: [[arcs.map((arc) => ~arc).reverse()]],
      };
      arrangement.objects[name] = mergeArcs(arrangement, [object, filling]);
    }
  });
}

/**
 * Lays areas (`[lon, lat]` degrees) out on the grid as one topology, and dissolves the seams inside
 * an area. `keep` says whether an island or an enclosed water is large enough to be drawn, by its
 * area's name and its size in square grid units; a ring that bounds another area always is.
 */
export function arrange(
  areas: ReadonlyMap<string, MultiPolygon>,
  keep: (name: string, ring: readonly GridPoint[], size: number) => boolean,
): Arrangement {
  const seamed = topology(nodeAreas(areas)) as unknown as Arrangement;
  const dissolved: Arrangement = {
    ...seamed,
    objects: Object.fromEntries(
      Object.entries(seamed.objects).map(([name, object]) => [name, mergeArcs(seamed, [object])]),
    ),
  };
  fillCracks(dissolved);
  const owners = arcOwners(dissolved);
  const drawn = Object.entries(dissolved.objects).map(([name, object]): [string, MultiPolygon] => {
    const { coordinates } = feature(dissolved, object).geometry;
    const stays = (ring: readonly Position[], arcs: readonly number[] = []): boolean =>
      arcs.some((arc) => (owners[arcIndex(arc)] ?? []).some((owner) => owner !== name)) ||
      keep(
        name,
        ring.map(([x = 0, y = 0]): GridPoint => [x, y]),
        gridSize(ring),
      );
    const kept = coordinates.map((rings, i) => rings.filter((ring, j) => stays(ring, object.arcs[i]?.[j])));
    const whole = kept.filter((rings, i) => rings[0] !== undefined && rings[0] === coordinates[i]?.[0]);
    return [name, { type: 'MultiPolygon', coordinates: whole }];
  });
  return topology(Object.fromEntries(drawn)) as unknown as Arrangement;
}
