import type { Atlas } from '../../core/model/atlas.ts';
import type { Day, OblastId } from '../../core/model/ids.ts';

/** One oblast as the table and the chart show it. */
export interface OblastRow {
  id: OblastId;
  name: string;
  nameUk: string;
  /** What an article states, if one does. */
  claim: { percent: number; hedge: string | null } | null;
  /** Measured percent by assessor, in the atlas's order; `null` where there is no figure. */
  measured: readonly (number | null)[];
}

/** The affected oblasts on a day, most occupied first. */
export function oblastRows(atlas: Atlas, day: Day): OblastRow[] {
  const percent = (oblast: OblastId, measure: string): number | null =>
    atlas.table.on(measure, oblast, day)?.percent ?? null;
  return atlas.oblasts.features
    .filter(({ properties }) => atlas.table.affected.includes(properties.id))
    .map(({ properties: { id, name, nameUk } }) => {
      const claim = atlas.articles
        .flatMap(({ controlClaims }) => controlClaims)
        .find(({ region }) => region === id);
      return {
        id,
        name,
        nameUk,
        claim: claim ? { percent: claim.percent, hedge: claim.hedge } : null,
        measured: atlas.assessors.map((assessor) => percent(id, assessor.id)),
      };
    })
    .sort((a, b) => Math.max(0, ...b.measured.map(Number)) - Math.max(0, ...a.measured.map(Number)));
}
