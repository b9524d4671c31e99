import type { MultiPolygon } from 'geojson';
import { areaKm2 } from '../geo/area.ts';
import { intersection } from '../geo/clip.ts';
import type { Atlas } from '../model/atlas.ts';
import type { FigureTable } from '../model/figures.ts';
import type { Day } from '../model/ids.ts';
import type { OblastShare } from './view.ts';

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
      },
    ];
  });
}

/** Shares measured on exact areas, for days that the figures do not have; `to` is at least `from`. */
export function measuredShares(
  oblasts: Atlas['oblasts'],
  affected: FigureTable['affected'],
  from: MultiPolygon,
  to: MultiPolygon,
): OblastShare[] {
  return oblasts.features
    .filter(({ properties }) => affected.includes(properties.id))
    .map(({ properties, geometry }) => {
      const land = areaKm2(geometry);
      const [low, high] = [from, to].map((area) => areaKm2(intersection(area, geometry)));
      return {
        oblast: properties.id,
        percent: { from: (100 * (low ?? 0)) / land, to: (100 * (high ?? 0)) / land },
        occupiedKm2: { from: low ?? 0, to: high ?? 0 },
        lineKm: null,
      };
    });
}
