import styles from './chart.module.css';

interface MarkerProps {
  /** A claim, or the assessor's number. */
  kind: 'claim' | number;
  filled: boolean;
  x: number;
  y: number;
}

const laneHeight = 13;

/** How far below a row's middle an assessor's markers stand: two that measure the same stay apart. */
export const laneOf = (index: number, assessors: number): number =>
  (index - (assessors - 1) / 2) * laneHeight;

/** A claim is a diamond; the first assessor a circle, the second a square, others a triangle. */
export function Marker({ kind, filled, x, y }: MarkerProps) {
  const style = `${kind === 'claim' ? styles.claim : styles[`assessor${kind % 3}`]} ${filled ? styles.filled : styles.hollow}`;
  if (kind === 'claim') return <path class={style} d={`M${x} ${y - 7}l6 7l-6 7l-6 -7z`} />;
  if (kind === 0) return <circle class={style} cx={x} cy={y} r={5} />;
  if (kind === 1) return <rect class={style} x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  return <path class={style} d={`M${x} ${y - 6}l6 10h-12z`} />;
}

/** A marker by itself, for a key. */
export function KeyMarker({ kind, filled }: Pick<MarkerProps, 'kind' | 'filled'>) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <Marker kind={kind} filled={filled} x={8} y={8} />
    </svg>
  );
}
