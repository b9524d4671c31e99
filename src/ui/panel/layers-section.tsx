import { toggleLayer } from '../../state/changes.ts';
import { layerIds } from '../../state/state.ts';
import { useStore } from '../app/context.ts';
import { Section } from '../parts/section.tsx';
import styles from './layers-section.module.css';

export function LayersSection() {
  const store = useStore();
  const text = store.text.value;
  return (
    <Section id="layers" title={text.layers}>
      <ul class={styles.list}>
        {layerIds.map((id) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={store.choices.value.layers.includes(id)}
                onChange={(event) => {
                  store.dispatch(toggleLayer(id, event.currentTarget.checked));
                  store.announcement.value = text.announceToggle(
                    text.scene.layers[id],
                    event.currentTarget.checked,
                  );
                }}
              />
              <span>{text.scene.layers[id]}</span>
            </label>
          </li>
        ))}
      </ul>
    </Section>
  );
}
