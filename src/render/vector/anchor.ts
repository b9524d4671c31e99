/** Where on a label or icon its point is, for example `top-left`: MapLibre's names. */
export type Anchor = string;

/** Share of the width that is left of the anchor, of the height that is above it. */
export function anchorShare(anchor: Anchor): { x: number; y: number } {
  const x = anchor.includes('left') ? 0 : anchor.includes('right') ? 1 : 0.5;
  const y = anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? 1 : 0.5;
  return { x, y };
}

/** A line of text is higher than its letters by this much above and below, in em. */
const slackEm = 7 / 24;

/** How far a label's anchor is from its point at a radial offset, in em: x to the right, y down. */
export function radialOffset(anchor: Anchor, radiusEm: number): { x: number; y: number } {
  const { x, y } = anchorShare(anchor);
  const [right, down] = [1 - 2 * x, 1 - 2 * y];
  const radius = Math.max(0, radiusEm) / (right !== 0 && down !== 0 ? Math.SQRT2 : 1);
  return { x: right * radius, y: down * (radius - slackEm) };
}

/** Which side lines are flush with: `auto` follows the anchor. */
export function alignOf(justify: string, anchor: Anchor): 'start' | 'middle' | 'end' {
  const share = anchorShare(anchor).x;
  const side = justify === 'auto' ? (share === 0 ? 'left' : share === 1 ? 'right' : 'center') : justify;
  if (side === 'left') return 'start';
  return side === 'right' ? 'end' : 'middle';
}
