import { type Advance, advanceBetween } from '../core/control/advance.ts';
import { changeMeter } from '../core/control/area-advance.ts';
import type { DisputedSettlement, EditedSettlement, GroundFacts, GroundMark } from '../core/control/facts.ts';
import type { PackedSnapshot } from '../core/control/packed.ts';
import { placeFinder } from '../core/control/place-finder.ts';
import type { Flip } from '../core/control/scenario.ts';
import { statusSince } from '../core/control/status.ts';
import { type ControlView, controlViews } from '../core/control/view.ts';
import { segmentKm } from '../core/geo/lines.ts';
import type { ControlFacts } from '../core/model/atlas.ts';
import type { SettlementNames } from '../core/model/control.ts';
import { addDays, lastDayUpTo } from '../core/model/days.ts';
import type { Edit } from '../core/model/edit.ts';
import type { AssessorId, Day, OblastId, ProposalId } from '../core/model/ids.ts';
import type { LonLat } from '../core/model/position.ts';
import type { Proposal } from '../core/model/proposal.ts';
import { type EvaluatedProposal, evaluateProposal, outlinesOf } from '../core/proposals/evaluate.ts';
import { figuresOf, type ProposalFigures } from '../core/proposals/figures.ts';
import type { Gazetteer } from '../core/proposals/gazetteer.ts';

/** What the page asks for: all that is drawn of control at once, so that it changes together. */
export interface FrameRequest {
  day: Day;
  source: AssessorId | 'consensus';
  /** The day to compare with; `null` compares with the last assessment at least two weeks before. */
  compare: Day | null;
  proposals: readonly { id: ProposalId; params: Readonly<Record<string, number>> }[];
  /** What if settlements were held otherwise. */
  edits: readonly Edit[];
}

export interface ControlFrame {
  request: FrameRequest;
  control: ControlView;
  /** `null` where one of the two days has no assessment. */
  advance: Advance | null;
  proposals: readonly EvaluatedProposal[];
  /** Figures of the proposals, in their order. */
  figures: readonly ProposalFigures[];
  /** The settlements that the edits name, in their order; `null` for one that is not in the gazetteer. */
  edited: readonly (EditedSettlement | null)[];
}

/** What the thread of control does for the page. */
export interface ControlService {
  /** @param names needed where there are edits: they name settlements by the gazetteer's ids */
  frame(request: FrameRequest, names: SettlementNames | null): ControlFrame;
  /** `null` outside the affected oblasts' land. */
  groundAt(position: LonLat, day: Day, names: SettlementNames): GroundFacts | null;
  /** Settlements that assessors mark differently on a day; none on a gap. */
  disputedOn(day: Day, names: SettlementNames): readonly DisputedSettlement[];
  /** Puts assessors' own areas in place of reconstructions. */
  addDetail(snapshots: readonly PackedSnapshot[]): void;
  /** The days with detail, by source. */
  detailDays(): Readonly<Record<string, readonly Day[]>>;
  clearDetail(): void;
}

const recentDays = 14;

interface Measured {
  evaluated: EvaluatedProposal;
  figures: ProposalFigures;
}

/** Everything that depends on settlements, proposals and detail, in one place that a thread can own. */
export function createControlService(
  facts: ControlFacts,
  proposals: readonly Proposal[],
  gazetteer: Gazetteer,
): ControlService {
  const views = controlViews(facts);
  const { settlements, oblasts } = facts;
  const outlines = outlinesOf(oblasts);
  const measure = changeMeter(
    oblasts.features.map(({ properties, geometry }) => ({ id: properties.id, geometry })),
  );
  const known = new Map<string, { control: ControlView; params: string; value: Measured }>();

  const positionOf = (i: number): LonLat => [settlements.lon[i] ?? 0, settlements.lat[i] ?? 0];
  const oblastOf = (i: number): OblastId | undefined => settlements.oblasts[settlements.oblast[i] ?? -1];

  /** Proposals on this control; what did not change keeps its identity and costs nothing. */
  const evaluate = (request: FrameRequest, control: ControlView): Measured[] =>
    request.proposals.flatMap(({ id, params }) => {
      const proposal = proposals.find((candidate) => candidate.id === id);
      if (!proposal) return [];
      const key = JSON.stringify(params);
      const before = known.get(id);
      if (before?.control === control && before.params === key) return [before.value];
      const ground = {
        oblasts: outlines,
        control,
        places: gazetteer.places,
        controlOn: (day: Day, source: string) => views.on(day, source),
      };
      const evaluated = evaluateProposal(proposal, params, ground);
      const value = { evaluated, figures: figuresOf(evaluated, ground, gazetteer) };
      known.set(id, { control, params: key, value });
      return [value];
    });

  /** The settlement with an id of the gazetteer, by its number. */
  const numberOf = (names: SettlementNames | null, id: number): number | null => {
    const found = names?.id.indexOf(id) ?? -1;
    return found < 0 ? null : found;
  };

  let lastAdvance: { from: ControlView; to: ControlView; value: Advance | null } | undefined;
  const advance = (
    { day, source, compare }: FrameRequest,
    control: ControlView,
    flips: readonly Flip[],
  ): Advance | null => {
    const day0 = compare ?? lastDayUpTo(views.assessed(source), addDays(day, -recentDays));
    if (!day0) return null;
    const from = views.on(day0, source);
    if (lastAdvance?.from !== from || lastAdvance.to !== control) {
      lastAdvance = { from, to: control, value: advanceBetween(views, measure, from, control, flips) };
    }
    return lastAdvance.value;
  };

  const placeOf = placeFinder(facts, views.ground);
  const markOf = (assessor: AssessorId, settlement: number, day: Day): GroundMark => {
    const history = facts.status.assessors.find((each) => each.assessor === assessor);
    const since = history && statusSince(history, settlement, day);
    return { assessor, ...(since ?? { occupied: null, since: null, before: null }) };
  };

  return {
    frame(request, names) {
      const numbers = request.edits.map(({ settlement }) => numberOf(names, settlement));
      const flips = request.edits.flatMap(({ occupied }, i): Flip[] => {
        const settlement = numbers[i];
        return settlement === null || settlement === undefined ? [] : [{ settlement, occupied }];
      });
      const control = views.on(request.day, request.source, flips);
      const measured = evaluate(request, control);
      return {
        request,
        control,
        advance: advance(request, control, flips),
        proposals: measured.map(({ evaluated }) => evaluated),
        figures: measured.map(({ figures }) => figures),
        edited: numbers.map((i) => {
          const oblast = i === null ? undefined : oblastOf(i);
          if (i === null || !oblast) return null;
          return { name: names?.name[i] ?? '', oblast, position: positionOf(i) };
        }),
      };
    },
    groundAt(position, day, names) {
      const found = placeOf(position);
      if (!found) return null;
      const { oblast, nearest } = found;
      return {
        position,
        day,
        oblast,
        settlement: {
          id: names.id[nearest] ?? 0,
          name: names.name[nearest] ?? '',
          position: positionOf(nearest),
          distanceKm: segmentKm(position, positionOf(nearest)),
        },
        marks: views.assessors.map((id) => markOf(id, nearest, day)),
      };
    },
    disputedOn(day, names) {
      const marks = views.assessors.map((id) => views.statuses(id, day));
      if (marks.some((each) => each === null)) return [];
      const found: DisputedSettlement[] = [];
      for (let i = 0; i < settlements.lon.length; i++) {
        const occupiedBy = views.assessors.filter((_, index) => marks[index]?.[i] === 1);
        const oblast = oblastOf(i);
        if (occupiedBy.length === 0 || occupiedBy.length === views.assessors.length || !oblast) continue;
        found.push({ name: names.name[i] ?? '', oblast, position: positionOf(i), occupiedBy });
      }
      return found;
    },
    addDetail: views.addDetail,
    detailDays: views.detailDays,
    clearDetail: views.clearDetail,
  };
}
