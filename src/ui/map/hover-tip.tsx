import type { Card } from '../../scene/cards/card.ts';
import styles from './hover-tip.module.css';

export interface Hover {
  card: Card;
  x: number;
  y: number;
}

/** What the pointer is on, in short: the card's head, its first facts and its first source. */
export function HoverTip({ hover, width }: { hover: Hover; width: number }) {
  const { card, x, y } = hover;
  const [citation] = card.citations;
  const onLeft = x > width / 2;
  return (
    <div
      class={styles.tip}
      style={{ top: `${y + 14}px`, ...(onLeft ? { right: `${width - x + 12}px` } : { left: `${x + 12}px` }) }}
      aria-hidden="true"
    >
      <p class={styles.kind}>{card.kind}</p>
      <p class={styles.title}>
        {card.title} <span>{card.subtitle}</span>
      </p>
      {card.facts
        .filter(({ value }) => value)
        .slice(0, 2)
        .map(({ label, value }) => (
          <p key={label}>
            {label}: <strong>{value}</strong>
          </p>
        ))}
      {citation && (
        <p class={styles.source}>
          {citation.title}, {citation.where}
        </p>
      )}
    </div>
  );
}
