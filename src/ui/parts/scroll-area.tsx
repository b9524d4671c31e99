import type { ComponentChildren } from 'preact';
import styles from './scroll-area.module.css';

/** What may be wider than the panel scrolls inside itself, by keyboard too. */
export function ScrollArea({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section class={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
