import type { Advance } from '../core/control/advance.ts';
import type { ControlView } from '../core/control/view.ts';
import type { ControlSnapshot } from '../core/model/control.ts';
import type { AssessorId, Day, OblastId, ProposalId } from '../core/model/ids.ts';
import type { LonLat } from '../core/model/position.ts';
import type { EvaluatedProposal } from '../core/proposals/evaluate.ts';

/** What the page asks for: all that is drawn of control at once, so that it changes together. */
export interface FrameRequest {
  day: Day;
  source: AssessorId | 'consensus';
  /** The day to compare with; `null` compares with the nearest assessment at least 14 days before. */
  compare: Day | null;
  proposals: readonly { id: ProposalId; params: Readonly<Record<string, number>> }[];
}

export interface ControlFrame {
  request: FrameRequest;
  control: ControlView;
  /** `null` where one of the two days has no assessment. */
  advance: Advance | null;
  proposals: readonly EvaluatedProposal[];
}

/** Since when an assessor has marked a settlement as it does on the day asked for. */
export interface GroundMark {
  assessor: AssessorId;
  /** `null` on a gap. */
  occupied: boolean | null;
  /** The first assessed day of the present status; `null`: already so on the assessor's first day. */
  since: Day | null;
  /** The last assessed day before `since`: the change lies between the two. */
  before: Day | null;
}

/** What is known of a position on a day, from the nearest settlement. */
export interface GroundFacts {
  position: LonLat;
  day: Day;
  oblast: OblastId;
  settlement: { name: string; position: LonLat; distanceKm: number };
  marks: readonly GroundMark[];
}

/** A settlement that assessors mark differently on a day. */
export interface DisputedSettlement {
  name: string;
  oblast: OblastId;
  position: LonLat;
  /** Who marks it occupied. */
  occupiedBy: readonly AssessorId[];
}

/** What the thread of control does for the page. */
export interface ControlService {
  frame(request: FrameRequest): ControlFrame;
  /** `null` outside the affected oblasts' land. */
  groundAt(position: LonLat, day: Day): GroundFacts | null;
  disputedOn(day: Day): readonly DisputedSettlement[];
  /** Puts assessors' own areas in place of reconstructions. */
  addDetail(snapshots: readonly ControlSnapshot[]): void;
  /** The days with detail, by source. */
  detailDays(): Readonly<Record<string, readonly Day[]>>;
  clearDetail(): void;
}
