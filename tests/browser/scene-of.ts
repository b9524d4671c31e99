import { type ControlViews, controlViews } from '../../src/core/control/view.ts';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { evaluateProposal, outlinesOf } from '../../src/core/proposals/evaluate.ts';
import { loadAtlas } from '../../src/data/bundled.ts';
import { loadControlFacts } from '../../src/data/bundled-control.ts';
import { buildScene, type Scene } from '../../src/scene/scene.ts';
import { lightTheme } from '../../src/scene/theme.ts';
import type { State } from '../../src/state/state.ts';
import { defaultState, vocabularyOf } from '../../src/state/vocabulary.ts';
import { loadFonts } from '../../src/ui/app/fonts.ts';
import { textsOf } from '../../src/ui/i18n/index.ts';

/** The real data, and scenes made from them as the app makes them. */
export async function openScenes(): Promise<{
  atlas: Atlas;
  views: ControlViews;
  sceneOf(patch: Partial<State>): Scene;
}> {
  const [atlas, facts] = await Promise.all([loadAtlas(), loadControlFacts(), loadFonts()]);
  const views = controlViews(facts);
  const oblasts = outlinesOf(atlas.oblasts);
  const first = defaultState(vocabularyOf(atlas, ['en'], '2026-11-25' as State['day']));
  return {
    atlas,
    views,
    sceneOf(patch) {
      const state = { ...first, ...patch };
      const control = views.on(state.day, state.source);
      return buildScene({
        atlas,
        state,
        control,
        advance: null,
        ground: null,
        figures: [],
        edited: [],
        proposals: state.proposals.flatMap(({ id, params }) => {
          const proposal = atlas.proposals.find((candidate) => candidate.id === id);
          return proposal ? [evaluateProposal(proposal, params, { oblasts, control })] : [];
        }),
        theme: lightTheme,
        text: textsOf('en').scene,
      });
    },
  };
}
