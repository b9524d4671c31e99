/** Texts of the claims held against measurements. */
export interface AuditText {
  title: string;
  note: string;
  none: string;
  /** No value: a gap, or nothing to say. */
  nothing: string;
  /** For example "“about” 75 %". */
  claimOf(hedge: string | null, percent: string): string;
  /** Who says it, in which article and paragraph. */
  saidBy(claimant: string, title: string, where: string): string;
  shares: string;
  shareMethod: string;
  measuredOn: string;
  /** The oblast's land, of which a claim and a measurement state a share. */
  ofLand(km2: number): string;
  articleDay: string;
  shownDay: string;
  lastDay: string;
  undated(from: string, to: string): string;
  noAssessment: string;
  /** The value is of an earlier day than asked for. */
  earlierDay(day: string): string;
  /** A measurement beside the claim; the numbers are claim minus measurement. */
  thanStated(points: number, km2: number): string;
  events: string;
  eventMethod: string;
  eventHead: string;
  /** An event's kind and the days that the article gives. */
  claimed(kind: string, dates: string): string;
  firstMarked: string;
  daysAfter(days: number): string;
  changedBetween: string;
  /** First days with some, and with all ground within the place's precision. */
  someGround(km: number): string;
  allGround(km: number): string;
  notYet: string;
  onArticleDay: string;
  marked: string;
  notMarked: string;
  lost: string;
  lostOn(day: string, again: string | null): string;
  alreadyMarked(first: string): string;
  notMarkedUpTo(last: string): string;
  someGroundFrom(day: string): string;
  notCounted: string;
  shareChart(rows: readonly string[]): string;
  eventChart(rows: readonly string[]): string;
  /** What the axis of the chart of shares counts, and a value on it. */
  pointsAxis: string;
  points(value: number): string;
  legendClaim: string;
  legendHedged: string;
  legendRounds: string;
  legendThen(assessor: string): string;
  legendNow(assessor: string): string;
  legendSpan: string;
  legendMark(assessor: string): string;
  legendPrecision: string;
}
