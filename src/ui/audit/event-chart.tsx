import { scaleUtc } from 'd3';
import type { EventAudit } from '../../core/control/audit-events.ts';
import { addDays } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';
import styles from './chart.module.css';
import { laneOf, Marker } from './marker.tsx';

const width = 380;
const rowHeight = 54;
const left = 10;
const right = 16;
const axisHeight = 22;
/** Days left free at both ends of the axis. */
const marginDays = 7;

interface EventChartProps {
  audits: readonly { audit: EventAudit; name: string }[];
  alt: string;
  tick(date: Date, first: boolean): string;
}

const date = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Every day that the chart has to have room for, in order. */
const daysOf = (audits: EventChartProps['audits']): Day[] =>
  audits
    .flatMap(({ audit: { event, marks } }) => [
      event.date.from,
      event.date.to,
      ...marks.flatMap((mark) =>
        'earliest' in mark
          ? [mark.earliest.day, mark.first.day, ...(mark.latest ? [mark.latest.day] : [])]
          : [],
      ),
    ])
    .sort();

/**
 * The days that articles give as bars; the day on which each assessor first marks the place, with a
 * line over the days that are possible within the place's precision. An open line runs off the axis.
 */
export function EventChart({ audits, alt, tick }: EventChartProps) {
  const days = daysOf(audits);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const end = addDays(last, marginDays);
  const x = scaleUtc([date(addDays(first, -marginDays)), date(end)], [left, width - right]);
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
      {audits.map(({ audit: { event, marks }, name }, row) => {
        const y = row * rowHeight + 36;
        // The last claimed day counts to its end.
        const [from, to] = [x(date(event.date.from)), x(date(addDays(event.date.to, 1)))];
        return (
          <g key={event.id}>
            <text class={styles.name} x={left} y={y - 21}>
              {name}
            </text>
            <line class={styles.row} x1={left} x2={width - right} y1={y} y2={y} />
            <rect class={styles.span} x={from} y={y - 14} width={Math.max(3, to - from)} height={28} rx={2} />
            {marks.map((mark, index) => {
              if (!('earliest' in mark)) return null;
              const lane = y + laneOf(index, marks.length);
              return (
                <g key={mark.assessor}>
                  <line
                    class={styles.whisker}
                    x1={x(date(mark.earliest.day))}
                    x2={x(date(mark.latest?.day ?? end))}
                    y1={lane}
                    y2={lane}
                  />
                  <Marker kind={index} filled x={x(date(mark.first.day))} y={lane} />
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
