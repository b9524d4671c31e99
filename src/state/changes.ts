import type { Article } from '../core/model/article.ts';
import { clampDay } from '../core/model/days.ts';
import type { Day, OblastId, ProposalId } from '../core/model/ids.ts';
import type { Camera, LayerId, Selection, SourceChoice, State, Swipe, ThemeChoice } from './state.ts';
import { layerIds } from './state.ts';
import type { DayRange } from './vocabulary.ts';

/** A change is a named function from state to state; it never alters the state it is given. */
export type Change = (state: State) => State;

export const moveTo =
  (camera: Camera | null): Change =>
  (state) => ({ ...state, camera });

/** Shows a day; one outside the range becomes the nearer end. */
export const chooseDay =
  (day: Day, { first, last }: DayRange): Change =>
  (state) => {
    const chosen = clampDay(day, first, last);
    return chosen === state.day ? state : { ...state, day: chosen };
  };

/** Compares with a day; `null` with the fortnight before, whatever day is shown. */
export const compareWith =
  (day: Day | null, { first, last }: DayRange): Change =>
  (state) => ({ ...state, compare: day && clampDay(day, first, last) });

/** Draws an oblast's share in the timeline, or no longer; the list keeps the order of `all`. */
export const toggleCharted =
  (oblast: OblastId, on: boolean, all: readonly OblastId[]): Change =>
  (state) => ({
    ...state,
    charted: all.filter((id) => (id === oblast ? on : state.charted.includes(id))),
  });

export const chooseSource =
  (source: SourceChoice): Change =>
  (state) => ({ ...state, source });

/**
 * Shows one article's places and events, or all articles' for `null`. An article whose date could
 * be inferred brings its day along; another leaves the day as it is.
 */
export const chooseArticle =
  (article: Article | null): Change =>
  (state) => {
    const date = article?.date;
    const day = date?.kind === 'inferred' ? date.day : state.day;
    return { ...state, article: article?.id ?? null, day, selection: null };
  };

/** Switches a layer; the list keeps the panel's order so that equal views have equal URLs. */
export const toggleLayer =
  (layer: LayerId, on: boolean): Change =>
  (state) => ({
    ...state,
    layers: layerIds.filter((id) => (id === layer ? on : state.layers.includes(id))),
  });

export const toggleProposal =
  (id: ProposalId, on: boolean): Change =>
  (state) => {
    const others = state.proposals.filter((proposal) => proposal.id !== id);
    return { ...state, proposals: on ? [...others, { id, params: {} }] : others };
  };

/** Sets a parameter of a proposal that is drawn; one that is not drawn stays out. */
export const setParameter =
  (id: ProposalId, name: string, value: number): Change =>
  (state) => ({
    ...state,
    proposals: state.proposals.map((proposal) =>
      proposal.id === id ? { ...proposal, params: { ...proposal.params, [name]: value } } : proposal,
    ),
  });

/** Divides the map, or makes it one again. */
export const divide =
  (swipe: Swipe | null): Change =>
  (state) => ({ ...state, swipe });

export const select =
  (selection: Selection | null): Change =>
  (state) => ({ ...state, selection });

export const chooseTheme =
  (theme: ThemeChoice): Change =>
  (state) => ({ ...state, theme });
