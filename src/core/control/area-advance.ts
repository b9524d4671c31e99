import type { MultiPolygon } from 'geojson';
import { areaKm2 } from '../geo/area.ts';
import { boxOfRings } from '../geo/box.ts';
import { intersection } from '../geo/clip.ts';
import { type Cover, landTiles } from '../geo/land-tiles.ts';
import type { ControlSnapshot } from '../model/control.ts';
import type { OblastId } from '../model/ids.ts';
import type { Advance } from './advance.ts';
import { type AreaDifference, differenceOf } from './difference.ts';
import type { OblastLand } from './region-control.ts';

/** What was gained and lost in one oblast, in km² of its land. */
export type OblastChange = {
  readonly oblast: OblastId;
  readonly gainedKm2: number;
  readonly lostKm2: number;
};

/** Km² of a clean area's polygons as far as they lie on the land that `coverOf` tells of. */
function landKm2(area: MultiPolygon, coverOf: (box: ReturnType<typeof boxOfRings>) => Cover): number {
  let km2 = 0;
  for (const rings of area.coordinates) {
    const polygon = { type: 'Polygon' as const, coordinates: rings };
    const cover = coverOf(boxOfRings(rings));
    if (cover === 'whole') km2 += areaKm2(polygon);
    else if (cover !== 'none') km2 += areaKm2(intersection(polygon, cover));
  }
  return km2;
}

/**
 * Measures changes by oblast, on land. Made once for many changes: the oblasts are cut into tiles
 * as changes touch them. Oblasts without a change are left out of the answer.
 */
export function changeMeter(oblasts: readonly OblastLand[]): (change: AreaDifference) => OblastChange[] {
  const covers = oblasts.map(({ id, geometry }) => ({ oblast: id, coverOf: landTiles(geometry) }));
  return ({ gained, lost }) =>
    covers
      .map(({ oblast, coverOf }) => ({
        oblast,
        gainedKm2: landKm2(gained, coverOf),
        lostKm2: landKm2(lost, coverOf),
      }))
      .filter(({ gainedKm2, lostKm2 }) => gainedKm2 > 0 || lostKm2 > 0);
}

/**
 * What changed hands between two snapshots: polygons, `[lon, lat]`, and km² of land by oblast on
 * the WGS84 ellipsoid. Nothing is left out however small, so outlines that merely wander show.
 */
export function areaAdvance(a: ControlSnapshot, b: ControlSnapshot, oblasts: readonly OblastLand[]): Advance {
  const change = differenceOf(a.occupied, b.occupied);
  return { from: a.date, to: b.date, ...change, oblasts: changeMeter(oblasts)(change) };
}
