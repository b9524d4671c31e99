import { oblastName } from '../../scene/names.ts';
import { settlementLabel } from '../../scene/settlement-label.ts';
import { clearEdits, removeEdit } from '../../state/scenario.ts';
import { useStore } from '../app/context.ts';
import { Section } from '../parts/section.tsx';
import { SettlementName } from '../parts/settlement-name.tsx';
import styles from './scenario.module.css';

/** The reader's "what if": every settlement that is counted otherwise, each to be undone. */
export function ScenarioSection() {
  const store = useStore();
  const text = store.text.value;
  const { state, edited, atlas } = store.sceneInput.value;
  if (state.edits.length === 0) return null;
  return (
    <Section id="scenario" title={`${text.scenario.title} (${state.edits.length})`} note={text.scenario.note}>
      <ul class={styles.list}>
        {state.edits.map((edit, index) => {
          const settlement = edited[index];
          const name = settlement
            ? settlementLabel(settlement.name, text.scene.language).name
            : text.scenario.unknown(edit.settlement);
          return (
            <li key={edit.settlement}>
              <span>
                {settlement ? <SettlementName name={settlement.name} /> : <strong>{name}</strong>}{' '}
                {settlement && oblastName(atlas, settlement.oblast, text.scene.language)}
                <small>{edit.occupied ? text.scenario.occupied : text.scenario.held}</small>
              </span>
              <button
                type="button"
                aria-label={text.scenario.undoOf(name)}
                onClick={() => store.dispatch(removeEdit(edit.settlement))}
              >
                {text.scenario.undo}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class={styles.clear} onClick={() => store.dispatch(clearEdits)}>
        {text.scenario.undoAll}
      </button>
    </Section>
  );
}
