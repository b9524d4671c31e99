import type { MultiPolygon } from 'geojson';
import type { ControlView } from '../control/view.ts';
import { bufferLine } from '../geo/band.ts';
import { discAround } from '../geo/disc.ts';
import { drawnDifference, drawnIntersection, drawnLines, drawnUnion } from '../geo/drawn.ts';
import { linesInside, linesOutside, outline } from '../geo/lines.ts';
import type { OblastId, PlaceId } from '../model/ids.ts';
import type { Amount, BufferRule, ControlRule, Rule } from '../model/rule.ts';
import { controlFor, type Ground, memoFor, type RuleValue, wholeLand } from './ground.ts';
import { choicesIn, kindOf, RuleError } from './kind.ts';

/** Values of a proposal's parameters by name. */
export type Params = Readonly<Record<string, number>>;

const area = (value: MultiPolygon): RuleValue => ({ kind: 'area', area: value });

function landOf(oblasts: readonly OblastId[], ground: Ground): MultiPolygon {
  return drawnUnion(
    oblasts.map((id) => {
      const found = ground.oblasts.get(id);
      if (!found) throw new RuleError(`the rule names ${id}, which is no oblast of this map`);
      return found;
    }),
  );
}

/** Land that no assessor in view marks occupied: a disputed area counts for neither side. */
const heldOf = (land: MultiPolygon, { occupied, disputed }: ControlView): MultiPolygon =>
  drawnDifference(land, drawnUnion([occupied, disputed]));

/** The rule with numbers in place of its parameters. */
function filled(rule: Rule, params: Params): Rule {
  const number = (amount: Amount): number => {
    if (typeof amount === 'number') return amount;
    const value = params[amount.param];
    if (value === undefined)
      throw new RuleError(`the rule uses the parameter ${amount.param}, which is not declared`);
    return value;
  };
  switch (rule.op) {
    case 'buffer':
      return { ...rule, of: filled(rule.of, params), widthKm: number(rule.widthKm) };
    case 'within':
      return { ...rule, of: filled(rule.of, params), km: number(rule.km) };
    case 'intersection':
    case 'union':
      return { ...rule, of: rule.of.map((part) => filled(part, params)) };
    case 'difference':
      return { ...rule, of: filled(rule.of, params), without: filled(rule.without, params) };
    default:
      return rule;
  }
}

function controlValue(rule: ControlRule, ground: Ground): RuleValue {
  const control = controlFor(rule, ground);
  const land = landOf(rule.oblasts, ground);
  if (rule.op === 'occupied') return area(drawnIntersection(land, control.occupied));
  if (rule.op === 'held') return area(heldOf(land, control));
  return { kind: 'line', line: drawnLines(linesInside(control.line, land)) };
}

/** Everything within `km` of a value, not yet cut to land. */
function grown(of: RuleValue, km: number): RuleValue {
  return of.kind === 'line'
    ? area(bufferLine(of.line, km))
    : area(drawnUnion([of.area, bufferLine(outline(of.area), km)]));
}

function bufferValue(rule: BufferRule, ground: Ground): RuleValue {
  const width = Number(rule.widthKm);
  const km = rule.side === 'both' && rule.measure === 'total' ? width / 2 : width;
  const memo = memoFor(viewsOf(rule, ground), ground);
  // The sides of one band share it.
  const band = memo.get(`grown ${km} ${JSON.stringify(rule.of)}`, () => grown(valueIn(rule.of, ground), km));
  const land = wholeLand(ground.oblasts);
  if (band.kind === 'line') return band;
  if (rule.side === 'both') return area(drawnIntersection(band.area, land));
  const control = controlFor(choicesIn(rule.of)[0] ?? {}, ground);
  const key = `${rule.side} everywhere`;
  const side = memo.get(key, () =>
    area(rule.side === 'held' ? heldOf(land, control) : drawnIntersection(land, control.occupied)),
  );
  return side.kind === 'area' ? area(drawnIntersection(band.area, side.area)) : side;
}

/** The parts one after the other: areas cut the first or, if there is one, the line. */
function intersectionOf(parts: readonly RuleValue[]): RuleValue {
  const line = parts.find(({ kind }) => kind === 'line');
  const [first, ...rest] = line ? [line, ...parts.filter((part) => part !== line)] : parts;
  if (!first) throw new RuleError('an intersection has no parts');
  return rest.reduce((whole, part) => {
    if (part.kind === 'line') return whole;
    return whole.kind === 'line'
      ? { kind: 'line', line: drawnLines(linesInside(whole.line, part.area)) }
      : area(drawnIntersection(whole.area, part.area));
  }, first);
}

const unionOf = (parts: readonly RuleValue[]): RuleValue =>
  area(drawnUnion(parts.flatMap((part) => (part.kind === 'area' ? [part.area] : []))));

function differenceOf(of: RuleValue, without: RuleValue): RuleValue {
  if (without.kind === 'line') return of;
  return of.kind === 'line'
    ? { kind: 'line', line: drawnLines(linesOutside(of.line, without.area)) }
    : area(drawnDifference(of.area, without.area));
}

function withinValue(of: RuleValue, id: PlaceId, km: Amount, ground: Ground): RuleValue {
  const place = ground.places?.find((candidate) => candidate.id === id);
  if (!place) throw new RuleError(`the rule names the place ${id}, which is not known`);
  return intersectionOf([of, area(discAround(place.position, Number(km)))]);
}

/** The views of control that a rule's value rests on. */
function viewsOf(rule: Rule, ground: Ground): ReadonlySet<ControlView> {
  const views = choicesIn(rule).map((choice) => controlFor(choice, ground));
  const sided = rule.op === 'buffer' && rule.side !== 'both' && views.length === 0;
  return new Set(sided ? [controlFor({}, ground)] : views);
}

function compute(rule: Rule, ground: Ground): RuleValue {
  switch (rule.op) {
    case 'region':
      return area(landOf(rule.oblasts, ground));
    case 'occupied':
    case 'held':
    case 'lineOfContact':
      return controlValue(rule, ground);
    case 'buffer':
      return bufferValue(rule, ground);
    case 'intersection':
      return intersectionOf(rule.of.map((part) => valueIn(part, ground)));
    case 'union':
      return unionOf(rule.of.map((part) => valueIn(part, ground)));
    case 'difference':
      return differenceOf(valueIn(rule.of, ground), valueIn(rule.without, ground));
    case 'within':
      return withinValue(valueIn(rule.of, ground), rule.place, rule.km, ground);
  }
}

/** The value of a rule without parameters; equal rules on the same ground are computed once. */
const valueIn = (rule: Rule, ground: Ground): RuleValue =>
  memoFor(viewsOf(rule, ground), ground).get(JSON.stringify(rule), () => compute(rule, ground));

/**
 * Computes a rule. Equal rules on the same ground have one value, the same object.
 * @param params values of the proposal's parameters, in the unit each declares
 * @throws RuleError if parts of the rule do not go together, or it names something that does not exist
 * @throws NoAssessmentError if it rests on control on a day without an assessment
 */
export function evaluateRule(rule: Rule, params: Params, ground: Ground): RuleValue {
  kindOf(rule);
  return valueIn(filled(rule, params), ground);
}
