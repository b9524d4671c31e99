import type { Drawing } from './drawing.ts';
import { boldFont, regularFont } from './fonts.ts';
import type { LegendEntry } from './layer.ts';
import type { ScaleBar } from './projection.ts';
import type { Theme } from './theme.ts';

/**
 * The furniture of an exported image as positioned primitives: title, date, scale bar, legend,
 * sources. Pure, so that each renderer paints the same; text is measured by whoever paints.
 */
export interface FurnitureInput {
  /** Width of the image and height of the map in it, in CSS pixels. */
  width: number;
  mapHeight: number;
  title: string;
  subtitle: string;
  legend: readonly LegendEntry[];
  scale: ScaleBar;
  scaleLabel: string;
  /** Sources and remarks; always printed. */
  attribution: readonly string[];
  theme: Theme;
}

export interface FurnitureText {
  kind: 'text';
  role: 'title' | 'subtitle' | 'legend' | 'note' | 'scale' | 'attribution';
  x: number;
  /** Baseline. */
  y: number;
  text: string;
  font: string;
  sizePx: number;
  color: string;
}

export type FurnitureItem =
  | FurnitureText
  | { kind: 'drawing'; x: number; y: number; drawing: Drawing }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: string; opacity: number };

export interface Furniture {
  width: number;
  height: number;
  /** Where the map goes: full width from here on. */
  mapTop: number;
  items: readonly FurnitureItem[];
}

/** Width of a text in CSS pixels. */
export type Measure = (text: string, font: string, sizePx: number) => number;

const margin = 16;
const columnWidth = 300;
const columnGap = 20;
const swatchSlot = 36;

/** Breaks text into lines of at most `maxPx`; a word that is longer is broken between letters. */
export function wrap(text: string, maxPx: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (width(longer) <= maxPx) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const letter of word) {
      if (line && width(line + letter) > maxPx) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** A text cursor that stacks lines downwards. */
class Stack {
  readonly items: FurnitureItem[] = [];
  constructor(
    private readonly measure: Measure,
    public y: number,
  ) {}

  write(
    role: FurnitureText['role'],
    text: string,
    style: { x: number; width: number; sizePx: number; font: string; color: string },
  ): void {
    const { x, width, sizePx, font, color } = style;
    for (const line of wrap(text, width, (part) => this.measure(part, font, sizePx))) {
      this.y += Math.round(sizePx * 1.3);
      this.items.push({ kind: 'text', role, x, y: this.y, text: line, font, sizePx, color });
    }
  }
}

function legendEntry(
  entry: LegendEntry,
  x: number,
  top: number,
  width: number,
  input: FurnitureInput,
  measure: Measure,
) {
  const { theme } = input;
  const stack = new Stack(measure, top);
  const textX = x + swatchSlot;
  const drawing = entry.swatch;
  stack.items.push({
    kind: 'drawing',
    x: x + (swatchSlot - 8 - drawing.width) / 2,
    y: top + 10 - drawing.height / 2,
    drawing,
  });
  const style = { x: textX, width: width - swatchSlot };
  stack.write('legend', entry.label, { ...style, sizePx: 13, font: regularFont, color: theme.ink });
  if (entry.note)
    stack.write('note', entry.note, { ...style, sizePx: 11, font: regularFont, color: theme.inkSoft });
  // A symbol is higher than its line: it keeps a little distance from the next.
  const bottom = Math.max(stack.y + 8, Math.ceil(top + 10 + drawing.height / 2 + 5));
  return { items: stack.items, bottom };
}

/** The legend in columns under the map, filled top to bottom, the next entry always into the shortest. */
function legendBlock(top: number, input: FurnitureInput, measure: Measure) {
  const room = input.width - 2 * margin;
  const columns = Math.max(1, Math.floor((room + columnGap) / (columnWidth + columnGap)));
  const width = (room - (columns - 1) * columnGap) / columns;
  const bottoms = Array.from({ length: columns }, () => top);
  const items: FurnitureItem[] = [];
  for (const entry of input.legend) {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const placed = legendEntry(
      entry,
      margin + column * (width + columnGap),
      bottoms[column] ?? top,
      width,
      input,
      measure,
    );
    items.push(...placed.items);
    bottoms[column] = placed.bottom;
  }
  return { items, bottom: Math.max(...bottoms) };
}

/** The scale bar in the map's lower right corner, on a plate that keeps it legible. */
function scaleItems(mapBottom: number, input: FurnitureInput, measure: Measure): FurnitureItem[] {
  const { scale, scaleLabel, theme, width } = input;
  const labelWidth = measure(scaleLabel, boldFont, 12);
  const plateWidth = Math.max(scale.widthPx, labelWidth) + 16;
  const x = width - margin - plateWidth;
  const y = mapBottom - margin - 34;
  const barX = x + (plateWidth - scale.widthPx) / 2;
  return [
    { kind: 'rect', x, y, width: plateWidth, height: 34, fill: theme.paper, opacity: 0.82 },
    {
      kind: 'text',
      role: 'scale',
      x: x + (plateWidth - labelWidth) / 2,
      y: y + 15,
      text: scaleLabel,
      font: boldFont,
      sizePx: 12,
      color: theme.ink,
    },
    { kind: 'rect', x: barX, y: y + 21, width: scale.widthPx, height: 2, fill: theme.ink, opacity: 1 },
    { kind: 'rect', x: barX, y: y + 18, width: 2, height: 8, fill: theme.ink, opacity: 1 },
    {
      kind: 'rect',
      x: barX + scale.widthPx - 2,
      y: y + 18,
      width: 2,
      height: 8,
      fill: theme.ink,
      opacity: 1,
    },
  ];
}

/** Lays the furniture out around a map of `input.width` by `input.mapHeight`. */
export function layoutFurniture(input: FurnitureInput, measure: Measure): Furniture {
  const { theme, width } = input;
  const column = { x: margin, width: width - 2 * margin };
  const head = new Stack(measure, 6);
  head.write('title', input.title, { ...column, sizePx: 22, font: boldFont, color: theme.ink });
  head.write('subtitle', input.subtitle, { ...column, sizePx: 14, font: regularFont, color: theme.inkSoft });
  const mapTop = head.y + 12;
  const mapBottom = mapTop + input.mapHeight;
  const legend = legendBlock(mapBottom + 6, input, measure);
  const foot = new Stack(measure, legend.bottom + 2);
  for (const text of input.attribution) {
    foot.write('attribution', text, { ...column, sizePx: 11, font: regularFont, color: theme.inkSoft });
  }
  return {
    width,
    height: foot.y + 14,
    mapTop,
    items: [...head.items, ...scaleItems(mapBottom, input, measure), ...legend.items, ...foot.items],
  };
}
