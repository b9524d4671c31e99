import type { ControlView } from '../../core/control/view.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import { type EvaluatedProposal, evaluateProposal, outlinesOf } from '../../core/proposals/evaluate.ts';
import type { ActiveProposal } from '../../state/state.ts';

/** Evaluates proposals, keeping what did not change: a slider of one leaves the others as they are. */
export function createEvaluator(atlas: Atlas) {
  const oblasts = outlinesOf(atlas.oblasts);
  const known = new Map<string, { control: ControlView; params: string; value: EvaluatedProposal }>();
  return (active: readonly ActiveProposal[], control: ControlView): EvaluatedProposal[] =>
    active.flatMap(({ id, params }) => {
      const proposal = atlas.proposals.find((candidate) => candidate.id === id);
      if (!proposal) return [];
      const key = JSON.stringify(params);
      const before = known.get(id);
      if (before?.control === control && before.params === key) return [before.value];
      const value = evaluateProposal(proposal, params, { oblasts, control });
      known.set(id, { control, params: key, value });
      return [value];
    });
}
