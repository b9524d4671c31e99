import type { Edit } from '../core/model/edit.ts';
import type { Change } from './changes.ts';

/** A scenario of more edits would be a map of its own, and its link too long. */
export const mostEdits = 40;

/** Counts a settlement as occupied or held; a later word on the same one replaces the earlier. */
export const addEdit =
  (edit: Edit): Change =>
  (state) => {
    const others = state.edits.filter(({ settlement }) => settlement !== edit.settlement);
    return others.length >= mostEdits ? state : { ...state, edits: [...others, edit] };
  };

export const removeEdit =
  (settlement: number): Change =>
  (state) => ({ ...state, edits: state.edits.filter((edit) => edit.settlement !== settlement) });

export const clearEdits: Change = (state) => ({ ...state, edits: [] });

/** Edits as links write them, for example `occupied:421166731,held:890123`. */
export const encodeEdits = (edits: readonly Edit[]): string =>
  edits.map(({ settlement, occupied }) => `${occupied ? 'occupied' : 'held'}:${settlement}`).join(',');

export function parseEdits(text: string): Edit[] | undefined {
  const edits = text.split(',').map((piece): Edit | undefined => {
    const match = /^(occupied|held):(\d{1,15})$/.exec(piece);
    return match ? { settlement: Number(match[2]), occupied: match[1] === 'occupied' } : undefined;
  });
  const valid = edits.filter((edit) => edit !== undefined);
  const once = new Set(valid.map(({ settlement }) => settlement)).size === valid.length;
  return valid.length === edits.length && once && valid.length <= mostEdits ? valid : undefined;
}
