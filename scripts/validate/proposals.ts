import type { Atlas } from '../../src/core/model/atlas.ts';
import type { Proposal, Provision } from '../../src/core/model/proposal.ts';
import type { Amount, Rule } from '../../src/core/model/rule.ts';
import { kindOf, RuleError } from '../../src/core/proposals/kind.ts';
import { citationProblems } from './citations.ts';
import type { Problem } from './files.ts';

/** What a proposal's rules may name. */
export type Names = Pick<Atlas, 'oblasts' | 'articles' | 'places' | 'assessors' | 'proposals'>;

type Name = { path: string; kind: 'oblast' | 'param' | 'place' | 'source'; name: string };

function* paramIn(amount: Amount, path: string): Generator<Name> {
  if (typeof amount === 'object') yield { path, kind: 'param', name: amount.param };
}

/** Everything that a rule names, with the path to each. */
function* namesIn(rule: Rule, path: string): Generator<Name> {
  switch (rule.op) {
    case 'buffer':
      yield* paramIn(rule.widthKm, `${path}.widthKm`);
      yield* namesIn(rule.of, `${path}.of`);
      return;
    case 'within':
      yield* paramIn(rule.km, `${path}.km`);
      yield { path: `${path}.place`, kind: 'place', name: rule.place };
      yield* namesIn(rule.of, `${path}.of`);
      return;
    case 'intersection':
    case 'union':
      for (const [i, part] of rule.of.entries()) yield* namesIn(part, `${path}.of.${i}`);
      return;
    case 'difference':
      yield* namesIn(rule.of, `${path}.of`);
      yield* namesIn(rule.without, `${path}.without`);
      return;
    default:
      for (const name of rule.oblasts) yield { path: `${path}.oblasts`, kind: 'oblast', name };
      if (rule.op !== 'region' && rule.source) {
        yield { path: `${path}.source`, kind: 'source', name: rule.source };
      }
  }
}

/** Parts of a rule that do not go together. */
function partProblems(rule: Rule, file: string, path: string): Problem[] {
  try {
    kindOf(rule);
    return [];
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return [{ file, path: error.path ? `${path}.${error.path}` : path, reason: error.message }];
  }
}

function provisionProblems(
  provision: Provision,
  names: Names,
  known: Record<Name['kind'], ReadonlySet<string>>,
  file: string,
  path: string,
): Problem[] {
  const { rule, style, citations } = provision;
  const unknown = rule
    ? [...namesIn(rule, `${path}.rule`)]
        .filter(({ kind, name }) => !known[kind].has(name))
        .map((item) => ({ file, path: item.path, reason: `there is no ${item.kind} ${item.name}` }))
    : [];
  const unstyled = (rule === null) !== (style === null);
  return [
    ...unknown,
    ...(rule ? partProblems(rule, file, `${path}.rule`) : []),
    ...(unstyled
      ? [{ file, path: `${path}.style`, reason: 'what is drawn needs a style, and nothing else has one' }]
      : []),
    ...citations.flatMap(({ article, paragraphs }, i) =>
      citationProblems(names, file, `${path}.citations.${i}`, article, paragraphs),
    ),
  ];
}

/** Parameters that no rule uses: their slider would move nothing. */
function idleParameters({ parameters, provisions }: Proposal, file: string): Problem[] {
  const used = new Set<string>(
    provisions.flatMap(({ rule }) =>
      rule ? [...namesIn(rule, '')].flatMap(({ kind, name }) => (kind === 'param' ? [name] : [])) : [],
    ),
  );
  return parameters.flatMap(({ name }, i) =>
    used.has(name)
      ? []
      : [{ file, path: `parameters.${i}.name`, reason: `no rule uses the parameter ${name}` }],
  );
}

/** Faults of the proposals that only show when they are read together with everything else. */
export function proposalProblems(names: Names): Problem[] {
  const common = {
    oblast: new Set<string>(names.oblasts.features.map(({ properties }) => properties.id)),
    place: new Set<string>(names.places.map(({ id }) => id)),
    source: new Set<string>(['consensus', ...names.assessors.map(({ id }) => id)]),
  };
  return names.proposals.flatMap((proposal) => {
    const file = `seeds/proposals/${proposal.id}.json`;
    const known = { ...common, param: new Set<string>(proposal.parameters.map(({ name }) => name)) };
    return [
      ...proposal.provisions.flatMap((provision, i) =>
        provisionProblems(provision, names, known, file, `provisions.${i}`),
      ),
      ...idleParameters(proposal, file),
    ];
  });
}
