import type { AssessorId, Day, OblastId } from '../model/ids.ts';
import type { LonLat } from '../model/position.ts';

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
  /** `id` is its Who's On First id. */
  settlement: { id: number; name: string; position: LonLat; distanceKm: number };
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

/** A settlement of a scenario. */
export interface EditedSettlement {
  name: string;
  oblast: OblastId;
  position: LonLat;
}
