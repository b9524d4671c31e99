import type { MultiPolygon } from 'geojson';
import { areaKm2 } from '../geo/area.ts';
import { emptyArea, union } from '../geo/clip.ts';
import { emptyLines } from '../geo/lines.ts';
import type { ControlFacts } from '../model/atlas.ts';
import type { ControlSnapshot } from '../model/control.ts';
import { lastDayUpTo } from '../model/days.ts';
import type { AssessorId, Day, OblastId } from '../model/ids.ts';
import { commonDays, isInView } from './assessed.ts';
import { consensus } from './consensus.ts';
import type { ControlView } from './control-view.ts';
import { exactControl } from './exact.ts';
import { figureTable } from './figures.ts';
import { type Ground, marksWithin, prepareGround } from './ground.ts';
import { type PackedSnapshot, unpackSnapshot } from './packed.ts';
import { keepRecent } from './recent.ts';
import { reconstruct } from './reconstruct.ts';
import { cellOf, type Flip, flipArea, flipMarks, flipShares } from './scenario.ts';
import { measuredShares, sharesOn } from './shares.ts';
import { statusOn } from './status.ts';

export type { Assessment, Basis, ControlView, OblastShare } from './control-view.ts';

const nothing = {
  occupied: emptyArea,
  disputed: emptyArea,
  onlyA: emptyArea,
  onlyB: emptyArea,
  line: emptyLines,
  heldAbroad: emptyArea,
  shares: [],
  basis: 'reconstructed',
} as const;

/** What is shown until control is computed: nothing, and no claim that nothing is occupied. */
export const pendingView = (day: Day, source: string): ControlView => ({
  ...nothing,
  day,
  source,
  assessment: { kind: 'pending' },
});

/** The ground of all reconstructions: the settlements on the land of the affected oblasts. */
export function groundOf({ oblasts, settlements }: Pick<ControlFacts, 'oblasts' | 'settlements'>): Ground {
  const affected = oblasts.features.filter(({ properties }) => settlements.oblasts.includes(properties.id));
  return prepareGround(settlements, union(affected.map(({ geometry }) => geometry)));
}

/** Views that are kept: enough to step back and forth, few enough for a phone. */
const keptViews = 60;

/** Control on any day, by any source. */
export interface ControlViews {
  /** Every assessor's id, in the order of the facts. */
  readonly assessors: readonly AssessorId[];
  readonly ground: Ground;
  /** @param flips what if these settlements were held otherwise */
  on(day: Day, source: string, flips?: readonly Flip[]): ControlView;
  /** Statuses of the settlements (1 is occupied) by an assessor on a day; `null` where there is no assessment. */
  statuses(assessor: AssessorId, day: Day): Uint8Array | null;
  /** The days in order on which a source has an assessment, bundled or loaded. */
  assessed(source: string): readonly Day[];
  /** Puts an assessor's own areas in place of reconstructions. */
  addDetail(snapshots: readonly PackedSnapshot[]): void;
  /** The days with detail, by assessor. */
  detailDays(): Readonly<Record<string, readonly Day[]>>;
  clearDetail(): void;
}

/**
 * Makes views of control from the facts, and from assessors' own areas where the reader loaded
 * some. A consensus of more than two assessors draws the disputes of the first two.
 */
export function controlViews(facts: ControlFacts): ControlViews {
  const table = figureTable(facts.figures);
  const histories = facts.status.assessors;
  const assessors = histories.map(({ assessor }) => assessor);
  const ground = groundOf(facts);
  const affected = facts.oblasts.features
    .map(({ properties, geometry }) => ({ id: properties.id, geometry }))
    .filter(({ id }) => table.affected.includes(id));
  const views = keepRecent<ControlView>(keptViews);
  const detail = new Map<string, Map<Day, PackedSnapshot>>();

  const inView = (source: string): readonly AssessorId[] => assessors.filter((id) => isInView(id, source));
  const exactOn = (assessor: AssessorId, day: Day): ControlSnapshot | null => {
    const packed = detail.get(assessor)?.get(day);
    return packed ? unpackSnapshot(packed) : null;
  };
  const statuses = (assessor: AssessorId, day: Day): Uint8Array | null => {
    const history = histories.find((each) => each.assessor === assessor);
    const bundled = history ? statusOn(history, day) : null;
    if (bundled) return bundled;
    const snapshot = exactOn(assessor, day);
    return snapshot && marksWithin(ground, snapshot.occupied);
  };
  const assessed = (source: string): Day[] =>
    commonDays(assessors, source, (id) => [
      ...(histories.find(({ assessor }) => assessor === id)?.days ?? []),
      ...(detail.get(id)?.keys() ?? []),
    ]);

  const { settlements } = facts;
  const oblastOf = (settlement: number): OblastId | undefined =>
    settlements.oblasts[settlements.oblast[settlement] ?? -1];
  const cell = (settlement: number): MultiPolygon => {
    const oblast = affected.find(({ id }) => id === oblastOf(settlement));
    return oblast ? cellOf(ground, settlement, oblast.geometry) : emptyArea;
  };
  const withCells = (snapshot: ControlSnapshot, flips: readonly Flip[]): ControlSnapshot =>
    flips.length === 0 ? snapshot : { ...snapshot, occupied: flipArea(snapshot.occupied, flips, cell) };

  const exact = (
    day: Day,
    source: string,
    a: ControlSnapshot,
    b: ControlSnapshot | undefined,
    flips: readonly Flip[],
  ): ControlView => {
    const { either, ...drawn } = exactControl(ground.land, withCells(a, flips), b && withCells(b, flips));
    // Figures are of the assessment: in a scenario what is drawn is measured.
    const known = flips.length === 0 ? sharesOn(table, day, source) : [];
    return {
      ...drawn,
      day,
      source,
      assessment: { kind: 'assessed' },
      basis: 'exact',
      disputed: union([drawn.onlyA, drawn.onlyB]),
      shares: known.length > 0 ? known : measuredShares(affected, drawn.occupied, either, drawn.line),
    };
  };

  const reconstructed = (
    day: Day,
    source: string,
    marks: readonly Uint8Array[],
    flips: readonly Flip[],
  ): ControlView => {
    const [a, b] = marks.map((each) => (flips.length === 0 ? each : flipMarks(each, flips)));
    const shares = sharesOn(table, day, source);
    const base = {
      ...nothing,
      day,
      source,
      assessment: { kind: 'assessed' },
      shares: flipShares(shares, marks, flips, (settlement) => areaKm2(cell(settlement)), oblastOf),
    } as const;
    if (!a) return base;
    if (!b) return { ...base, ...reconstruct(ground, a) };
    const { both, line, onlyA, onlyB } = consensus(ground, a, b);
    return { ...base, occupied: both, line, onlyA, onlyB, disputed: union([onlyA, onlyB]) };
  };

  const make = (day: Day, source: string, flips: readonly Flip[]): ControlView => {
    const wanted = inView(source);
    const snapshots = wanted.flatMap((id) => exactOn(id, day) ?? []);
    const [first, second] = snapshots;
    if (first && snapshots.length === wanted.length) return exact(day, source, first, second, flips);
    const marks = wanted.map((id) => statuses(id, day));
    const missing = wanted.filter((_, i) => !marks[i]);
    if (missing.length > 0 || wanted.length === 0) {
      const earlier = lastDayUpTo(assessed(source), day);
      return { ...nothing, day, source, assessment: { kind: 'gap', missing, earlier } };
    }
    return reconstructed(
      day,
      source,
      marks.filter((each) => each !== null),
      flips,
    );
  };

  return {
    assessors,
    ground,
    on(day, source, flips = []) {
      const edits = flips.map(({ settlement, occupied }) => `${settlement}${occupied ? '+' : '-'}`).sort();
      return views.get(`${day} ${source} ${edits.join()}`, () => make(day, source, flips));
    },
    statuses,
    assessed,
    addDetail(snapshots) {
      for (const snapshot of snapshots) {
        const days = detail.get(snapshot.source) ?? new Map<Day, PackedSnapshot>();
        days.set(snapshot.date, snapshot);
        detail.set(snapshot.source, days);
      }
      views.clear();
    },
    detailDays: () =>
      Object.fromEntries([...detail].map(([source, days]) => [source, [...days.keys()].sort()])),
    clearDetail() {
      detail.clear();
      views.clear();
    },
  };
}
