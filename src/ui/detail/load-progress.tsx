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
  if (state.step === 'idle') return null;
  const megabytes = new Intl.NumberFormat(scene.locale, { maximumFractionDigits: 1 }).format(bytes / 1e6);
  return (
    <section class={styles.progress} aria-label={detail.title}>
      {state.step === 'loading' && (
        <>
          <progress max={Math.max(1, total)} value={total > 1 ? done : undefined} aria-label={detail.title} />
          <button type="button" onClick={loading.cancel}>
            {detail.cancel}
          </button>
        </>
      )}
      <p role="status">
        {state.step === 'loading' && detail.progress(done, total, megabytes)}
        {state.step === 'done' && detail.result(days, gaps, failures.length)}
        {state.step === 'done' && state.cancelled && ` ${detail.cancelled}`}
        {state.step === 'done' && !state.kept && ` ${detail.notKept}`}
        {state.step === 'failed' && state.reason}
      </p>
      {failures.length > 0 && (
        <ul role="alert">
          {failures.slice(0, toldFailures).map((failure) => (
            <li key={failure.file + failure.cause.kind}>{detail.failure(failure)}</li>
          ))}
          {failures.length > toldFailures && <li>{detail.moreFailures(failures.length - toldFailures)}</li>}
        </ul>
      )}
    </section>
  );
}
