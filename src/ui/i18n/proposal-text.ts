import type { NumberColumn } from '../../scene/comparison.ts';

/** Texts of a divided map. */
export interface SwipeText {
  choose: string;
  none: string;
  day: string;
  plain: string;
  otherDay: string;
  other: string;
  divider: string;
  dividerAt(percent: number): string;
}

/** Texts of a scenario. */
export interface ScenarioText {
  title: string;
  note: string;
  occupied: string;
  held: string;
  undo: string;
  undoOf(name: string): string;
  undoAll: string;
  unknown(id: number): string;
  offer: Record<'occupied' | 'held' | 'claim', string>;
}

/** Texts of the table that compares proposals. */
export interface ComparisonText {
  title: string;
  note(day: string): string;
  provision: string;
  columns: Record<NumberColumn, string>;
  atLeast(value: number): string;
  whole(value: number): string;
  csv: string;
}
