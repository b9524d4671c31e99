import type { Amount, BufferRule, ControlChoice, Rule } from '../model/rule.ts';

/** A rule that cannot be computed: where in it (`of.1.without`) and why. */
export class RuleError extends Error {
  override name = 'RuleError';
  readonly path: string;
  constructor(reason: string, path = '') {
    super(reason);
    this.path = path;
  }
}

/** What a rule's value is. */
export type Kind = 'area' | 'line';

const below = (path: string, step: string | number): string => (path ? `${path}.${step}` : String(step));

/** The choices of control that a rule's parts make. */
export function choicesIn(rule: Rule): ControlChoice[] {
  switch (rule.op) {
    case 'region':
      return [];
    case 'occupied':
    case 'held':
    case 'lineOfContact':
      return [{ source: rule.source, date: rule.date }];
    case 'intersection':
    case 'union':
      return rule.of.flatMap(choicesIn);
    case 'difference':
      return [...choicesIn(rule.of), ...choicesIn(rule.without)];
    case 'buffer':
    case 'within':
      return choicesIn(rule.of);
  }
}

function checkBuffer(rule: BufferRule, path: string): void {
  const kind = kindOf(rule.of, below(path, 'of'));
  if (kind === 'area' && rule.measure === 'total')
    throw new RuleError('an area has no width from edge to edge: say eachSide', below(path, 'measure'));
  const choices = new Set(choicesIn(rule.of).map(({ source, date }) => `${source} ${date}`));
  if (rule.side !== 'both' && choices.size > 1)
    throw new RuleError('parts of different days or sources have no common side', below(path, 'side'));
}

/**
 * Whether a rule describes an area or a line. Areas combine with areas; a line can be cut by areas.
 * @throws RuleError where parts do not go together
 */
export function kindOf(rule: Rule, path = ''): Kind {
  switch (rule.op) {
    case 'lineOfContact':
      return 'line';
    case 'region':
    case 'occupied':
    case 'held':
      return 'area';
    case 'buffer':
      checkBuffer(rule, path);
      return 'area';
    case 'within':
      return kindOf(rule.of, below(path, 'of'));
    case 'difference':
      if (kindOf(rule.without, below(path, 'without')) === 'line')
        throw new RuleError('a line has no extent that could be taken away', below(path, 'without'));
      return kindOf(rule.of, below(path, 'of'));
    case 'intersection':
    case 'union': {
      const kinds = rule.of.map((part, i) => kindOf(part, below(below(path, 'of'), i)));
      const lines = kinds.filter((kind) => kind === 'line').length;
      if (rule.op === 'union' && lines > 0)
        throw new RuleError('a union is of areas; name the oblasts in one lineOfContact', below(path, 'of'));
      if (lines > 1)
        throw new RuleError('at most one part of an intersection can be a line', below(path, 'of'));
      return lines > 0 ? 'line' : 'area';
    }
  }
}

/** The names of the parameters that a rule uses. */
export function paramsIn(rule: Rule): string[] {
  const own = (amount: Amount): string[] => (typeof amount === 'number' ? [] : [amount.param]);
  switch (rule.op) {
    case 'region':
    case 'occupied':
    case 'held':
    case 'lineOfContact':
      return [];
    case 'buffer':
      return [...own(rule.widthKm), ...paramsIn(rule.of)];
    case 'within':
      return [...own(rule.km), ...paramsIn(rule.of)];
    case 'intersection':
    case 'union':
      return rule.of.flatMap(paramsIn);
    case 'difference':
      return [...paramsIn(rule.of), ...paramsIn(rule.without)];
  }
}
