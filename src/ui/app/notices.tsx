import { useStore } from './context.ts';
import styles from './notices.module.css';

/** What went wrong and what was done about it, until it is dismissed. */
export function Notices() {
  const store = useStore();
  const text = store.text.value;
  const problems = store.linkProblems.value;
  const failure = store.follow.failure.value;
  if (failure !== null) {
    return (
      <div class={styles.notice} role="alert">
        <p>{text.controlFailed(failure)}</p>
      </div>
    );
  }
  if (problems.length === 0) return null;
  return (
    <div class={styles.notice} role="alert">
      <p>{text.linkProblems(problems.map(({ part, value }) => (value ? `${part}=${value}` : part)))}</p>
      <button
        type="button"
        onClick={() => {
          store.linkProblems.value = [];
        }}
      >
        {text.dismiss}
      </button>
    </div>
  );
}
