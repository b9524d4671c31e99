import { useMemo } from 'preact/hooks';
import { useStore } from '../app/context.ts';
import styles from './detail-dialog.module.css';
import type { Loading } from './loading.ts';

/** Failures that are told one by one; of more only the number. */
const toldFailures = 5;

/** How far the loading is, and how it ended: what came, what did not, and what to do about it. */
export function LoadProgress({ loading }: { loading: Loading }) {
  const { scene, detail } = useStore().text.value;
  const state = loading.state.value;
  const { done, total, bytes, days, gaps, failures } = loading.progress.value;
  const megabytes = new Intl.NumberFormat(scene.locale, { maximumFractionDigits: 1 }).format(bytes / 1e6);
  const quarter = Math.floor((4 * done) / Math.max(1, total));
  const spoken = useMemo(() => detail.progress(done, total, megabytes), [detail, total, quarter]);
  if (state.step === 'idle') return null;
  const busy = state.step === 'loading';
  return (
    <section class={styles.progress} aria-label={detail.title}>
      {busy && (
        <>
          <progress max={Math.max(1, total)} value={total > 1 ? done : undefined} aria-label={detail.title} />
          <button type="button" onClick={loading.cancel}>
            {detail.cancel}
          </button>
        </>
      )}
      {/* Busy until the result: hundreds of files would be read aloud one by one; the quarters are enough. */}
      <p role="status" aria-busy={busy}>
        {busy && detail.progress(done, total, megabytes)}
        {state.step === 'done' && detail.result(days, gaps, failures.length)}
        {state.step === 'done' && state.cancelled && ` ${detail.cancelled}`}
        {state.step === 'done' && !state.kept && ` ${detail.notKept}`}
        {state.step === 'failed' && state.reason}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {busy && spoken}
      </p>
      {failures.length > 0 && (
        <div role="alert">
          <ul>
            {failures.slice(0, toldFailures).map((failure, i) => (
              // One archive can fail in several features; failures only ever come to the end.
              <li key={i}>{detail.failure(failure)}</li>
            ))}
            {failures.length > toldFailures && (
              <li key="more">{detail.moreFailures(failures.length - toldFailures)}</li>
            )}
          </ul>
        </div>
      )}
    </section>
  );
}
