import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { LonLat } from '../../core/model/position.ts';
import { MapView } from '../../render/map/map-view.ts';
import { hasWebGl } from '../../render/map/webgl.ts';
import { cardFor } from '../../scene/cards/index.ts';
import { homeBounds } from '../../scene/frame.ts';
import type { SceneInput } from '../../scene/input.ts';
import { memoLast } from '../../scene/memo.ts';
import { fitBounds } from '../../scene/projection.ts';
import { moveTo, select } from '../../state/changes.ts';
import type { Selection } from '../../state/state.ts';
import { parseSelection } from '../../state/url.ts';
import type { Vocabulary } from '../../state/vocabulary.ts';
import { useStore } from '../app/context.ts';
import type { Store } from '../app/store.ts';
import { CardPanel } from '../card/card-panel.tsx';
import { ScenarioBanner } from '../scenario/scenario-banner.tsx';
import { SwipeMap } from '../swipe/swipe-map.tsx';
import { GapNotice } from './gap-notice.tsx';
import { type Hover, HoverTip } from './hover-tip.tsx';
import { MapControls } from './map-controls.tsx';
import { MapFoot } from './map-foot.tsx';
import styles from './map-pane.module.css';

const homeMarginPx = 12;

/** A pointer that moves within one thing asks for the same card again and again. */
const hoveredCard = memoLast((card: string, vocabulary: Vocabulary, input: SceneInput) => {
  const selection = parseSelection(card, vocabulary);
  return selection ? cardFor(selection, input) : null;
});

/** A spot of ground as the address writes it: 4 decimals are about 10 m. */
function groundAt([lon, lat]: LonLat): Selection {
  return { kind: 'ground', position: [Number(lon.toFixed(4)), Number(lat.toFixed(4))] };
}

const pickedThing = (card: string | null, store: Store): Selection | null =>
  (card && parseSelection(card, store.vocabulary)) || null;

function openMap(store: Store, container: HTMLElement, onHover: (hover: Hover | null) => void): MapView {
  const { camera } = store.state.value;
  const home = fitBounds(homeBounds, container.clientWidth, container.clientHeight, homeMarginPx);
  let moved = camera !== null;
  const view = new MapView({
    container,
    label: store.text.value.mapLabel,
    camera: camera ?? home,
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    onCamera(next) {
      store.camera.value = next;
    },
    onMoved(next) {
      // The first view is not a move: an untouched map keeps the short address.
      if (moved) store.dispatch(moveTo(next), 'replace');
    },
    onHover(card, point) {
      const content =
        card && card !== 'ground' ? hoveredCard(card, store.vocabulary, store.sceneInput.value) : null;
      onHover(content ? { card: content, ...point } : null);
    },
    onPick(card, position) {
      store.dispatch(select(card === 'ground' ? groundAt(position) : pickedThing(card, store)));
    },
  });
  view.map.on('movestart', () => {
    moved = true;
  });
  store.camera.value = view.camera();
  return view;
}

function fly(view: MapView, store: Store): void {
  const flight = store.flight.value;
  if (!flight) return;
  store.flight.value = null;
  if (flight.to === 'camera') view.flyTo(flight.camera);
  else if (flight.to === 'bounds') view.fit(flight.bounds);
  else view.fit(homeBounds);
}

/** Reads whether the map is divided by itself, so that a step in time does not draw the whole pane anew. */
function OtherSide() {
  const store = useStore();
  return useComputed(() => store.state.value.swipe !== null).value ? <SwipeMap /> : null;
}

/** The map with its controls, its card and its foot; words and tables where there is no WebGL. */
export function MapPane() {
  const store = useStore();
  const text = store.text.value;
  const container = useRef<HTMLDivElement>(null);
  const view = useSignal<MapView | null>(null);
  const hover = useSignal<Hover | null>(null);
  // Asking opens a graphics context: once is enough.
  const works = useSignal(useMemo(hasWebGl, []));

  useEffect(() => {
    if (!container.current || !works.value) return;
    try {
      const opened = openMap(store, container.current, (next) => {
        hover.value = next;
      });
      view.value = opened;
      return () => opened.destroy();
    } catch {
      works.value = false;
    }
  }, [store, hover, view, works]);

  useSignalEffect(() =>
    view.value?.draw(store.scene.value, store.control.value.assessment.kind !== 'pending'),
  );
  useSignalEffect(() => {
    if (view.value) fly(view.value, store);
  });

  return (
    <div class={styles.pane} id="map-pane">
      {works.value ? (
        <>
          <div ref={container} class={styles.map} data-testid="map" />
          <p class="visually-hidden">{text.mapHint}</p>
          {view.value && <MapControls view={view.value} />}
          <MapFoot />
          {view.value && <OtherSide />}
          <GapNotice />
          <ScenarioBanner />
          {hover.value && <HoverTip hover={hover.value} width={container.current?.clientWidth ?? 0} />}
        </>
      ) : (
        <p class={styles.message} role="alert">
          {text.noWebgl}
        </p>
      )}
      <CardPanel />
    </div>
  );
}
