import type { EventKind } from '../core/model/article.ts';
import type { Place } from '../core/model/place.ts';
import type { LayerId } from '../state/state.ts';

/** What a picture shows, for its alternative text; every part is worded already. */
export interface AltTextFacts {
  /** `null`: the part of the map on screen, which has no name. */
  region: string | null;
  day: string;
  /** Whose assessment it is, or that there is none of that day. */
  assessment: string;
  /** What the legend lists. */
  shown: readonly string[];
  proposals: readonly string[];
  shares: readonly { oblast: string; share: string }[];
  /** `null`: it is the assessment, not a scenario. */
  scenario: string | null;
}

/**
 * What the scene says in words: on the map, in the legend, on cards and in exports. Each language
 * file in `src/ui/i18n/` gives one.
 */
export interface SceneText {
  language: string;
  locale: string;
  /** For example "25 December 2025". */
  day(day: string): string;
  dayRange(from: string, to: string): string;
  /** A share with one decimal and a percent sign. */
  percent(value: number): string;
  percentRange(from: number, to: number): string;
  /** A rounded share, as articles state it. */
  wholePercent(value: number): string;
  km2(value: number): string;
  /** A difference, with its sign. */
  signedKm2(value: number): string;
  /** A size that is known only roughly. */
  aboutKm2(value: number): string;
  km(value: number): string;
  layers: Record<LayerId, string>;
  eventKinds: Record<EventKind, string>;
  placeKinds: Record<Place['kind'], string>;
  legend: {
    occupied(source: string): string;
    occupiedByBoth: string;
    /** What only this assessor marks occupied. */
    only(assessor: string): string;
    gained(from: string, to: string): string;
    lost(from: string, to: string): string;
    heldAbroad: string;
    heldAbroadCircle: string;
    /** The assessor's own outline, loaded by the reader. */
    exact: string;
    line: string;
    reconstructed(agreementPercent: number, medianKm: number): string;
    contested: string;
    place: string;
    approximatePlace: string;
    stateBorder: string;
    oblastBorder: string;
    formerReservoir: string;
    illustrative: string;
  };
  map: {
    aka(spelling: string): string;
    heldAbroad(areaKm2: number): string;
  };
  card: {
    oblast: string;
    coordinates: string;
    position(lon: number, lat: number): string;
    ground: string;
    groundUnknown: string;
    nearestSettlement(distanceKm: number): string;
    statusOn(day: string): string;
    noAssessment: string;
    measured(occupiedKm2: number, lineKm: number, day: string): string;
    markedOccupied: string;
    notMarkedOccupied: string;
    /** `before` is the last assessed day with the other status. */
    since(day: string, before: string | null): string;
    sinceBefore(first: string): string;
    /** Who first marked a place occupied. */
    firstMarked(assessor: string): string;
    notMarkedUntil(last: string): string;
    /** `dates` are the days that the article gives. */
    daysAfterClaim(days: number, dates: string): string;
    changedBetween(before: string, day: string): string;
    /** First days with some ground and with all ground within the place's precision; `null`: not yet. */
    withinPrecision(km: number, some: string, all: string | null): string;
    /** `again` is the day on which the mark came back, if it did. */
    markLost(day: string, again: string | null): string;
    /** A claim beside a measurement: claim minus measurement. */
    claimDifference(assessor: string, percent: number, day: string, points: number, km2: number): string;
    /** Names the range from what both assessors mark to what at least one does. */
    bothToEither: string;
    compareClaims: string;
    assessorsDiffer: string;
    precision(km: number): string;
    notThis: string;
    alsoSpelled: string;
    when: string;
    who: string;
    hedge: string;
    contested: string;
    paragraph(numbers: readonly number[]): string;
    landArea: string;
    occupied: string;
    claim: string;
    proposer: string;
    status: string;
    noGeometry: string;
    /** What rests on control has no size on a day without an assessment. */
    noAssessmentToMeasure: string;
    settlementsInside(count: number, counted: number, population: number): string;
    lineInside(km: number): string;
    distances(parts: readonly string[]): string;
    distanceTo(place: string, km: number): string;
    oblastPart(oblast: string, km2: number, percent: number): string;
    outside(publisher: string, title: string, day: string): string;
    proposal: string;
    none: string;
    notShown: string;
    precisePlaceUnknown: string;
  };
  export: {
    /** For example "Line of contact, 25 December 2025". */
    title(day: string): string;
    assessment(source: string, day: string): string;
    noAssessment(source: string, day: string): string;
    sources: string;
    overlaysNote: string;
  };
  /** A picture in words, for who does not see it. */
  altText(facts: AltTextFacts): string;
  consensus: string;
  /** Said loudly wherever the map shows something else than what is assessed. */
  scenario(edits: number): string;
}
