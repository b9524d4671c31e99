import type { LoadFailure } from '../../data/remote/load.ts';

/** Texts of loading assessors' own outlines. */
export interface DetailText {
  title: string;
  intro: string;
  source: string;
  range: string;
  thisDay(day: string): string;
  month(from: string, to: string): string;
  everything(files: number): string;
  archive: string;
  start: string;
  cancel: string;
  progress(done: number, total: number, megabytes: string): string;
  result(days: number, gaps: number, failures: number): string;
  cancelled: string;
  notKept: string;
  failure(failure: LoadFailure): string;
  moreFailures(count: number): string;
  loaded: string;
  loadedDays(source: string, days: number, from: string, to: string): string;
  nothingLoaded: string;
  clear: string;
  cleared: string;
  /** The browser did not let the kept ones be removed. */
  clearedHereOnly: string;
  files: string;
  filesNote: string;
  whose: string;
  chosen(names: readonly string[]): string;
  read: string;
  drop: string;
  rights(name: string, rights: string): string;
}
