import { useSignal } from '@preact/signals';
import type { LonLat } from '../../core/model/position.ts';
import { addEdit, mostEdits, removeEdit } from '../../state/scenario.ts';
import { useStore } from '../app/context.ts';
import styles from './scenario.module.css';

interface WhatIfProps {
  /** Where the settlement is. */
  position: LonLat;
  /** The status that is offered: `claim` applies an article's claim that the place was taken. */
  offer: 'occupied' | 'held' | 'claim';
}

/** Counts the settlement at a position as occupied or as held, or takes that back. */
export function WhatIf({ position, offer }: WhatIfProps) {
  const store = useStore();
  const text = store.text.value;
  const unknown = useSignal(false);
  const { edits, day } = store.state.value;
  const apply = async (): Promise<void> => {
    const facts = await store.follow.groundAt(position, day);
    if (!facts) {
      unknown.value = true;
      return;
    }
    const { id } = facts.settlement;
    const before = store.state.value.edits.find(({ settlement }) => settlement === id);
    const occupied = offer !== 'held';
    // The same offer again takes the edit back.
    store.dispatch(before?.occupied === occupied ? removeEdit(id) : addEdit({ settlement: id, occupied }));
  };
  return (
    <>
      <button
        type="button"
        class={styles.offer}
        disabled={edits.length >= mostEdits}
        onClick={() => {
          void apply();
        }}
      >
        {text.scenario.offer[offer]}
      </button>
      {unknown.value && <p role="status">{text.scene.card.groundUnknown}</p>}
    </>
  );
}
