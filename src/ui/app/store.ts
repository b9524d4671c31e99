import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ControlView } from '../../core/control/view.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import type { Card } from '../../scene/cards/card.ts';
import { cardFor } from '../../scene/cards/index.ts';
import type { SceneInput } from '../../scene/input.ts';
import type { Bounds } from '../../scene/projection.ts';
import { buildScene, type Scene } from '../../scene/scene.ts';
import { darkTheme, lightTheme, type Theme } from '../../scene/theme.ts';
import type { Change } from '../../state/changes.ts';
import type { Camera, State } from '../../state/state.ts';
import { otherSide } from '../../state/swipe.ts';
import type { LinkProblem } from '../../state/url.ts';
import { type DayRange, type Vocabulary, vocabularyOf } from '../../state/vocabulary.ts';
import type { ControlFrame } from '../../workers/control-service.ts';
import { languages, textsOf } from '../i18n/index.ts';
import type { UiText } from '../i18n/text.ts';
import { type Control, followControl } from './control.ts';
import { stateFromAddress, writeAddress, writeAddressSoon } from './history.ts';
import { today } from './today.ts';

/** A wish to move the map, carried out by the map on screen. */
export type Flight = { to: 'camera'; camera: Camera } | { to: 'bounds'; bounds: Bounds } | { to: 'home' };

/** A state without what changes many times a second. */
export type Choices = Omit<State, 'day' | 'compare' | 'camera'>;

/** What the components read and how they change it. There is one, made when the data are there. */
export interface Store {
  atlas: Atlas;
  vocabulary: Vocabulary;
  state: ReadonlySignal<State>;
  /** What the reader chose besides day and camera: steps in time leave it the same value. */
  choices: ReadonlySignal<Choices>;
  text: ReadonlySignal<UiText>;
  theme: ReadonlySignal<Theme>;
  /** What the thread of control delivers, and how detail is handed to it. */
  follow: Control;
  control: ReadonlySignal<ControlView>;
  /** The first and the last day of the timeline: the bundled days, and later ones that were loaded or asked for. */
  timeline: ReadonlySignal<DayRange>;
  sceneInput: ReadonlySignal<SceneInput>;
  scene: ReadonlySignal<Scene>;
  /** The right-hand side of a divided map; `null` where it is one. */
  otherInput: ReadonlySignal<SceneInput | null>;
  otherScene: ReadonlySignal<Scene | null>;
  /** The card of what is selected. */
  card: ReadonlySignal<Card | null>;
  flight: Signal<Flight | null>;
  /** Where the map is now, also between two entries in the history. */
  camera: Signal<Camera | null>;
  linkProblems: Signal<readonly LinkProblem[]>;
  /** Whether the panel is unfolded; on a phone the map comes first. */
  panelOpen: Signal<boolean>;
  /** Read aloud by screen readers. */
  announcement: Signal<string>;
  /** Changes the state. `soon` is for changes that come many times a second, as in scrubbing. */
  dispatch(change: Change, mode?: 'push' | 'replace' | 'soon'): void;
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

/** A value that keeps its identity while no member of it changes. */
function stable<T extends object>(): (next: T) => T {
  let last: T | undefined;
  return (next) => {
    const keys = Object.keys(next) as (keyof T)[];
    if (!last || keys.some((key) => last?.[key] !== next[key])) last = next;
    return last;
  };
}

/**
 * The state with the day and the source of the frame that is drawn: while the next frame is being
 * computed, figures and texts stay with the geometry that they belong to.
 */
const shownState = (state: State, { request }: ControlFrame): State => ({
  ...state,
  day: request.day,
  source: request.source,
  compare: request.compare,
  edits: request.edits,
});

/** From the first assessment to the last that is bundled or loaded, and to the day that is shown. */
function timelineRange(view: ReadonlySignal<State>, follow: Control, vocabulary: Vocabulary) {
  return computed<DayRange>(() => {
    const loaded = Object.values(follow.detail.value).flatMap((days) => days.at(-1) ?? []);
    const { day, compare } = view.value;
    const days = [vocabulary.lastAssessed, day, ...loaded, ...(compare ? [compare] : [])];
    return { first: vocabulary.days.first, last: days.sort().at(-1) ?? vocabulary.lastAssessed };
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
  const vocabulary = vocabularyOf(atlas, languages, today());
  const first = stateFromAddress(vocabulary);
  const state = signal(first.state);
  const linkProblems = signal<readonly LinkProblem[]>(first.problems);
  const flight = signal<Flight | null>(null);
  const view = withoutCamera(state);
  const keepChoices = stable<Choices>();
  const choices = computed(() => {
    const { day: _day, compare: _compare, camera: _camera, ...rest } = state.value;
    return keepChoices(rest);
  });
  const system = systemTheme();
  const text = computed(() => textsOf(choices.value.language));
  const theme = computed(() =>
    (choices.value.theme === 'system' ? system.value : choices.value.theme) === 'dark'
      ? darkTheme
      : lightTheme,
  );
  const follow = followControl(view);
  const control = computed(() => follow.frame.value.control);
  const [keepOwn, keepOther] = [stable<State>(), stable<State>()];
  const inputOf = (state: State, frame: ControlFrame): SceneInput => ({
    atlas,
    state,
    control: frame.control,
    advance: frame.advance,
    ground: follow.ground.value,
    proposals: frame.proposals,
    figures: frame.figures,
    edited: frame.edited,
    theme: theme.value,
    text: text.value.scene,
  });
  const sceneInput = computed<SceneInput>(() => {
    const frame = follow.frame.value;
    return inputOf(keepOwn(shownState(view.value, frame)), frame);
  });
  const otherInput = computed<SceneInput | null>(() => {
    const frame = follow.other.value;
    const side = otherSide(view.value);
    return frame && side && inputOf(keepOther(shownState(side, frame)), frame);
  });
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
    choices,
    text,
    theme,
    follow,
    control,
    timeline: timelineRange(view, follow, vocabulary),
    sceneInput,
    scene: computed(() => buildScene(sceneInput.value)),
    otherInput,
    otherScene: computed(() => otherInput.value && buildScene(otherInput.value)),
    card: computed(() => (view.value.selection ? cardFor(view.value.selection, sceneInput.value) : null)),
    flight,
    camera: signal(first.state.camera),
    linkProblems,
    panelOpen: signal(!window.matchMedia('(max-width: 767px)').matches),
    announcement: signal(''),
    dispatch(change, mode = 'push') {
      const next = change(state.value);
      if (next === state.value) return;
      state.value = next;
      if (mode === 'soon') writeAddressSoon(() => state.peek(), vocabulary);
      else writeAddress(next, vocabulary, mode);
    },
  };
}
