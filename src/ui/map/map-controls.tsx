import type { MapView } from '../../render/map/map-view.ts';
import { moveTo } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import styles from './map-controls.module.css';

export function MapControls({ view }: { view: MapView }) {
  const store = useStore();
  const text = store.text.value;
  return (
    <div class={styles.controls}>
      <button type="button" aria-label={text.zoomIn} onClick={() => view.zoomBy(1)}>
        +
      </button>
      <button type="button" aria-label={text.zoomOut} onClick={() => view.zoomBy(-1)}>
        −
      </button>
      <button
        type="button"
        aria-label={text.home}
        title={text.home}
        onClick={() => {
          store.dispatch(moveTo(null));
          store.flight.value = { to: 'home' };
        }}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <path
            d="M2 7V2h5M11 2h5v5M16 11v5h-5M7 16H2v-5"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
          />
        </svg>
      </button>
    </div>
  );
}
