import type { State } from '../../state/state.ts';
import { decodeState, encodeState, type LinkProblem } from '../../state/url.ts';
import type { Vocabulary } from '../../state/vocabulary.ts';

/** The state that the page's address describes, and what of it made no sense. */
export const stateFromAddress = (vocabulary: Vocabulary): { state: State; problems: LinkProblem[] } =>
  decodeState(window.location.hash, vocabulary);

/** Writes the state into the address: as a step to go back to, or in place of the present one. */
export function writeAddress(state: State, vocabulary: Vocabulary, mode: 'push' | 'replace'): void {
  const fragment = encodeState(state, vocabulary);
  const { pathname, search, hash } = window.location;
  if (hash.replace(/^#/, '') === fragment) return;
  const address = `${pathname}${search}${fragment ? `#${fragment}` : ''}`;
  if (mode === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}
