/** Texts of the claims held against measurements. */
export interface AuditText {
  title: string;
  note: string;
  shares: string;
  events: string;
  claim: string;
  event: string;
  on(day: string): string;
  now: string;
  undated: string;
  noAssessment: string;
  /** The measured share was taken on an earlier day than asked for. */
  earlierDay(day: string): string;
  /** Claim minus measurement. */
  difference(points: number, km2: number): string;
  claimOf(hedge: string | null, percent: string): string;
  claimed(dates: string): string;
  marked(day: string): string;
  between(before: string, day: string): string;
  daysAfter(days: number): string;
  precision(km: number, earliest: string | null, latest: string | null): string;
  /** `again` is the day on which the mark came back, if it did. */
  takenBack(day: string, again: string | null): string;
  already(first: string): string;
  notMarked(last: string): string;
  unknown: string;
  shareChart(rows: readonly string[]): string;
  eventChart(rows: readonly string[]): string;
  legendClaim: string;
  legendHedged: string;
  legendThen(assessor: string): string;
  legendNow(assessor: string): string;
  legendSpan: string;
  legendMark(assessor: string): string;
}
