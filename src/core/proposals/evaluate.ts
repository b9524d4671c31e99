import type { Proposal, Provision } from '../model/proposal.ts';
import { type Ground, NoAssessmentError, type RuleValue } from './ground.ts';
import { perObject } from './memo.ts';
import { evaluateRule, type Params } from './rules.ts';

export { type Ground, outlinesOf, type RuleValue } from './ground.ts';
export { RuleError } from './kind.ts';
export { evaluateRule } from './rules.ts';

export interface EvaluatedProvision {
  provision: Provision;
  value: RuleValue | null;
  /** Why there is no value: nothing to draw, or no assessment of the day; `null` if there is one. */
  missing: 'rule' | 'assessment' | null;
}

export interface EvaluatedProposal {
  proposal: Proposal;
  /** Every parameter with its value, defaults included. */
  params: Params;
  provisions: readonly EvaluatedProvision[];
}

/** Parameters at their defaults, overridden where `given` has a value. */
export function parametersOf(proposal: Proposal, given: Params): Params {
  return Object.fromEntries(
    proposal.parameters.map(({ name, default: value }) => [name, given[name] ?? value]),
  );
}

/** Each provision keeps a value of its own, though provisions that cover the same ground share its geometry. */
const byValue = perObject((value: RuleValue) =>
  perObject(
    (provision: Provision): EvaluatedProvision => ({ provision, value: { ...value }, missing: null }),
  ),
);

function evaluateProvision(provision: Provision, params: Params, ground: Ground): EvaluatedProvision {
  if (!provision.rule) return { provision, value: null, missing: 'rule' };
  try {
    return byValue(evaluateRule(provision.rule, params, ground))(provision);
  } catch (error) {
    if (error instanceof NoAssessmentError) return { provision, value: null, missing: 'assessment' };
    throw error;
  }
}

/** Computes every provision of a proposal. On a gap, what rests on control has no value. */
export function evaluateProposal(proposal: Proposal, given: Params, ground: Ground): EvaluatedProposal {
  const params = parametersOf(proposal, given);
  return {
    proposal,
    params,
    provisions: proposal.provisions.map((provision) => evaluateProvision(provision, params, ground)),
  };
}
