import type { ComponentChildren } from 'preact';
import { useStore } from '../app/context.ts';
import { ScrollArea } from '../parts/scroll-area.tsx';
import styles from './audit.module.css';

interface AuditTableProps {
  caption: string;
  /** What the first column names. */
  head: string;
  /** One `tbody` for each claim. */
  children: ComponentChildren;
}

/** A table with a column for each assessor. It scrolls inside itself where the panel is too narrow. */
export function AuditTable({ caption, head, children }: AuditTableProps) {
  const { atlas } = useStore();
  return (
    <ScrollArea label={caption}>
      <table class={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {atlas.assessors.map(({ id, shortName }) => (
              <th key={id} scope="col">
                {shortName}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </ScrollArea>
  );
}

/** The row above a claim's values that tells the claim. */
export function ClaimRow({ children }: { children: ComponentChildren }) {
  const { atlas } = useStore();
  return (
    <tr>
      <th scope="rowgroup" colSpan={atlas.assessors.length + 1} class={styles.claim}>
        {children}
      </th>
    </tr>
  );
}
