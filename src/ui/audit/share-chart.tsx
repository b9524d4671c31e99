import { scaleLinear } from 'd3';
import type { ShareAudit, ShareMeasure } from '../../core/control/audit.ts';
import styles from './chart.module.css';
import { Marker } from './marker.tsx';

const width = 380;
const rowHeight = 44;
const left = 8;
const right = 12;
const axisHeight = 22;

interface ShareChartProps {
  audits: readonly { audit: ShareAudit; name: string; label: string }[];
  alt: string;
  percent(value: number): string;
}

const measuredIn = (measures: readonly ShareMeasure[]) =>
  measures.flatMap((measure, index) => (measure.kind === 'measured' ? [{ measure, index }] : []));

/** Claimed shares as diamonds, hollow where hedged; assessors' as circles and squares, filled on the article's day. */
export function ShareChart({ audits, alt, percent }: ShareChartProps) {
  const values = audits.flatMap(({ audit }) => [
    audit.claim.percent,
    ...measuredIn([...audit.onDay, ...audit.lately]).map(({ measure }) => measure.percent),
  ]);
  const low = Math.max(0, Math.floor((Math.min(...values) - 3) / 5) * 5);
  const x = scaleLinear([low, 100], [left, width - right]);
  const height = audits.length * rowHeight + axisHeight;
  return (
    <svg class={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <line class={styles.grid} x1={x(tick)} x2={x(tick)} y1={14} y2={height - axisHeight} />
          <text class={styles.tick} x={x(tick)} y={height - 6}>
            {percent(tick)}
          </text>
        </g>
      ))}
      {audits.map(({ audit, name, label }, row) => {
        const y = row * rowHeight + 30;
        return (
          <g key={`${audit.article} ${audit.claim.region}`}>
            <text class={styles.name} x={left} y={y - 16}>
              {name} <tspan class={styles.label}>{label}</tspan>
            </text>
            <line class={styles.row} x1={left} x2={width - right} y1={y} y2={y} />
            {measuredIn(audit.lately).map(({ measure, index }) => (
              <Marker key={`now ${index}`} kind={index} filled={false} x={x(measure.percent)} y={y} />
            ))}
            {measuredIn(audit.onDay).map(({ measure, index }) => (
              <Marker key={`then ${index}`} kind={index} filled x={x(measure.percent)} y={y} />
            ))}
            <Marker kind="claim" filled={audit.claim.hedge === null} x={x(audit.claim.percent)} y={y} />
          </g>
        );
      })}
    </svg>
  );
}
