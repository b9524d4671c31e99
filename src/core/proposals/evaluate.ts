import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { ControlView } from '../control/view.ts';
import { bufferArea, bufferLine } from '../geo/buffer.ts';
import { difference, intersection, tidy, union } from '../geo/clip.ts';
import { linesInside } from '../geo/lines.ts';
import type { Atlas } from '../model/atlas.ts';
import type { OblastId } from '../model/ids.ts';
import type { Amount, Proposal, Provision, Rule } from '../model/proposal.ts';

/** What a rule describes on the ground; `[lon, lat]`, RFC 7946. */
export type RuleValue = { kind: 'area'; area: MultiPolygon } | { kind: 'line'; line: MultiLineString };

export interface EvaluatedProvision {
  provision: Provision;
  /** `null` where the provision says nothing that could be drawn. */
  value: RuleValue | null;
}

export interface EvaluatedProposal {
  proposal: Proposal;
  /** Every parameter with its value, defaults included. */
  params: Readonly<Record<string, number>>;
  provisions: readonly EvaluatedProvision[];
}

/** The ground on which rules are evaluated. */
export interface Ground {
  /** Outline of each oblast on land. */
  oblasts: ReadonlyMap<OblastId, Polygon | MultiPolygon>;
  control: ControlView;
}

/** The outline of each oblast, by id. */
export const outlinesOf = (oblasts: Atlas['oblasts']): Ground['oblasts'] =>
  new Map(oblasts.features.map(({ properties, geometry }) => [properties.id, geometry]));

/** All oblasts as one area, made once: a band is cut to it at every move of its slider. */
const wholeLands = new WeakMap<Ground['oblasts'], MultiPolygon>();
function wholeLand({ oblasts }: Ground): MultiPolygon {
  const land = wholeLands.get(oblasts) ?? union([...oblasts.values()]);
  wholeLands.set(oblasts, land);
  return land;
}

/** A rule that cannot be computed, for example one that names an unknown parameter. */
export class RuleError extends Error {
  override name = 'RuleError';
}

const area = (value: MultiPolygon): RuleValue => ({ kind: 'area', area: tidy(value) });

function landOf(oblasts: readonly OblastId[], ground: Ground): MultiPolygon {
  return union(
    oblasts.map((id) => {
      const outline = ground.oblasts.get(id);
      if (!outline) throw new RuleError(`the rule names ${id}, which is no oblast of this map`);
      return outline;
    }),
  );
}

function amount(value: Amount, params: Readonly<Record<string, number>>): number {
  if (typeof value === 'number') return value;
  const given = params[value.param];
  if (given === undefined)
    throw new RuleError(`the rule uses the parameter ${value.param}, which is not declared`);
  return given;
}

/** Land that no assessor in view marks occupied: a disputed area counts for neither side. */
const heldLand = (land: MultiPolygon, { occupied, disputed }: ControlView): MultiPolygon =>
  difference(land, union([occupied, disputed]));

function buffer(
  rule: Extract<Rule, { op: 'buffer' }>,
  params: Readonly<Record<string, number>>,
  ground: Ground,
): RuleValue {
  const of = evaluateRule(rule.of, params, ground);
  const km = amount(rule.widthKm, params);
  const band = of.kind === 'line' ? bufferLine(of.line, km) : bufferArea(of.area, km);
  if (rule.side === 'both') return area(intersection(band, wholeLand(ground)));
  const side =
    rule.side === 'occupied' ? ground.control.occupied : heldLand(wholeLand(ground), ground.control);
  return area(intersection(band, side));
}

/**
 * Computes a rule.
 * @param params values of the proposal's parameters, in the unit each declares
 * @throws RuleError if the rule names an oblast or a parameter that does not exist
 */
export function evaluateRule(
  rule: Rule,
  params: Readonly<Record<string, number>>,
  ground: Ground,
): RuleValue {
  const { control } = ground;
  switch (rule.op) {
    case 'region':
      return area(landOf(rule.oblasts, ground));
    case 'occupied':
      return area(intersection(landOf(rule.oblasts, ground), control.occupied));
    case 'held':
      return area(heldLand(landOf(rule.oblasts, ground), control));
    case 'lineOfContact':
      return { kind: 'line', line: linesInside(control.line, landOf(rule.oblasts, ground)) };
    case 'buffer':
      return buffer(rule, params, ground);
  }
}

/** Parameters at their defaults, overridden where `given` has a value. */
export function parametersOf(
  proposal: Proposal,
  given: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    proposal.parameters.map(({ name, default: value }) => [name, given[name] ?? value]),
  );
}

/** Computes every provision of a proposal. */
export function evaluateProposal(
  proposal: Proposal,
  given: Readonly<Record<string, number>>,
  ground: Ground,
): EvaluatedProposal {
  const params = parametersOf(proposal, given);
  return {
    proposal,
    params,
    provisions: proposal.provisions.map((provision) => ({
      provision,
      value: provision.rule && evaluateRule(provision.rule, params, ground),
    })),
  };
}
