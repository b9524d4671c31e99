import { insideTest } from '../geo/inside.ts';
import { project } from '../geo/projection.ts';
import { nearestPoint } from '../geo/voronoi.ts';
import type { ControlFacts } from '../model/atlas.ts';
import type { OblastId } from '../model/ids.ts';
import type { LonLat } from '../model/position.ts';
import type { Ground } from './ground.ts';

/** Where a position lies: its oblast, and the number of the nearest settlement. */
export interface FoundPlace {
  readonly oblast: OblastId;
  readonly nearest: number;
}

/**
 * Finds the oblast and the nearest settlement of positions; `null` off the affected oblasts' land.
 * What it looks things up in is made at the first question, and once.
 */
export function placeFinder(
  { oblasts, settlements }: Pick<ControlFacts, 'oblasts' | 'settlements'>,
  { mesh, settlements: count }: Ground,
): (position: LonLat) => FoundPlace | null {
  const prepare = () => ({
    lands: oblasts.features
      .filter(({ properties }) => settlements.oblasts.includes(properties.id))
      .map(({ properties, geometry }) => ({ id: properties.id, has: insideTest(geometry) })),
    nearest: nearestPoint(mesh.points.subarray(0, 2 * count)),
  });
  let prepared: ReturnType<typeof prepare> | undefined;
  return (position) => {
    prepared ??= prepare();
    const land = prepared.lands.find(({ has }) => has(...position));
    return land ? { oblast: land.id, nearest: prepared.nearest(...project(position)) } : null;
  };
}
