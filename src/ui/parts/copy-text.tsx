import styles from './copy-text.module.css';

/** A text to be copied: it cannot be changed, and the focus selects all of it. */
export function CopyText({ label, text, rows }: { label: string; text: string; rows: number }) {
  return (
    <textarea
      class={styles.text}
      readOnly
      aria-label={label}
      rows={rows}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
