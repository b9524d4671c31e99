import { line } from 'd3';
import { memo } from 'preact/compat';
import { daysBetween } from '../../core/model/days.ts';
import type { Figure, FigureTable } from '../../core/model/figures.ts';
import type { AssessorId, Day, OblastId } from '../../core/model/ids.ts';
import styles from './chart.module.css';
import type { TimeScale } from './scale.ts';

interface ChartProps {
  scale: TimeScale;
  table: FigureTable;
  assessors: readonly AssessorId[];
  oblasts: readonly { id: OblastId; name: string; series: number }[];
  /** Days without an assessment by the source in view. */
  gaps: readonly Day[];
  tickLabel(date: Date, first: boolean): string;
  percent(value: number): string;
}

/** Runs of figures on consecutive days: a line breaks where a day is missing. */
export function runsOf(series: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = [];
  for (const figure of series) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && daysBetween(before.day, figure.day) === 1) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

/** Shares through time, one colour an oblast, one dash an assessor; drawn once, the handles move over it. */
function ChartOf({ scale, table, assessors, oblasts, gaps, tickLabel, percent }: ChartProps) {
  const path = line<Figure>()
    .x(({ day }) => scale.x(day))
    .y((figure) => scale.y(figure.percent));
  return (
    <g>
      {scale.shareTicks.map((value) => (
        <g key={value}>
          <line
            class={styles.grid}
            x1={scale.left}
            x2={scale.right}
            y1={scale.y(value)}
            y2={scale.y(value)}
          />
          <text class={styles.value} x={scale.left - 5} y={scale.y(value)} dy="0.32em">
            {percent(value)}
          </text>
        </g>
      ))}
      {scale.ticks.map(({ x, date, first }) => (
        <g key={x}>
          <line class={styles.tick} x1={x} x2={x} y1={scale.bottom} y2={scale.bottom + 4} />
          <text class={styles.time} x={x} y={scale.bottom + 15}>
            {tickLabel(date, first)}
          </text>
        </g>
      ))}
      {gaps.map((day) => (
        <line
          key={day}
          class={styles.gap}
          x1={scale.x(day)}
          x2={scale.x(day)}
          y1={scale.bottom - 4}
          y2={scale.bottom}
        />
      ))}
      {oblasts.map(({ id, series }) =>
        assessors.map((assessor, index) => (
          <path
            key={id + assessor}
            class={styles.series}
            data-series={series}
            data-assessor={index}
            d={runsOf(table.series(assessor, id))
              .map((run) => path(run) ?? '')
              .join('')}
          />
        )),
      )}
      {oblasts.map(({ id, name, series }) => {
        const last = assessors.flatMap((assessor) => table.series(assessor, id).at(-1) ?? [])[0];
        if (!last) return null;
        return (
          <text
            key={id}
            class={styles.name}
            data-series={series}
            x={scale.right}
            y={labelY(scale, last.percent)}
          >
            {name}
          </text>
        );
      })}
    </g>
  );
}

/** A name stands over its line, and under it at the top of the plot. */
const labelY = (scale: TimeScale, percent: number): number =>
  scale.y(percent) - scale.top < 10 ? scale.y(percent) + 12 : scale.y(percent) - 4;

export const Chart = memo(ChartOf);
