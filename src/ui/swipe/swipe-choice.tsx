import { addDays, clampDay, parseDay } from '../../core/model/days.ts';
import { localText } from '../../core/model/text.ts';
import { divide } from '../../state/changes.ts';
import type { Swipe } from '../../state/state.ts';
import { useStore } from '../app/context.ts';
import styles from '../panel/view-section.module.css';

/** How long before the day on the map the other side starts, if no day is compared with. */
const beforeDays = 90;

/** Whether the map is divided, and what its right-hand side shows. */
export function SwipeChoice() {
  const store = useStore();
  const text = store.text.value;
  const { swipe, compare, day } = store.state.value;
  const { days } = store.vocabulary;
  const value = swipe?.kind === 'proposal' ? `proposal:${swipe.id}` : (swipe?.kind ?? '');
  const choose = (chosen: string): Swipe | null => {
    if (chosen === 'plain') return { kind: 'plain' };
    if (chosen === 'day') {
      const other = compare ?? addDays(day, -beforeDays);
      return { kind: 'day', day: clampDay(other, days.first, days.last) };
    }
    const proposal = store.atlas.proposals.find(({ id }) => chosen === `proposal:${id}`);
    return proposal ? { kind: 'proposal', id: proposal.id } : null;
  };
  return (
    <>
      <label class={styles.field}>
        <span>{text.swipe.choose}</span>
        <select value={value} onChange={(event) => store.dispatch(divide(choose(event.currentTarget.value)))}>
          <option value="">{text.swipe.none}</option>
          <option value="day">{text.swipe.day}</option>
          <option value="plain">{text.swipe.plain}</option>
          {store.atlas.proposals.map(({ id, title }) => (
            <option key={id} value={`proposal:${id}`}>
              {localText(title, text.scene.language)}
            </option>
          ))}
        </select>
      </label>
      {swipe?.kind === 'day' && (
        <label class={styles.field}>
          <span>{text.swipe.otherDay}</span>
          <input
            type="date"
            min={days.first}
            max={days.last}
            value={swipe.day}
            onChange={(event) => {
              const typed = parseDay(event.currentTarget.value);
              if (typed) store.dispatch(divide({ kind: 'day', day: clampDay(typed, days.first, days.last) }));
            }}
          />
        </label>
      )}
    </>
  );
}
