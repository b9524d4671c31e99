import type { MultiLineString, MultiPolygon } from 'geojson';
import type { FigureTable } from '../model/figures.ts';
import type { Day } from '../model/ids.ts';
import type { OblastShare } from './control-view.ts';
import { lineByOblast } from './line-of-contact.ts';
import { type OblastLand, regionControl } from './region-control.ts';

/** Shares of the affected oblasts from the figures: one figure for an assessor, a range for the consensus. */
export function sharesOn(table: FigureTable, day: Day, source: string): OblastShare[] {
  const [low, high] = source === 'consensus' ? ['both', 'either'] : [source, source];
  return table.affected.flatMap((oblast): OblastShare[] => {
    const from = table.on(low, oblast, day);
    const to = table.on(high, oblast, day);
    if (!from || !to) return [];
    return [
      {
        oblast,
        percent: { from: from.percent, to: to.percent },
        occupiedKm2: { from: from.occupiedKm2, to: to.occupiedKm2 },
        lineKm: source === 'consensus' ? null : from.lineKm,
        landKm2: table.landKm2.get(oblast) ?? 0,
      },
    ];
  });
}

/**
 * Shares measured on assessors' own areas, for days that the figures do not have.
 *
 * @param low what all mark occupied
 * @param high what at least one does: the same area for a single assessor
 * @param line the line of contact of a single assessor
 */
export function measuredShares(
  oblasts: readonly OblastLand[],
  low: MultiPolygon,
  high: MultiPolygon,
  line: MultiLineString,
): OblastShare[] {
  const one = low === high;
  const least = regionControl(low, oblasts);
  const most = one ? least : regionControl(high, oblasts);
  const lines = new Map(one ? lineByOblast(line, oblasts).map(({ oblast, km }) => [oblast, km]) : []);
  return least.map(({ oblast, percent, occupiedKm2, areaKm2 }, i) => ({
    oblast,
    percent: { from: percent, to: most[i]?.percent ?? percent },
    occupiedKm2: { from: occupiedKm2, to: most[i]?.occupiedKm2 ?? occupiedKm2 },
    lineKm: one ? (lines.get(oblast) ?? 0) : null,
    landKm2: areaKm2,
  }));
}
