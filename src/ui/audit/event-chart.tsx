import { scaleUtc } from 'd3';
import type { EventAudit } from '../../core/control/audit.ts';
import { addDays } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';
import styles from './chart.module.css';
import { Marker } from './marker.tsx';

const width = 380;
const rowHeight = 46;
const left = 8;
const right = 14;
const axisHeight = 22;

interface EventChartProps {
  audits: readonly { audit: EventAudit; name: string }[];
  alt: string;
  tick(date: Date, first: boolean): string;
}

const date = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Claimed spans as bars; the day on which each assessor first marks the place, with what its precision leaves open. */
export function EventChart({ audits, alt, tick }: EventChartProps) {
  const days = audits.flatMap(({ audit }) => [
    audit.event.date.from,
    audit.event.date.to,
    ...audit.marks.flatMap((mark) => (mark.kind === 'marked' ? [mark.day] : [])),
  ]);
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [addDays(first, -20), addDays(last, 20)];
  const x = scaleUtc([date(start), date(end)], [left, width - right]).clamp(true);
  const height = audits.length * rowHeight + axisHeight;
  return (
    <svg class={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      {x.ticks(5).map((each, i) => (
        <g key={each.getTime()}>
          <line class={styles.grid} x1={x(each)} x2={x(each)} y1={14} y2={height - axisHeight} />
          <text class={styles.tick} x={x(each)} y={height - 6}>
            {tick(each, i === 0)}
          </text>
        </g>
      ))}
      {audits.map(({ audit, name }, row) => {
        const y = row * rowHeight + 30;
        const [from, to] = [x(date(audit.event.date.from)), x(date(addDays(audit.event.date.to, 1)))];
        return (
          <g key={audit.event.id}>
            <text class={styles.name} x={left} y={y - 16}>
              {name}
            </text>
            <line class={styles.row} x1={left} x2={width - right} y1={y} y2={y} />
            <rect class={styles.span} x={from} y={y - 5} width={Math.max(3, to - from)} height={10} rx={2} />
            {audit.marks.map((mark, index) => {
              if (mark.kind !== 'marked') return null;
              const own = y + (index - (audit.marks.length - 1) / 2) * 8;
              return (
                <g key={mark.assessor}>
                  <line
                    class={styles.whisker}
                    x1={x(date(mark.earliest ?? mark.day))}
                    x2={x(date(mark.latest ?? end))}
                    y1={own}
                    y2={own}
                  />
                  <Marker kind={index} filled x={x(date(mark.day))} y={own} />
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
