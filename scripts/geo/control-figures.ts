import type { MultiPolygon } from 'geojson';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection, union } from '../../src/core/geo/clip.ts';
import type { ControlSnapshot, OccupiedRow } from '../../src/core/model/control.ts';
import type { OblastId } from '../../src/core/model/ids.ts';

/** An oblast on land at full resolution. */
export type CountedOblast = { readonly id: OblastId; readonly geometry: MultiPolygon };

/** An assessor's snapshot of a day; `null` for a gap. */
export type DaySnapshots = readonly { readonly measure: string; readonly snapshot: ControlSnapshot | null }[];

/** The smallest occupied part of an oblast that counts (km²); below it outlines just stray over a border. */
const leastKm2 = 0.5;

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * Occupied land of every oblast on a day by each assessor, by all of them and by at least one.
 * A gap gives no rows, and without every assessor there is no `both` and no `either`.
 */
export function figuresOf(oblasts: readonly CountedOblast[], snapshots: DaySnapshots): OccupiedRow[] {
  return oblasts.flatMap(({ id, geometry }): OccupiedRow[] => {
    const land = areaKm2(geometry);
    const parts = snapshots.flatMap(({ measure, snapshot }) =>
      snapshot ? [{ measure, day: snapshot.day, area: intersection(snapshot.occupied, geometry) }] : [],
    );
    const [first] = parts;
    if (!first) return [];
    const areas = parts.map(({ area }) => area);
    const complete = parts.length === snapshots.length;
    const measured = [
      ...parts,
      ...(complete
        ? [
            {
              measure: 'both',
              day: first.day,
              area: areas.reduce((common, area) => intersection(common, area)),
            },
            { measure: 'either', day: first.day, area: union(areas) },
          ]
        : []),
    ];
    return measured.map(({ measure, day, area }) => {
      const km2 = areaKm2(area);
      return {
        day,
        oblast: id,
        measure,
        occupiedKm2: rounded(km2, 1),
        percent: Math.min(100, rounded((km2 / land) * 100, 2)),
      };
    });
  });
}

/** Only the oblasts of which some assessor marks a part occupied on some day. */
export function affectedRows(rows: readonly OccupiedRow[]): OccupiedRow[] {
  const affected = new Set(
    rows.filter(({ occupiedKm2 }) => occupiedKm2 >= leastKm2).map(({ oblast }) => oblast),
  );
  return rows.filter(({ oblast }) => affected.has(oblast));
}
