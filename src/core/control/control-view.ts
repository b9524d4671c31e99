import type { MultiLineString, MultiPolygon } from 'geojson';
import type { AssessorId, Day, OblastId } from '../model/ids.ts';

/** The occupied share of an oblast's land: one figure, or a range where assessors differ. */
export interface OblastShare {
  oblast: OblastId;
  percent: { from: number; to: number };
  occupiedKm2: { from: number; to: number };
  lineKm: number | null;
  /** The oblast's land. */
  landKm2: number;
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
