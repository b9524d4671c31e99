import type { ComponentChildren } from 'preact';
import styles from './section.module.css';

interface SectionProps {
  id: string;
  title: string;
  note?: string;
  open?: boolean;
  /** Told when the reader opens or closes it. */
  onToggle?(open: boolean): void;
  children: ComponentChildren;
}

/** A part of the panel that folds. */
export function Section({ id, title, note, open = true, onToggle, children }: SectionProps) {
  return (
    <details
      class={styles.section}
      open={open}
      id={id}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary class={styles.summary}>
        <h2>{title}</h2>
      </summary>
      <div class={styles.body}>
        {note && <p class={styles.note}>{note}</p>}
        {children}
      </div>
    </details>
  );
}
