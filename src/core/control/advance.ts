import type { MultiPolygon } from 'geojson';
import type { Day, OblastId } from '../model/ids.ts';

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
