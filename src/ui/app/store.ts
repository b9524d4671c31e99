import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type ControlView, controlViews } from '../../core/control/view.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import type { Card } from '../../scene/cards/card.ts';
import { cardFor } from '../../scene/cards/index.ts';
import type { SceneInput } from '../../scene/input.ts';
import type { Bounds } from '../../scene/projection.ts';
import { buildScene, type Scene } from '../../scene/scene.ts';
import { darkTheme, lightTheme, type Theme } from '../../scene/theme.ts';
import type { Change } from '../../state/changes.ts';
import type { Camera, State } from '../../state/state.ts';
import type { LinkProblem } from '../../state/url.ts';
import type { Vocabulary } from '../../state/vocabulary.ts';
import { languages, textsOf } from '../i18n/index.ts';
import type { UiText } from '../i18n/text.ts';
import { createEvaluator } from './evaluator.ts';
import { stateFromAddress, writeAddress } from './history.ts';

/** A wish to move the map, carried out by the map on screen. */
export type Flight = { to: 'camera'; camera: Camera } | { to: 'bounds'; bounds: Bounds } | { to: 'home' };

/** What the components read and how they change it. There is one, made when the data are there. */
export interface Store {
  atlas: Atlas;
  vocabulary: Vocabulary;
  state: ReadonlySignal<State>;
  text: ReadonlySignal<UiText>;
  theme: ReadonlySignal<Theme>;
  control: ReadonlySignal<ControlView>;
  sceneInput: ReadonlySignal<SceneInput>;
  scene: ReadonlySignal<Scene>;
  /** The card of what is selected. */
  card: ReadonlySignal<Card | null>;
  flight: Signal<Flight | null>;
  /** Where the map is now, also between two entries in the history. */
  camera: Signal<Camera | null>;
  linkProblems: Signal<readonly LinkProblem[]>;
  /** Read aloud by screen readers. */
  announcement: Signal<string>;
  dispatch(change: Change, mode?: 'push' | 'replace'): void;
}

export function vocabularyOf(atlas: Atlas): Vocabulary {
  return {
    days: atlas.figures.days,
    sources: [...atlas.assessors.map(({ id }) => id), 'consensus'],
    articles: atlas.articles,
    places: atlas.places,
    regions: atlas.oblasts.features.map(({ properties }) => properties.id),
    proposals: atlas.proposals,
    languages,
  };
}

/** The state without its camera, the same value as long as nothing else changes. */
function withoutCamera(state: ReadonlySignal<State>): ReadonlySignal<State> {
  let last: State | undefined;
  return computed(() => {
    const { camera: _camera, ...rest } = state.value;
    const next: State = { ...rest, camera: null };
    const keys = Object.keys(next) as (keyof State)[];
    if (!last || keys.some((key) => last?.[key] !== next[key])) last = next;
    return last;
  });
}

function systemTheme(): ReadonlySignal<'light' | 'dark'> {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const system = signal<'light' | 'dark'>(query.matches ? 'dark' : 'light');
  query.addEventListener('change', () => {
    system.value = query.matches ? 'dark' : 'light';
  });
  return system;
}

export function createStore(atlas: Atlas): Store {
  const vocabulary = vocabularyOf(atlas);
  const first = stateFromAddress(vocabulary);
  const state = signal(first.state);
  const linkProblems = signal<readonly LinkProblem[]>(first.problems);
  const flight = signal<Flight | null>(null);
  const view = withoutCamera(state);
  const system = systemTheme();
  const text = computed(() => textsOf(view.value.language));
  const theme = computed(() =>
    (view.value.theme === 'system' ? system.value : view.value.theme) === 'dark' ? darkTheme : lightTheme,
  );
  const controlOf = controlViews(atlas);
  const evaluate = createEvaluator(atlas);
  const control = computed(() => controlOf(view.value.day, view.value.source));
  const proposals = computed(() => evaluate(view.value.proposals, control.value));
  const sceneInput = computed<SceneInput>(() => ({
    atlas,
    state: view.value,
    control: control.value,
    proposals: proposals.value,
    theme: theme.value,
    text: text.value.scene,
  }));
  window.addEventListener('popstate', () => {
    const next = stateFromAddress(vocabulary);
    state.value = next.state;
    linkProblems.value = next.problems;
    flight.value = next.state.camera ? { to: 'camera', camera: next.state.camera } : { to: 'home' };
  });
  return {
    atlas,
    vocabulary,
    state,
    text,
    theme,
    control,
    sceneInput,
    scene: computed(() => buildScene(sceneInput.value)),
    card: computed(() => (view.value.selection ? cardFor(view.value.selection, sceneInput.value) : null)),
    flight,
    camera: signal(first.state.camera),
    linkProblems,
    announcement: signal(''),
    dispatch(change, mode = 'push') {
      const next = change(state.value);
      if (next === state.value) return;
      state.value = next;
      writeAddress(next, vocabulary, mode);
    },
  };
}
