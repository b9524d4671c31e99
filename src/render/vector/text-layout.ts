import type { Formatted, FormattedSection } from '@maplibre/maplibre-gl-style-spec';
import type { Measure } from '../../scene/furniture.ts';
import type { Ink, TextRun } from './picture.ts';
import { inkOf } from './style.ts';

/** How a label is set. Lengths in em are of `sizePx`. */
export interface TextStyle {
  font: string;
  sizePx: number;
  ink: Ink;
  letterSpacingEm: number;
  maxWidthEm: number;
  lineHeightEm: number;
}

export interface LaidLine {
  runs: readonly TextRun[];
  widthPx: number;
  heightPx: number;
  /** Size of its largest letters. */
  sizePx: number;
}

export interface LaidText {
  lines: readonly LaidLine[];
  widthPx: number;
  heightPx: number;
}

/** A word, which may change its style within itself. */
interface Word {
  runs: TextRun[];
  widthPx: number;
}

const spaceBefore = (run: TextRun | undefined): TextRun[] => (run ? [{ ...run, text: ' ' }] : []);

/** Joins neighbours of one style, so that a line has as few runs as it can. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const out: TextRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const isSame = last && last.font === run.font && last.sizePx === run.sizePx && last.ink === run.ink;
    if (isSame) last.text += run.text;
    else out.push({ ...run });
  }
  return out;
}

/** Sets labels as MapLibre does: sections of their own size and font, lines of about the same length. */
export class Typesetter {
  constructor(private readonly measure: Measure) {}

  /** The text in lines; `null` where it says nothing. */
  lay(text: Formatted, style: TextStyle): LaidText | null {
    const lines = this.paragraphs(text.sections, style)
      .flatMap((words) => this.breakLines(words, style.maxWidthEm * style.sizePx))
      .map((words) => this.line(words, style));
    if (!lines.some(({ widthPx }) => widthPx > 0)) return null;
    return {
      lines,
      widthPx: Math.max(...lines.map(({ widthPx }) => widthPx)),
      heightPx: lines.reduce((sum, { heightPx }) => sum + heightPx, 0),
    };
  }

  private width(run: TextRun): number {
    return this.measure(run.text, run.font, run.sizePx) + [...run.text].length * run.letterSpacingPx;
  }

  private runOf(section: FormattedSection, text: string, style: TextStyle): TextRun {
    const sizePx = style.sizePx * (section.scale ?? 1);
    return {
      text,
      font: section.fontStack?.split(',')[0] ?? style.font,
      sizePx,
      ink: inkOf(section.textColor) ?? style.ink,
      letterSpacingPx: style.letterSpacingEm * sizePx,
    };
  }

  /** Paragraphs of words: lines break where the text says so. */
  private paragraphs(sections: readonly FormattedSection[], style: TextStyle): Word[][] {
    const paragraphs: Word[][] = [[]];
    let open: Word | null = null;
    for (const section of sections) {
      for (const part of section.text.split(/(\n| )/)) {
        if (part === '\n') paragraphs.push([]);
        if (part === '\n' || part === ' ') open = null;
        else if (part) {
          const run = this.runOf(section, part, style);
          if (!open) {
            open = { runs: [], widthPx: 0 };
            paragraphs.at(-1)?.push(open);
          }
          open.runs.push(run);
          open.widthPx += this.width(run);
        }
      }
    }
    return paragraphs;
  }

  private spaceWidth(word: Word): number {
    return spaceBefore(word.runs[0]).reduce((sum, run) => sum + this.width(run), 0);
  }

  /**
   * Breaks where the lines' lengths differ least from what they would be if all were the same:
   * the sum of the squares of the differences is the smallest.
   */
  private breakLines(words: Word[], maxPx: number): Word[][] {
    const widths = words.map((word, i) => word.widthPx + (i > 0 ? this.spaceWidth(word) : 0));
    const total = widths.reduce((sum, width) => sum + width, 0);
    if (total <= maxPx || words.length < 2) return [words];
    const target = total / Math.ceil(total / maxPx);
    const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
    for (let end = 1; end <= words.length; end += 1) {
      let width = 0;
      let least = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
      for (let from = end - 1; from >= 0; from -= 1) {
        width += widths[from] ?? 0;
        const isTooWide = width > maxPx && from < end - 1;
        const cost = (best[from]?.cost ?? 0) + (width - target) ** 2;
        if (!isTooWide && cost < least.cost) least = { cost, from };
      }
      best.push(least);
    }
    const lines: Word[][] = [];
    for (let end = words.length; end > 0; end = best[end]?.from ?? 0) {
      lines.unshift(words.slice(best[end]?.from ?? 0, end));
    }
    return lines;
  }

  private line(words: readonly Word[], style: TextStyle): LaidLine {
    const runs = joined(words.flatMap(({ runs: own }, i) => [...(i > 0 ? spaceBefore(own[0]) : []), ...own]));
    const sizePx = Math.max(...runs.map((run) => run.sizePx), 0) || style.sizePx;
    return {
      runs,
      sizePx,
      widthPx: runs.reduce((sum, run) => sum + this.width(run), 0),
      heightPx: style.lineHeightEm * sizePx,
    };
  }
}
