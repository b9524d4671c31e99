import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Day, OblastId } from '../model/ids.ts';

/** The occupied share of an oblast's land: one figure, or a range where assessors differ. */
export interface OblastShare {
  oblast: OblastId;
  percent: { from: number; to: number };
  occupiedKm2: { from: number; to: number };
}

/** Control on a day, as one assessor or their consensus has it. */
export interface ControlView {
  day: Day;
  /** Reconstructed from settlement status; for the consensus, what all mark occupied. */
  occupied: MultiPolygon;
  /** What only some assessors mark occupied; empty for a single assessor. */
  disputed: MultiPolygon;
  /** Boundary of `occupied` inside Ukraine, without state border and coast. */
  line: MultiLineString;
  /** From the figures, not from the reconstruction. */
  shares: readonly OblastShare[];
}
