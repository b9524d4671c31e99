import { useStore } from '../app/context.ts';
import styles from './detail-dialog.module.css';

/** Which outlines are on this machine, and the way to remove them. */
export function LoadedDetail() {
  const store = useStore();
  const { scene, detail } = store.text.value;
  const loaded = Object.entries(store.follow.detail.value).filter(([, days]) => days.length > 0);
  return (
    <section class={styles.loaded}>
      <h3>{detail.loaded}</h3>
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
          <button
            type="button"
            onClick={() => {
              void store.follow.clearDetail().then(() => {
                store.announcement.value = detail.cleared;
              });
            }}
          >
            {detail.clear}
          </button>
        </>
      )}
    </section>
  );
}
