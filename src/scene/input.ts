import type { ControlView } from '../core/control/view.ts';
import type { Atlas } from '../core/model/atlas.ts';
import type { EvaluatedProposal } from '../core/proposals/evaluate.ts';
import type { State } from '../state/state.ts';
import type { SceneText } from './text.ts';
import type { Theme } from './theme.ts';

/** All that a scene is made from. Nothing in here knows a renderer. */
export interface SceneInput {
  atlas: Atlas;
  state: State;
  /** Control on the state's day by the state's source. */
  control: ControlView;
  /** The proposals that are drawn, computed for that control. */
  proposals: readonly EvaluatedProposal[];
  theme: Theme;
  text: SceneText;
}
