import { accuracyOf } from '../../scene/layers/control.ts';
import { scaleBar } from '../../scene/projection.ts';
import { useStore } from '../app/context.ts';
import styles from './map-foot.module.css';

const maxBarPx = 110;

/** As-of date, scale bar and sources along the map's lower edge. */
export function MapFoot() {
  const store = useStore();
  const text = store.text.value;
  const camera = store.camera.value;
  const accuracy = accuracyOf(store.atlas, store.state.value);
  const bar = camera && scaleBar(camera.zoom, camera.center, maxBarPx);
  return (
    <div class={styles.foot}>
      <strong>{text.asOf(store.state.value.day)}</strong>
      {accuracy && store.state.value.layers.includes('control') && (
        <span class={styles.note}>{text.reconstructed(accuracy.agreementPercent, accuracy.medianKm)}</span>
      )}
      {bar && (
        <span class={styles.scale} style={{ inlineSize: `${bar.widthPx}px` }}>
          {text.scene.km(bar.km)}
        </span>
      )}
      <span class={styles.credits}>
        {store.scene.value.credits.map(({ name, url }, index) => (
          <span key={name}>
            {index > 0 && ' · '}
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          </span>
        ))}
      </span>
    </div>
  );
}
