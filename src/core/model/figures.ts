import type { Day, OblastId } from './ids.ts';

/** One day of one measure in one oblast. */
export interface Figure {
  day: Day;
  occupiedKm2: number;
  /** Share of the oblast's land, 0 to 100. */
  percent: number;
  /** Length of the line of contact in the oblast. */
  lineKm: number;
}

/** The table of figures, unpacked: what was measured, by measure, oblast and day. */
export interface FigureTable {
  readonly days: readonly Day[];
  /** Land in km² of every oblast. */
  readonly landKm2: ReadonlyMap<OblastId, number>;
  /** The oblasts of which some measure has a part occupied on some day. */
  readonly affected: readonly OblastId[];
  /** The figure of a day; `null` on a gap, or where nothing is known of the measure or the oblast. */
  on(measure: string, oblast: OblastId, day: Day): Figure | null;
  /** Days with figures of a measure, in order. */
  daysOf(measure: string): readonly Day[];
  /** All figures of a measure in an oblast, in order; gaps are days that are missing. */
  series(measure: string, oblast: OblastId): readonly Figure[];
}
