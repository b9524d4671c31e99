import { clearEdits } from '../../state/scenario.ts';
import { useStore } from '../app/context.ts';
import styles from './scenario.module.css';

/** Says loudly over the map that it shows a scenario. */
export function ScenarioBanner() {
  const store = useStore();
  const text = store.text.value;
  const { edits } = store.sceneInput.value.state;
  if (edits.length === 0) return null;
  return (
    <div class={styles.banner} role="status">
      <strong>{text.scene.scenario(edits.length)}</strong>
      <button type="button" onClick={() => store.dispatch(clearEdits)}>
        {text.scenario.undoAll}
      </button>
    </div>
  );
}
