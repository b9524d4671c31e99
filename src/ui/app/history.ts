import type { State } from '../../state/state.ts';
import { decodeState, encodeState, type LinkProblem } from '../../state/url.ts';
import type { Vocabulary } from '../../state/vocabulary.ts';

/** The state that the page's address describes, and what of it made no sense. */
export const stateFromAddress = (vocabulary: Vocabulary): { state: State; problems: LinkProblem[] } =>
  decodeState(window.location.hash, vocabulary);

let waiting: ReturnType<typeof setTimeout> | undefined;
const soonMs = 250;

/**
 * Writes the state into the address once it has been left alone for a moment, in place of the
 * present one: browsers refuse addresses that change many times a second.
 */
export function writeAddressSoon(state: () => State, vocabulary: Vocabulary): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => writeAddress(state(), vocabulary, 'replace'), soonMs);
}

/** The page's address with the state in it. */
export function addressOf(state: State, vocabulary: Vocabulary): string {
  const fragment = encodeState(state, vocabulary);
  const { origin, pathname, search } = window.location;
  return `${origin}${pathname}${search}${fragment ? `#${fragment}` : ''}`;
}

/** Writes the state into the address: as a step to go back to, or in place of the present one. */
export function writeAddress(state: State, vocabulary: Vocabulary, mode: 'push' | 'replace'): void {
  clearTimeout(waiting);
  const fragment = encodeState(state, vocabulary);
  const { pathname, search, hash } = window.location;
  if (hash.replace(/^#/, '') === fragment) return;
  const address = `${pathname}${search}${fragment ? `#${fragment}` : ''}`;
  if (mode === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}
