import { scaleBand, scaleLinear } from 'd3';
import { useStore } from '../app/context.ts';
import styles from './claim-chart.module.css';
import type { OblastRow } from './oblast-rows.ts';

const width = 360;
const rowHeight = 92;
const left = 84;
const right = 56;
const headHeight = 22;

interface Bar {
  label: string;
  percent: number;
  text: string;
  kind: string | undefined;
}

/** For each oblast that an article gives a share of: the claim, and what each assessor measures. */
export function ClaimChart({ rows }: { rows: readonly OblastRow[] }) {
  const store = useStore();
  const text = store.text.value;
  if (rows.length === 0) return null;
  const kinds = [styles.first, styles.second];
  const groups = rows.map((row) => ({
    name: text.scene.language === 'uk' ? row.nameUk : row.name,
    bars: [
      ...(row.claim
        ? [
            {
              label: text.claimed,
              percent: row.claim.percent,
              text: text.scene.wholePercent(row.claim.percent),
              kind: styles.claim,
            },
          ]
        : []),
      ...store.atlas.assessors.flatMap((assessor, index): Bar[] => {
        const percent = row.measured[index];
        if (percent === null || percent === undefined) return [];
        return [
          { label: assessor.shortName, percent, text: text.scene.percent(percent), kind: kinds[index % 2] },
        ];
      }),
    ] as Bar[],
  }));
  const x = scaleLinear([0, 100], [left, width - right]);
  const height = groups.length * rowHeight;
  const alt = text.chartAlt(
    groups.map(({ name, bars }) =>
      text.chartRow(
        name,
        bars.map((bar) => text.chartBar(bar.label, bar.text)),
      ),
    ),
  );
  return (
    <figure class={styles.chart}>
      <figcaption>{text.chartTitle}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
        {groups.map(({ name, bars }, group) => {
          const top = group * rowHeight;
          const y = scaleBand(
            bars.map(({ label }) => label),
            [top + headHeight, top + rowHeight - 6],
          ).paddingInner(0.25);
          return (
            <g key={name}>
              <text class={styles.group} x={0} y={top + 15}>
                {name}
              </text>
              {bars.map((bar) => {
                const middle = (y(bar.label) ?? 0) + y.bandwidth() / 2;
                return (
                  <g key={bar.label}>
                    <text class={styles.label} x={left - 8} y={middle} dy="0.35em">
                      {bar.label}
                    </text>
                    <rect
                      class={styles.track}
                      x={left}
                      y={y(bar.label)}
                      width={x(100) - left}
                      height={y.bandwidth()}
                    />
                    <rect
                      class={bar.kind}
                      x={left}
                      y={y(bar.label)}
                      width={x(bar.percent) - left}
                      height={y.bandwidth()}
                    />
                    <text class={styles.value} x={x(100) + 6} y={middle} dy="0.35em">
                      {bar.text}
                    </text>
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
