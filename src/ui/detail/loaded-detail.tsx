import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useStore } from '../app/context.ts';
import styles from './detail-dialog.module.css';

/** Which outlines are on this machine, and the way to remove them. */
export function LoadedDetail() {
  const store = useStore();
  const { scene, detail } = store.text.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const cleared = useSignal<'no' | 'gone' | 'kept'>('no');
  const loaded = Object.entries(store.follow.detail.value).filter(([, days]) => days.length > 0);
  const clear = async (): Promise<void> => {
    cleared.value = (await store.follow.clearDetail()) ? 'gone' : 'kept';
    // The button that had the focus is gone.
    heading.current?.focus();
  };
  return (
    <section class={styles.loaded}>
      <h3 ref={heading} tabIndex={-1}>
        {detail.loaded}
      </h3>
      {loaded.length === 0 ? (
        <p>{detail.nothingLoaded}</p>
      ) : (
        <>
          <ul>
            {loaded.map(([source, days]) => (
              <li key={source}>
                {detail.loadedDays(
                  store.atlas.assessors.find(({ id }) => id === source)?.name ?? source,
                  days.length,
                  scene.day(days[0] ?? ''),
                  scene.day(days.at(-1) ?? ''),
                )}
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => void clear()}>
            {detail.clear}
          </button>
        </>
      )}
      {/* The page's own announcements are not read aloud while a modal dialog is open. */}
      <p aria-live="polite">
        {loaded.length === 0 && cleared.value === 'gone' && detail.cleared}
        {loaded.length === 0 && cleared.value === 'kept' && detail.clearedHereOnly}
      </p>
    </section>
  );
}
