import { chooseDay } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import styles from './gap-notice.module.css';

/** On a day without an assessment: who has none, and the way to the nearest earlier day. */
export function GapNotice() {
  const store = useStore();
  const text = store.text.value;
  const { assessment, day } = store.control.value;
  if (assessment.kind !== 'gap') return null;
  const names = store.atlas.assessors
    .filter(({ id }) => assessment.missing.includes(id))
    .map(({ shortName }) => shortName);
  const { earlier } = assessment;
  return (
    <div class={styles.notice} role="status">
      <p>{text.timeline.gap(names, text.scene.day(day))}</p>
      {earlier ? (
        <button type="button" onClick={() => store.dispatch(chooseDay(earlier, store.vocabulary.days))}>
          {text.timeline.goTo(text.scene.day(earlier))}
        </button>
      ) : (
        <p>{text.timeline.nothingEarlier}</p>
      )}
    </div>
  );
}
