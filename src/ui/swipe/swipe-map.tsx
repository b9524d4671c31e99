import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { MapView } from '../../render/map/map-view.ts';
import { useStore } from '../app/context.ts';
import styles from './swipe-map.module.css';
import { swipeTitle } from './swipe-title.ts';

/** Steps of the divider by key, in percent of the width. */
const step = 2;
const leap = 10;

const clamp = (value: number): number => Math.min(98, Math.max(2, value));

/** Where a key takes the divider, or `null` for other keys. */
export function dividerForKey(key: string, at: number): number | null {
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -step,
    ArrowRight: step,
    PageDown: -leap,
    PageUp: leap,
    Home: -100,
    End: 100,
  };
  const move = Object.hasOwn(by, key) ? by[key] : undefined;
  return move === undefined ? null : clamp(at + move);
}

/** The right-hand side of a divided map: a second map over the first, cut at a divider, with the same camera. */
export function SwipeMap() {
  const store = useStore();
  const text = store.text.value;
  const container = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const view = useSignal<MapView | null>(null);
  const at = useSignal(50);
  const dragging = useRef(false);

  useEffect(() => {
    const camera = store.camera.peek();
    if (!container.current || !camera) return;
    const opened = new MapView({
      container: container.current,
      label: text.swipe.other,
      camera,
      reducedMotion: true,
      onMoved: () => undefined,
      onCamera: () => undefined,
      onHover: () => undefined,
      onPick: () => undefined,
    });
    view.value = opened;
    return () => opened.destroy();
  }, [store, view]);

  useSignalEffect(() => {
    const scene = store.otherScene.value;
    if (scene) view.value?.draw(scene, false);
  });
  useSignalEffect(() => {
    const camera = store.camera.value;
    if (camera) view.value?.jumpTo(camera);
  });

  const moveTo = (clientX: number): void => {
    const box = pane.current?.getBoundingClientRect();
    if (box) at.value = clamp(((clientX - box.left) / box.width) * 100);
  };
  const other = store.otherInput.value;
  return (
    <div ref={pane} class={styles.pane}>
      <div class={styles.side} style={{ clipPath: `inset(0 0 0 ${at.value}%)` }} aria-hidden="true">
        <div ref={container} class={styles.map} data-testid="other-map" />
      </div>
      <p class={`${styles.tag} ${styles.left}`} style={{ insetInlineEnd: `calc(${100 - at.value}% + 12px)` }}>
        {swipeTitle(store.sceneInput.value, store.state.value.swipe, 'left', text)}
      </p>
      <p class={`${styles.tag} ${styles.right}`} style={{ insetInlineStart: `calc(${at.value}% + 12px)` }}>
        {other && swipeTitle(other, store.state.value.swipe, 'right', text)}
      </p>
      <div
        class={styles.divider}
        style={{ insetInlineStart: `${at.value}%` }}
        role="slider"
        tabIndex={0}
        aria-label={text.swipe.divider}
        aria-valuemin={2}
        aria-valuemax={98}
        aria-valuenow={Math.round(at.value)}
        aria-valuetext={text.swipe.dividerAt(Math.round(at.value))}
        onKeyDown={(event) => {
          const next = dividerForKey(event.key, at.value);
          if (next === null) return;
          event.preventDefault();
          at.value = next;
        }}
        onPointerDown={(event) => {
          dragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (dragging.current) moveTo(event.clientX);
        }}
        onPointerUp={() => {
          dragging.current = false;
        }}
        onPointerCancel={() => {
          dragging.current = false;
        }}
      >
        <span class={styles.grip} aria-hidden="true">
          ‹ ›
        </span>
      </div>
    </div>
  );
}
