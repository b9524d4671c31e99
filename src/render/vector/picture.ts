import type { Drawing } from '../../scene/drawing.ts';

/**
 * A picture as a list of marks: what is left of a scene once it is projected, styled and labelled.
 * SVG and PDF are two ways of writing it down, so that they cannot differ in what they show.
 * Lengths are CSS pixels of the whole picture, y downwards; colours are `#rrggbb`.
 */
export interface Picture {
  width: number;
  height: number;
  /** Colour of the ground that everything stands on. */
  paper: string;
  /** Where the map is: everything of `layers` is clipped to it. */
  map: { x: number; y: number; width: number; height: number };
  /** From the bottom up, one for each layer of the scene that drew something. */
  layers: readonly PictureLayer[];
  /** Title, legend, scale bar, sources: above the map and not clipped. */
  furniture: readonly Mark[];
  /** The tiles that fills name as their pattern. */
  patterns: ReadonlyMap<string, Drawing>;
}

export interface PictureLayer {
  /** The id of the scene's layer. */
  id: string;
  marks: readonly Mark[];
}

export interface Ink {
  color: string;
  /** 0 to 1. */
  opacity: number;
}

export interface Stroke extends Ink {
  widthPx: number;
  dashPx: readonly number[];
  cap: 'butt' | 'round' | 'square';
  join: 'bevel' | 'round' | 'miter';
}

export type Fill = Ink | { pattern: string; opacity: number };

export interface PathMark {
  kind: 'path';
  /** SVG path data, rounded. */
  d: string;
  fill: Fill | null;
  stroke: Stroke | null;
}

export interface CircleMark {
  kind: 'circle';
  x: number;
  y: number;
  radiusPx: number;
  fill: Ink | null;
  stroke: Stroke | null;
}

/** A stretch of text in one style. */
export interface TextRun {
  text: string;
  /** A font of the scene: `src/scene/fonts.ts`. */
  font: string;
  sizePx: number;
  ink: Ink;
  letterSpacingPx: number;
}

export interface TextLine {
  /** Where the line starts, has its middle or ends: `align` of the mark. */
  x: number;
  /** Baseline. */
  y: number;
  widthPx: number;
  runs: readonly TextRun[];
}

/** One label, or one line of the furniture. */
export interface TextMark {
  kind: 'text';
  /** What the text is for, as a class of the SVG. */
  role: string;
  align: 'start' | 'middle' | 'end';
  lines: readonly TextLine[];
  halo: (Ink & { widthPx: number }) | null;
  /** Clockwise, about `origin`. */
  rotation: { degrees: number; x: number; y: number } | null;
}

/** A symbol or swatch, its top left corner at `x`, `y`. */
export interface DrawingMark {
  kind: 'drawing';
  x: number;
  y: number;
  scale: number;
  opacity: number;
  drawing: Drawing;
}

export type Mark = PathMark | CircleMark | TextMark | DrawingMark;
