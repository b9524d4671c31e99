import { controlViews } from '../../src/core/control/view.ts';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { evaluateProposal, outlinesOf } from '../../src/core/proposals/evaluate.ts';
import { loadAtlas } from '../../src/data/bundled.ts';
import { buildScene, type Scene } from '../../src/scene/scene.ts';
import { lightTheme } from '../../src/scene/theme.ts';
import type { State } from '../../src/state/state.ts';
import { defaultState } from '../../src/state/vocabulary.ts';
import { loadFonts } from '../../src/ui/app/fonts.ts';
import { vocabularyOf } from '../../src/ui/app/store.ts';
import { textsOf } from '../../src/ui/i18n/index.ts';

/** The real data, and scenes made from them as the app makes them. */
export async function openScenes(): Promise<{ atlas: Atlas; sceneOf(patch: Partial<State>): Scene }> {
  const [atlas] = await Promise.all([loadAtlas(), loadFonts()]);
  const control = controlViews(atlas);
  const oblasts = outlinesOf(atlas.oblasts);
  return {
    atlas,
    sceneOf(patch) {
      const state = { ...defaultState(vocabularyOf(atlas)), ...patch };
      const view = control(state.day, state.source);
      return buildScene({
        atlas,
        state,
        control: view,
        proposals: state.proposals.flatMap(({ id, params }) => {
          const proposal = atlas.proposals.find((candidate) => candidate.id === id);
          return proposal ? [evaluateProposal(proposal, params, { oblasts, control: view })] : [];
        }),
        theme: lightTheme,
        text: textsOf('en').scene,
      });
    },
  };
}
