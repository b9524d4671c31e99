import type { MultiPolygon } from 'geojson';
import { areaKm2 } from '../geo/area.ts';
import { tidy } from '../geo/clip.ts';
import type { Day, OblastId } from '../model/ids.ts';
import { isInView } from './assessed.ts';
import { type AreaDifference, differenceOf } from './difference.ts';
import { piecesWith } from './ground.ts';
import { type Flip, flipMarks } from './scenario.ts';
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

/** The settlements (1) whose status differs; of the consensus, that both mark occupied. */
function changedSettlements(
  views: ControlViews,
  from: ControlView,
  to: ControlView,
  flips: readonly Flip[],
): Uint8Array {
  const ids = views.assessors.filter((id) => isInView(id, to.source));
  const everyone = new Uint8Array(views.ground.settlements).fill(1);
  const marked = (day: Day): Uint8Array =>
    ids
      .flatMap((id) => views.statuses(id, day) ?? [])
      .reduce((all, marks) => all.map((mark, i) => mark & (marks[i] ?? 0)), everyone);
  const before = marked(from.day);
  return flipMarks(marked(to.day), flips).map((mark, i) => mark ^ (before[i] ?? 0));
}

/**
 * What was gained and lost between two days. Of reconstructions only pieces in which a settlement
 * changed its status count: what else differs is left over by smoothing.
 *
 * @param measure tells sizes by oblast, see `changeMeter`
 * @param flips of the scenario that `to` shows, if it shows one
 * @returns `null` where one of the two days has no assessment
 */
export function advanceBetween(
  views: ControlViews,
  measure: (change: AreaDifference) => Advance['oblasts'],
  from: ControlView,
  to: ControlView,
  flips: readonly Flip[] = [],
): Advance | null {
  if (from.assessment.kind !== 'assessed' || to.assessment.kind !== 'assessed') return null;
  const change = differenceOf(from.occupied, to.occupied);
  const exact = from.basis === 'exact' && to.basis === 'exact';
  const changed = exact ? null : changedSettlements(views, from, to, flips);
  const real = (area: MultiPolygon): MultiPolygon => {
    const isReal = changed
      ? piecesWith(views.ground, area, changed)
      : area.coordinates.map((rings) => areaKm2({ type: 'Polygon', coordinates: rings }) >= leastKm2);
    return tidy({ ...area, coordinates: area.coordinates.filter((_, i) => isReal[i] === true) });
  };
  const [gained, lost] = [real(change.gained), real(change.lost)];
  return { from: from.day, to: to.day, gained, lost, oblasts: measure({ gained, lost }) };
}
