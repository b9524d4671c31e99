import { useStore } from '../app/context.ts';
import { DrawingSvg } from '../parts/drawing.tsx';
import { Section } from '../parts/section.tsx';
import styles from './legend-section.module.css';

/** The key to exactly what is drawn. */
export function LegendSection() {
  const store = useStore();
  const text = store.text.value;
  return (
    <Section id="legend" title={text.legend}>
      <ul class={styles.legend}>
        {store.scene.value.legend.map((entry) => (
          <li key={entry.id} data-legend={entry.id}>
            <span class={styles.swatch}>
              <DrawingSvg drawing={entry.swatch} />
            </span>
            <span>
              {entry.label}
              {entry.note && <small>{entry.note}</small>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
