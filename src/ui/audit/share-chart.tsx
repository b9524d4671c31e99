import { scaleLinear } from 'd3';
import type { ShareAudit, SharesOnDay, UndatedShares } from '../../core/control/audit-shares.ts';
import styles from './chart.module.css';
import { laneOf, Marker } from './marker.tsx';

const width = 380;
const rowHeight = 54;
const left = 10;
const right = 16;
const axisHeight = 22;

interface ShareChartProps {
  audits: readonly { audit: ShareAudit; name: string; label: string }[];
  alt: string;
  percent(value: number): string;
}

const measuredIn = (shares: SharesOnDay | UndatedShares) =>
  shares.kind === 'compared'
    ? shares.measures.flatMap((measure, index) =>
        measure.kind === 'measured' ? [{ percent: measure.percent, index }] : [],
      )
    : [];

/**
 * Claimed shares as diamonds, hollow where hedged, with a line across the assessors' lanes; measured
 * ones as circles and squares, filled on the article's day, hollow on the last.
 */
export function ShareChart({ audits, alt, percent }: ShareChartProps) {
  const values = audits.flatMap(({ audit }) => [
    audit.claim.percent,
    ...[audit.onArticleDay, audit.onLastDay].flatMap(measuredIn).map((measured) => measured.percent),
  ]);
  // Shares lie close together: the axis starts at the five percent below the lowest.
  const low = Math.max(0, Math.floor((Math.min(...values) - 1) / 5) * 5);
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
        const y = row * rowHeight + 36;
        const lane = (index: number): number => y + laneOf(index, audit.onLastDay.measures.length);
        const claimed = x(audit.claim.percent);
        return (
          <g key={`${audit.article} ${audit.claim.region}`}>
            <text class={styles.name} x={left} y={y - 21}>
              {name} <tspan class={styles.label}>{label}</tspan>
            </text>
            <line class={styles.row} x1={left} x2={width - right} y1={y} y2={y} />
            <line class={styles.claim} x1={claimed} x2={claimed} y1={y - 13} y2={y + 13} />
            {measuredIn(audit.onLastDay).map(({ percent: share, index }) => (
              <Marker key={`now ${index}`} kind={index} filled={false} x={x(share)} y={lane(index)} />
            ))}
            {measuredIn(audit.onArticleDay).map(({ percent: share, index }) => (
              <Marker key={`then ${index}`} kind={index} filled x={x(share)} y={lane(index)} />
            ))}
            <Marker kind="claim" filled={audit.claim.hedge === null} x={claimed} y={y} />
          </g>
        );
      })}
    </svg>
  );
}
