import type { MultiLineString, MultiPolygon } from 'geojson';
import { difference, emptyArea, intersection, tidy, union } from '../geo/clip.ts';
import type { ControlSnapshot } from '../model/control.ts';
import { contactLine } from './line-of-contact.ts';

/** Control on a day from assessors' own areas. */
export interface ExactControl {
  /** What all of them mark occupied, and what only the first and only the second does. */
  readonly occupied: MultiPolygon;
  readonly onlyA: MultiPolygon;
  readonly onlyB: MultiPolygon;
  readonly line: MultiLineString;
  readonly heldAbroad: MultiPolygon;
  /** What at least one of them marks occupied. */
  readonly either: MultiPolygon;
}

/** One assessor's own area, or those of two side by side, on land: clean and fit to be drawn. */
export function exactControl(land: MultiPolygon, a: ControlSnapshot, b?: ControlSnapshot): ExactControl {
  const areaA = intersection(a.occupied, land);
  if (!b) {
    const occupied = tidy(areaA);
    return {
      occupied,
      onlyA: emptyArea,
      onlyB: emptyArea,
      line: contactLine(occupied, land),
      heldAbroad: a.heldAbroad,
      either: occupied,
    };
  }
  const areaB = intersection(b.occupied, land);
  const occupied = tidy(intersection(areaA, areaB));
  return {
    occupied,
    onlyA: tidy(difference(areaA, areaB)),
    onlyB: tidy(difference(areaB, areaA)),
    line: contactLine(occupied, land),
    heldAbroad: union([a.heldAbroad, b.heldAbroad]),
    either: union([areaA, areaB]),
  };
}
