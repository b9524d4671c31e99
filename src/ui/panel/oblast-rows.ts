import type { ControlView } from '../../core/control/view.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import type { OblastId } from '../../core/model/ids.ts';

/** What an assessor measures in an oblast. */
export interface OblastMeasure {
  percent: number;
  /** Length of the line of contact; `null` where it was not measured. */
  lineKm: number | null;
}

/** One oblast as the table shows it. */
export interface OblastRow {
  id: OblastId;
  name: string;
  nameUk: string;
  /** By assessor, in the atlas's order; `null` on a gap. */
  measured: readonly (OblastMeasure | null)[];
  /** From what all assessors mark to what at least one does; `null` where one has no assessment. */
  percent: { from: number; to: number } | null;
}

/**
 * The affected oblasts on the day of a view, from the table of figures. Days that the reader loaded
 * are not in the table: for those, the shown source's own shares stand in. The order is that of the
 * table's last day, so that rows stay in place while the day changes.
 */
export function oblastRows(
  { oblasts, table, assessors }: Atlas,
  { day, source, shares }: ControlView,
): OblastRow[] {
  const lately = (id: OblastId): number => table.series('either', id).at(-1)?.percent ?? 0;
  return oblasts.features
    .filter(({ properties }) => table.affected.includes(properties.id))
    .map(({ properties: { id, name, nameUk } }): OblastRow => {
      const shown = shares.find(({ oblast }) => oblast === id);
      const [both, either] = ['both', 'either'].map((measure) => table.on(measure, id, day));
      return {
        id,
        name,
        nameUk,
        measured: assessors.map(
          (assessor) =>
            table.on(assessor.id, id, day) ??
            (shown && source === assessor.id ? { percent: shown.percent.from, lineKm: shown.lineKm } : null),
        ),
        percent:
          both && either
            ? { from: both.percent, to: either.percent }
            : ((source === 'consensus' ? shown?.percent : null) ?? null),
      };
    })
    .sort((a, b) => lately(b.id) - lately(a.id));
}
