import type { State } from './state.ts';

/** The state of the right-hand side; `null` where the map is not divided. */
export function otherSide(state: State): State | null {
  const { swipe } = state;
  if (!swipe) return null;
  switch (swipe.kind) {
    case 'day':
      return { ...state, day: swipe.day };
    case 'plain':
      return { ...state, proposals: [], edits: [] };
    case 'proposal': {
      const own = state.proposals.find(({ id }) => id === swipe.id);
      return { ...state, proposals: [own ?? { id: swipe.id, params: {} }] };
    }
  }
}
