import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { ControlView } from '../control/view.ts';
import { drawnUnion } from '../geo/drawn.ts';
import type { Day, OblastId } from '../model/ids.ts';
import type { Oblasts } from '../model/layers.ts';
import type { Place } from '../model/place.ts';
import type { ControlChoice } from '../model/rule.ts';
import { RuleError } from './kind.ts';
import { Memo, perObject } from './memo.ts';

/** What a rule describes on the ground; `[lon, lat]`, RFC 7946, 5 decimals. */
export type RuleValue = { kind: 'area'; area: MultiPolygon } | { kind: 'line'; line: MultiLineString };

/** The ground on which rules are evaluated. */
export interface Ground {
  /** Outline of each oblast on land. */
  oblasts: ReadonlyMap<OblastId, Polygon | MultiPolygon>;
  /** Control as on the map. */
  control: ControlView;
  /** Control by another source or on another day, for rules that name them. */
  controlOn?: (day: Day, source: string) => ControlView;
  /** The places that rules may name. */
  places?: readonly Place[];
}

/** The outline of each oblast, by id. */
export const outlinesOf = ({ features }: Pick<Oblasts, 'features'>): Ground['oblasts'] =>
  new Map(features.map(({ properties, geometry }) => [properties.id, geometry]));

/** The rule needs control on a day without an assessment: its value is not known. */
export class NoAssessmentError extends Error {
  override name = 'NoAssessmentError';
}

/**
 * The control that a rule means.
 * @throws NoAssessmentError on a gap, which is not a day without occupation
 */
export function controlFor({ source, date }: ControlChoice, ground: Ground): ControlView {
  const { control, controlOn } = ground;
  const [day, who] = [date ?? control.day, source ?? control.source];
  const own = day === control.day && who === control.source;
  if (!own && !controlOn)
    throw new RuleError(`control by ${who} on ${day} is named, and there is none to look up`);
  const view = own || !controlOn ? control : controlOn(day, who);
  if (view.assessment.kind !== 'assessed') throw new NoAssessmentError(`no assessment by ${who} on ${day}`);
  return view;
}

/** All oblasts as one area: every band is cut to it. */
export const wholeLand = perObject(
  (oblasts: Ground['oblasts']): MultiPolygon => drawnUnion([...oblasts.values()]),
);

const ofOblasts = perObject((_: Ground['oblasts']) => ({
  own: new Memo<RuleValue>(),
  byView: perObject((_: ControlView) => new Memo<RuleValue>()),
}));

/**
 * Where the values of rules are kept that rest on these views: with the outlines if on none, with
 * the view if on one. Values that rest on several are not kept; their parts are.
 */
export function memoFor(views: ReadonlySet<ControlView>, { oblasts }: Ground): Memo<RuleValue> {
  const { own, byView } = ofOblasts(oblasts);
  const [view] = views;
  if (!view) return own;
  return views.size === 1 ? byView(view) : new Memo();
}
