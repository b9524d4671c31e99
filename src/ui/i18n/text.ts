import type { SceneText } from '../../scene/text.ts';
import type { ThemeChoice } from '../../state/state.ts';
import type { AuditText } from './audit-text.ts';
import type { DetailText } from './detail-text.ts';
import type { ComparisonText, ScenarioText, SwipeText } from './proposal-text.ts';
import type { TimelineText } from './timeline-text.ts';

/** What a citation of the view names. */
export interface CitationParts {
  title: string;
  sources: readonly string[];
  /** How the area on the map came about. */
  basis: string | null;
  dataVersion: string;
  address: string;
  /** The day of looking at it. */
  accessed: string;
}

/** Every text of the interface. A language is one file that gives all of them; types check it. */
export interface UiText {
  /** The language's own name. */
  name: string;
  scene: SceneText;
  title: string;
  tagline: string;
  skipToPanel: string;
  loading: string;
  mapLabel: string;
  mapHint: string;
  zoomIn: string;
  zoomOut: string;
  home: string;
  menu: string;
  panel: string;
  openPanel: string;
  closePanel: string;
  view: string;
  article: string;
  allArticles: string;
  /** A tick of the time axis: the month, and the year where it starts. */
  tick(date: Date, first: boolean): string;
  timeline: TimelineText;
  audit: AuditText;
  swipe: SwipeText;
  scenario: ScenarioText;
  comparison: ComparisonText;
  detail: DetailText;
  articleUndated: string;
  date: string;
  source: string;
  consensus: string;
  layers: string;
  legend: string;
  proposals: string;
  proposalsNote: string;
  details: string;
  illustrative: string;
  places: string;
  placesNote: string;
  offMap: string;
  oblasts: string;
  oblastsNote: string;
  oblast: string;
  chartRow(oblast: string, bars: readonly string[]): string;
  chartBar(label: string, percent: string): string;
  oblastsBasis(day: string): string;
  oblastRange: string;
  close: string;
  saidIn: string;
  theme: string;
  themes: Record<ThemeChoice, string>;
  language: string;
  export: string;
  exportTitle: string;
  exportRegion: string;
  exportView: string;
  exportSize: string;
  exportScale(scale: number, width: number, height: number): string;
  exportFormat: string;
  exportFormats: Record<'png' | 'svg', string>;
  exportOnlyVector: string;
  exportAlt: string;
  exportSave(format: 'png' | 'svg'): string;
  exportWorking: string;
  exportDone(name: string): string;
  exportFailed(reason: string): string;
  exportTimeout: string;
  noWebgl: string;
  linkProblems(items: readonly string[]): string;
  loadFailed(what: string): string;
  dismiss: string;
  announceDay(day: string, source: string): string;
  announceToggle(name: string, on: boolean): string;
  sources: string;
  asOf(day: string): string;
  /** The newest bundled day, with newer ones to be had. */
  newestBundled(daysOld: number): string;
  pending: string;
  controlFailed(reason: string): string;
  loadDetail: string;
  cite: string;
  citeTitle: string;
  citeNote: string;
  citeCopy: string;
  citeCopied: string;
  citeCopyFailed: string;
  citation(parts: CitationParts): string;
  difference: string;
  differenceNote(day: string): string;
  differenceOnly(assessor: string): string;
  differenceSettlements(count: number): string;
  differenceNone: string;
  differenceSource: string;
  change: string;
  changeNote(from: string, to: string): string;
  changeNone: string;
  changeGained: string;
  changeLost: string;
  changeNet: string;
  about: string;
  aboutText: readonly string[];
}
