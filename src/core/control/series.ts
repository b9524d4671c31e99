import type { MultiPolygon } from 'geojson';
import type { ControlSnapshot } from '../model/control.ts';
import type { Day, OblastId } from '../model/ids.ts';
import { changeMeter } from './area-advance.ts';
import { differenceOf } from './difference.ts';
import { type OblastLand, regionControl } from './region-control.ts';

/** The share of one oblast's land that is occupied, day after day. */
export type OblastSeries = {
  readonly oblast: OblastId;
  readonly areaKm2: number;
  /** One value for each day of the series: km² on the WGS84 ellipsoid, and 0 to 100. */
  readonly occupiedKm2: readonly number[];
  readonly percent: readonly number[];
};

export type RegionSeries = { readonly days: readonly Day[]; readonly oblasts: readonly OblastSeries[] };

/**
 * `regionControl` of many snapshots of one source, in the order given: the first is measured in
 * full, of each other one only what changed since the one before. Gaps have no snapshot and so no
 * value; the change across a gap is taken between the days around it. Snapshots may come one at a
 * time: only the last is kept.
 */
export function regionSeries(
  snapshots: Iterable<ControlSnapshot>,
  oblasts: readonly OblastLand[],
): RegionSeries {
  const days: Day[] = [];
  const rows = new Map<OblastId, { areaKm2: number; now: number; km2: number[] }>();
  const meter = changeMeter(oblasts);
  let before: MultiPolygon | null = null;
  for (const { date, occupied } of snapshots) {
    if (before) {
      for (const { oblast, gainedKm2, lostKm2 } of meter(differenceOf(before, occupied))) {
        const row = rows.get(oblast);
        if (row) row.now += gainedKm2 - lostKm2;
      }
    } else {
      for (const { oblast, areaKm2, occupiedKm2 } of regionControl(occupied, oblasts)) {
        rows.set(oblast, { areaKm2, now: occupiedKm2, km2: [] });
      }
    }
    // Sums of many changes miss 0 and the whole by less than a m².
    for (const row of rows.values()) row.km2.push(Math.min(row.areaKm2, Math.max(0, row.now)));
    days.push(date);
    before = occupied;
  }
  return {
    days,
    oblasts: [...rows].map(([oblast, { areaKm2, km2 }]) => ({
      oblast,
      areaKm2,
      occupiedKm2: km2,
      percent: km2.map((occupied) => (areaKm2 > 0 ? (100 * occupied) / areaKm2 : 0)),
    })),
  };
}
