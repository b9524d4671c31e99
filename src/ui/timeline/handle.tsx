import { dayNumber } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';
import type { DayRange } from '../../state/vocabulary.ts';
import styles from './handle.module.css';
import { dayForKey } from './keys.ts';
import type { TimeScale } from './scale.ts';

interface HandleProps {
  kind: 'day' | 'compare';
  day: Day;
  range: DayRange;
  scale: TimeScale;
  label: string;
  /** The day in words, with what it shows. */
  valueText: string;
  onMove(day: Day): void;
}

/** One of the timeline's handles: a slider over days, moved by keys here and by dragging on the strip. */
export function Handle({ kind, day, range, scale, label, valueText, onMove }: HandleProps) {
  const x = scale.x(day);
  return (
    <g
      class={`${styles.handle} ${styles[kind]}`}
      role="slider"
      tabindex={0}
      aria-label={label}
      aria-valuemin={dayNumber(range.first)}
      aria-valuemax={dayNumber(range.last)}
      aria-valuenow={dayNumber(day)}
      aria-valuetext={valueText}
      onKeyDown={(event) => {
        const next = dayForKey(event, day, range);
        if (next === null) return;
        event.preventDefault();
        onMove(next);
      }}
    >
      <line x1={x} x2={x} y1={scale.top - 8} y2={scale.bottom} />
      {kind === 'day' ? (
        <circle cx={x} cy={scale.top - 8} r={7} />
      ) : (
        <path d={`M${x} ${scale.top}l-7 -12h14z`} />
      )}
    </g>
  );
}
