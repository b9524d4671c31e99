/**
 * A small picture as data: a symbol, a pattern tile or a legend swatch. Both renderers and the
 * legend draw the same one, so a symbol cannot differ between the map and its key.
 */
export interface DrawnPath {
  /** SVG path data, in the drawing's own units. */
  d: string;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: readonly number[];
  opacity?: number;
}

export interface Drawing {
  /** Size in CSS pixels. */
  width: number;
  height: number;
  paths: readonly DrawnPath[];
}

export const circlePath = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

export const rectPath = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}Z`;

const swatchWidth = 28;
const swatchHeight = 16;

export const swatch = (paths: readonly DrawnPath[]): Drawing => ({
  width: swatchWidth,
  height: swatchHeight,
  paths,
});

/** The swatch's box, as a path. */
export const swatchBox = rectPath(1, 1, swatchWidth - 2, swatchHeight - 2);

/** A horizontal line through the swatch's middle, as a path. */
export const swatchLine = `M1 ${swatchHeight / 2}H${swatchWidth - 1}`;
