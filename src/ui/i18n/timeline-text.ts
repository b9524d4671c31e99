/** Texts of the timeline. */
export interface TimelineText {
  label: string;
  play: string;
  pause: string;
  previousDay: string;
  nextDay: string;
  /** Names the handle of the day that is shown. */
  day: string;
  compare: string;
  /** Names the handle of the day that is compared with. */
  compareDay: string;
  stopComparing: string;
  speed: string;
  speedOf(daysPerSecond: number): string;
  oblasts: string;
  noAssessment: string;
  /** For example "no assessment by Owl". */
  gap(names: readonly string[], day: string): string;
  goTo(day: string): string;
  nothingEarlier: string;
  article(title: string, day: string): string;
  event(title: string, dates: string): string;
  /** What the chart shows, for those who do not see it. */
  chart(oblasts: readonly string[], from: string, to: string): string;
  /** One oblast's share, for the handle's text. */
  share(oblast: string, share: string): string;
}
