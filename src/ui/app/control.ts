import type { ControlView } from '../../core/control/view.ts';
import { controlViews } from '../../core/control/view.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import type { OblastId } from '../../core/model/ids.ts';
import { type EvaluatedProposal, evaluateProposal } from '../../core/proposals/evaluate.ts';
import type { ActiveProposal } from '../../state/state.ts';

/** Control on any day, remembered once it was computed. */
export const createControl = (atlas: Atlas) => controlViews(atlas);

/** Evaluates proposals, keeping what did not change: a slider of one leaves the others as they are. */
export function createEvaluator(atlas: Atlas) {
  const oblasts = new Map<OblastId, (typeof atlas.oblasts.features)[number]['geometry']>(
    atlas.oblasts.features.map(({ properties, geometry }) => [properties.id, geometry]),
  );
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
