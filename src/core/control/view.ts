import type { MultiLineString, MultiPolygon } from 'geojson';
import { emptyArea, union } from '../geo/clip.ts';
import { emptyLines } from '../geo/lines.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Day, OblastId } from '../model/ids.ts';
import { consensus } from './consensus.ts';
import { type Ground, prepareGround } from './ground.ts';
import { reconstruct } from './reconstruct.ts';
import { nearestEarlierDay, statusOn } from './status.ts';

/** The occupied share of an oblast's land: one figure, or a range where assessors differ. */
export interface OblastShare {
  oblast: OblastId;
  percent: { from: number; to: number };
  occupiedKm2: { from: number; to: number };
  lineKm: number | null;
}

/** Whether there is an assessment of the day that was asked for. */
export type Assessment =
  /** Nothing is known yet: the geometry is being computed. */
  | { kind: 'pending' }
  | { kind: 'assessed' }
  /** These assessors have none; `earlier` is the nearest earlier day on which all in view have one. */
  | { kind: 'gap'; missing: readonly AssessorId[]; earlier: Day | null };

/** How an area on the map came about: from settlement status, or from the assessors' own files. */
export type Basis = 'reconstructed' | 'exact';

/**
 * Control on a day, as one assessor or their consensus has it. On a gap, and while pending, areas
 * and lines are empty and there are no shares: a gap is not a day without occupation.
 */
export interface ControlView {
  /** The day that was asked for. */
  day: Day;
  /** An assessor's id, or `consensus`. */
  source: string;
  assessment: Assessment;
  basis: Basis;
  /** What the assessor, or each of them, marks occupied. */
  occupied: MultiPolygon;
  /** What only some assessors mark occupied: `onlyA` and `onlyB` together; empty for a single assessor. */
  disputed: MultiPolygon;
  /** What only the first, and only the second assessor marks occupied, in the atlas's order. */
  onlyA: MultiPolygon;
  onlyB: MultiPolygon;
  /** Boundary of `occupied` inside Ukraine, without state border and coast. */
  line: MultiLineString;
  /** Ukrainian-held ground outside Ukraine where the user loaded an assessor's own outline of it. */
  heldAbroad: MultiPolygon;
  /** From the figures where they have the day, else measured on exact geometry; never from the reconstruction. */
  shares: readonly OblastShare[];
}

/** The part of the atlas that control is made from. */
export type ControlFacts = Pick<Atlas, 'oblasts' | 'settlements' | 'status' | 'figures'>;

/** Shares of the affected oblasts from the figures: one figure for an assessor, a range for the consensus. */
function sharesOn(atlas: ControlFacts, day: Day, source: string): OblastShare[] {
  const ofDay = atlas.figures.rows.filter((row) => row.day === day);
  const [low, high] = source === 'consensus' ? ['both', 'either'] : [source, source];
  return ofDay
    .filter(({ measure }) => measure === low)
    .flatMap((from): OblastShare[] => {
      const to = ofDay.find(({ measure, oblast }) => measure === high && oblast === from.oblast);
      return to
        ? [
            {
              oblast: from.oblast,
              percent: { from: from.percent, to: to.percent },
              occupiedKm2: { from: from.occupiedKm2, to: to.occupiedKm2 },
            },
          ]
        : [];
    });
}

/** The ground of all reconstructions: the settlements on the land of the affected oblasts. */
export function groundOf(atlas: ControlFacts): Ground {
  const affected = atlas.oblasts.features.filter(({ properties }) =>
    atlas.settlements.oblasts.includes(properties.id),
  );
  return prepareGround(atlas.settlements, union(affected.map(({ geometry }) => geometry)));
}

/**
 * Control on any day that the atlas has, by an assessor's id or `consensus`; every view is made
 * once. On a day without an assessment the nearest earlier one is given: `day` of the view says
 * which. Without any, nothing is shown as occupied and there are no shares.
 */
export function controlViews(atlas: ControlFacts): (day: Day, source: string) => ControlView {
  const known = new Map<string, ControlView>();
  let ground: Ground | undefined;

  const make = (asked: Day, source: string): ControlView => {
    const histories = atlas.status.assessors.filter(
      ({ assessor }) => source === 'consensus' || assessor === source,
    );
    const common = histories
      .map(({ days }) => days)
      .reduce((a, b) => a.filter((day) => b.includes(day)), [...(histories[0]?.days ?? [])]);
    const day = nearestEarlierDay({ days: common }, asked);
    const statuses = histories.flatMap((history) => (day ? (statusOn(history, day) ?? []) : []));
    const [a, b] = statuses;
    if (!day || !a) {
      return { day: asked, occupied: emptyArea, disputed: emptyArea, line: emptyLines, shares: [] };
    }
    ground ??= groundOf(atlas);
    const shares = sharesOn(atlas, day, source);
    if (!b) return { day, ...reconstruct(ground, a), disputed: emptyArea, shares };
    const { both, line, onlyA, onlyB } = consensus(ground, a, b);
    return { day, occupied: both, line, disputed: union([onlyA, onlyB]), shares };
  };

  return (day, source) => {
    const key = `${day} ${source}`;
    const view = known.get(key) ?? make(day, source);
    known.set(key, view);
    return view;
  };
}
