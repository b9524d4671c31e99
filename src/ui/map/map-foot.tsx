import { daysBetween } from '../../core/model/days.ts';
import { basisText } from '../../scene/layers/control.ts';
import { scaleBar } from '../../scene/projection.ts';
import { useStore } from '../app/context.ts';
import styles from './map-foot.module.css';

const maxBarPx = 110;

/** As-of date, scale bar and sources along the map's lower edge. */
export function MapFoot() {
  const store = useStore();
  const text = store.text.value;
  const camera = store.camera.value;
  const input = store.sceneInput.value;
  const { day, assessment } = input.control;
  const basis = basisText(input);
  const { lastAssessed, days } = store.vocabulary;
  const age = day === lastAssessed ? daysBetween(day, days.last) : 0;
  const bar = camera && scaleBar(camera.zoom, camera.center, maxBarPx);
  return (
    <div class={styles.foot}>
      <strong data-control-day={assessment.kind === 'pending' ? undefined : day}>{text.asOf(day)}</strong>
      {assessment.kind === 'gap' && <em>{text.timeline.noAssessment}</em>}
      {assessment.kind === 'pending' && <em>{text.pending}</em>}
      {age > 0 && <em>{text.newestBundled(age)}</em>}
      {basis && input.state.layers.includes('control') && <span class={styles.note}>{basis}</span>}
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
