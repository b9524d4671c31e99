import type { MultiPolygon } from 'geojson';
import { areaKm2 } from '../geo/area.ts';
import { difference, emptyArea, intersection, tidy } from '../geo/clip.ts';
import { insideTest } from '../geo/inside.ts';
import { unproject } from '../geo/projection.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Day, OblastId } from '../model/ids.ts';
import type { ControlView, ControlViews } from './view.ts';

/** How the occupied area changed from one day to another. */
export interface Advance {
  /** The two days that are compared; both have an assessment. */
  from: Day;
  to: Day;
  /** Newly occupied, and no longer occupied. */
  gained: MultiPolygon;
  lost: MultiPolygon;
  /** Sizes of the two areas in each oblast where there is one; of the geometry, so as exact as it is. */
  oblasts: readonly { oblast: OblastId; gainedKm2: number; lostKm2: number }[];
}

/** The smallest piece of change between exact areas (km²): below it outlines merely wander. */
const leastKm2 = 0.05;

/** Settlements whose status differs, as `[lon, lat]`; of the consensus, that both mark. */
function changedSettlements(views: ControlViews, from: ControlView, to: ControlView): [number, number][] {
  const ids = views.assessors.filter((id) => to.source === 'consensus' || id === to.source);
  const marks = (day: Day): Uint8Array[] => ids.flatMap((id) => views.statuses(id, day) ?? []);
  const [before, after] = [marks(from.day), marks(to.day)];
  const { points } = views.ground.mesh;
  const changed: [number, number][] = [];
  for (let i = 0; i < views.ground.settlements; i++) {
    const [was, is] = [before, after].map((each) => each.every((mark) => mark[i] === 1));
    if (was !== is) changed.push(unproject([points[2 * i] ?? 0, points[2 * i + 1] ?? 0]));
  }
  return changed;
}

/**
 * What was gained and lost between two days. Of reconstructions only pieces in which a settlement
 * changed its status count: what else differs is left over by smoothing.
 *
 * @returns `null` where one of the two days has no assessment
 */
export function advanceBetween(
  views: ControlViews,
  oblasts: Atlas['oblasts'],
  from: ControlView,
  to: ControlView,
): Advance | null {
  if (from.assessment.kind !== 'assessed' || to.assessment.kind !== 'assessed') return null;
  const base = { from: from.day, to: to.day };
  if (from.day === to.day) return { ...base, gained: emptyArea, lost: emptyArea, oblasts: [] };
  const exact = from.basis === 'exact' && to.basis === 'exact';
  const changed = exact ? [] : changedSettlements(views, from, to);
  const real = (area: MultiPolygon): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: area.coordinates.filter((rings) => {
      if (exact) return areaKm2({ type: 'Polygon', coordinates: rings }) >= leastKm2;
      const inside = insideTest({ type: 'Polygon', coordinates: rings });
      return changed.some(([lon, lat]) => inside(lon, lat));
    }),
  });
  const none = !exact && changed.length === 0;
  const gained = none ? emptyArea : tidy(real(difference(to.occupied, from.occupied)));
  const lost = none ? emptyArea : tidy(real(difference(from.occupied, to.occupied)));
  const sizes = oblasts.features.map(({ properties, geometry }) => ({
    oblast: properties.id,
    gainedKm2: gained.coordinates.length === 0 ? 0 : areaKm2(intersection(gained, geometry)),
    lostKm2: lost.coordinates.length === 0 ? 0 : areaKm2(intersection(lost, geometry)),
  }));
  return {
    ...base,
    gained,
    lost,
    oblasts: sizes.filter(({ gainedKm2, lostKm2 }) => gainedKm2 > 0 || lostKm2 > 0),
  };
}
