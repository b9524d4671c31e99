import type { Advance } from '../core/control/advance.ts';
import type { EditedSettlement, GroundFacts } from '../core/control/facts.ts';
import type { ControlView } from '../core/control/view.ts';
import type { Atlas } from '../core/model/atlas.ts';
import type { EvaluatedProposal } from '../core/proposals/evaluate.ts';
import type { ProposalFigures } from '../core/proposals/figures.ts';
import type { State } from '../state/state.ts';
import type { SceneText } from './text.ts';
import type { Theme } from './theme.ts';

/** All that a scene is made from. Nothing in here knows a renderer. */
export interface SceneInput {
  atlas: Atlas;
  state: State;
  /** Control on the state's day by the state's source. */
  control: ControlView;
  /** How it changed since the day of comparison; `null` where one of the two days has no assessment. */
  advance: Advance | null;
  /** What is known of the ground that is selected, once it is known. */
  ground: GroundFacts | null;
  /** The proposals that are drawn, computed for that control. */
  proposals: readonly EvaluatedProposal[];
  /** Their figures, in the same order. */
  figures: readonly ProposalFigures[];
  /** The settlements of the scenario, in the order of the state's edits; `null` for one that is unknown. */
  edited: readonly (EditedSettlement | null)[];
  theme: Theme;
  text: SceneText;
}
