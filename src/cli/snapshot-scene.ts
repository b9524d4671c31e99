import { controlViews } from '../core/control/view.ts';
import type { Day } from '../core/model/ids.ts';
import { evaluateProposal, outlinesOf } from '../core/proposals/evaluate.ts';
import type { SceneInput } from '../scene/input.ts';
import { buildScene, type Scene } from '../scene/scene.ts';
import type { SceneText } from '../scene/text.ts';
import type { Theme } from '../scene/theme.ts';
import type { ActiveProposal, SourceChoice, State } from '../state/state.ts';
import { encodeState } from '../state/url.ts';
import { defaultState, vocabularyOf } from '../state/vocabulary.ts';
import type { SnapshotData } from './snapshot-data.ts';

/** What is drawn, whatever the region. */
export interface SnapshotRequest {
  day: Day;
  source: SourceChoice;
  proposals: readonly ActiveProposal[];
  theme: Theme;
  text: SceneText;
}

export interface SnapshotScene {
  input: SceneInput;
  scene: Scene;
  /** Fragment of the link that opens the same view in the app. */
  fragment: string;
}

/** The scene as the app makes it, with the layers that are on when the map opens. */
export function snapshotScene({ atlas, facts }: SnapshotData, request: SnapshotRequest): SnapshotScene {
  const { day, source, theme, text } = request;
  const views = controlViews(facts);
  const control = views.on(day, source);
  const vocabulary = vocabularyOf(atlas, [text.language], day);
  const state: State = {
    ...defaultState(vocabulary, text.language),
    day,
    source,
    proposals: request.proposals,
    theme: theme.id,
  };
  const ground = { oblasts: outlinesOf(atlas.oblasts), control, controlOn: views.on, places: atlas.places };
  const input: SceneInput = {
    atlas,
    state,
    control,
    advance: null,
    ground: null,
    proposals: state.proposals.flatMap(({ id, params }) => {
      const proposal = atlas.proposals.find((candidate) => candidate.id === id);
      return proposal ? [evaluateProposal(proposal, params, ground)] : [];
    }),
    figures: [],
    edited: [],
    theme,
    text,
  };
  return { input, scene: buildScene(input), fragment: encodeState(state, vocabulary) };
}
