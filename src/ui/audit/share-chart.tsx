import { scaleLinear } from 'd3';
import type { ShareAudit, SharesOnDay, UndatedShares } from '../../core/control/audit-shares.ts';
import styles from './chart.module.css';
import { laneOf, Marker } from './marker.tsx';

const width = 380;
const rowHeight = 54;
const left = 14;
const right = 18;
const axisHeight = 38;
/** Half of what rounds to a whole percent, in points; also what the axis leaves free at both ends. */
const halfPoint = 0.5;

interface ShareChartProps {
  audits: readonly { audit: ShareAudit; name: string; label: string }[];
  alt: string;
  /** What the axis counts. */
  axis: string;
  signed(points: number): string;
}

/** How far the assessors' measures lie from the claim: points more than stated. */
const offsetsIn = (shares: SharesOnDay | UndatedShares) =>
  shares.kind === 'compared'
    ? shares.measures.flatMap((measure, index) =>
        measure.kind === 'measured' ? [{ points: -measure.differencePoints, index }] : [],
      )
    : [];

/**
 * Measured shares by their distance from the claimed one, which shows differences of half a point.
 * Claims are diamonds at 0, hollow where hedged, on the band of what rounds to them; assessors have
 * circles and squares, filled on the article's day, hollow on the last.
 */
export function ShareChart({ audits, alt, axis, signed }: ShareChartProps) {
  const offsets = audits.flatMap(({ audit }) =>
    [audit.onArticleDay, audit.onLastDay].flatMap(offsetsIn).map(({ points }) => points),
  );
  const ends = [Math.min(0, ...offsets) - halfPoint, Math.max(0, ...offsets) + halfPoint];
  const x = scaleLinear(ends, [left, width - right]);
  const bottom = audits.length * rowHeight;
  return (
    <svg class={styles.chart} viewBox={`0 0 ${width} ${bottom + axisHeight}`} role="img" aria-label={alt}>
      {x.ticks(6).map((tick) => (
        <g key={tick}>
          <line class={styles.grid} x1={x(tick)} x2={x(tick)} y1={20} y2={bottom} />
          <text class={styles.tick} x={x(tick)} y={bottom + 14}>
            {signed(tick)}
          </text>
        </g>
      ))}
      <text class={styles.axis} x={width - right} y={bottom + 31}>
        {axis}
      </text>
      {audits.map(({ audit, name, label }, row) => {
        const y = row * rowHeight + 36;
        const lane = (index: number): number => y + laneOf(index, audit.onLastDay.measures.length);
        const { percent, hedge } = audit.claim;
        return (
          <g key={`${audit.article} ${audit.claim.region}`}>
            <text class={styles.name} x={left} y={y - 21}>
              {name} <tspan class={styles.label}>{label}</tspan>
            </text>
            {Number.isInteger(percent) && (
              <rect
                class={styles.span}
                x={x(-halfPoint)}
                y={y - 14}
                width={x(halfPoint) - x(-halfPoint)}
                height={28}
                rx={2}
              />
            )}
            <line class={styles.row} x1={left} x2={width - right} y1={y} y2={y} />
            {offsetsIn(audit.onLastDay).map(({ points, index }) => (
              <Marker key={`now ${index}`} kind={index} filled={false} x={x(points)} y={lane(index)} />
            ))}
            {offsetsIn(audit.onArticleDay).map(({ points, index }) => (
              <Marker key={`then ${index}`} kind={index} filled x={x(points)} y={lane(index)} />
            ))}
            <Marker kind="claim" filled={hedge === null} x={x(0)} y={y} />
          </g>
        );
      })}
    </svg>
  );
}
