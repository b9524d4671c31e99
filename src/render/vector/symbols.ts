import { Formatted, ResolvedImage } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing } from '../../scene/drawing.ts';
import { type LineSpot, seenLines, slantedBoxes, spotsOn } from './along-line.ts';
import { alignOf, anchorShare, radialOffset } from './anchor.ts';
import { type Box, grown, type Overlap } from './collision.ts';
import type { DrawingMark, TextMark } from './picture.ts';
import { pointsOf } from './shapes.ts';
import type { LayerStyle, StyledFeature } from './style.ts';
import type { LaidText, Typesetter } from './text-layout.ts';
import type { VectorView } from './view.ts';

/** One way to write a label, and what it covers. */
export interface LabelChoice {
  mark: TextMark;
  boxes: readonly Box[];
}

/** A label, an icon or both at one spot, before it is known whether there is room. */
export interface MapSymbol {
  /** What it says, to tell repetitions. */
  text: string;
  x: number;
  y: number;
  icon: { mark: DrawingMark; boxes: readonly Box[] } | null;
  iconOverlap: Overlap;
  /** The first that has room is written; none: there is no label. */
  labels: readonly LabelChoice[];
  textOverlap: Overlap;
  sortKey: number;
}

/** Capital letters are this high, in em: lines are centred on them. */
const capHeightEm = 0.66;

/** Where else a label may stand, in widths and heights of its own, the nearest first. */
const spotsAside: readonly (readonly [x: number, y: number])[] = [
  [0, 0],
  [0, 0.6],
  [0, -0.6],
  [0, 1.2],
  [0, -1.2],
  [0.5, 0],
  [-0.5, 0],
  [0.5, 0.8],
  [-0.5, 0.8],
  [0.5, -0.8],
  [-0.5, -0.8],
];

function overlapOf(style: LayerStyle, feature: StyledFeature, part: 'text' | 'icon'): Overlap {
  const given = style.value(`${part}-overlap`, feature);
  if (given === 'never' || given === 'cooperative' || given === 'always') return given;
  return style.value(`${part}-allow-overlap`, feature) === true ? 'always' : 'never';
}

/** Makes the symbols of one layer. */
export class SymbolMaker {
  constructor(
    private readonly style: LayerStyle,
    private readonly view: VectorView,
    private readonly images: Readonly<Record<string, Drawing>>,
    private readonly type: Typesetter,
  ) {}

  /** The symbols of a feature, at its points or along its line, whether or not there is room for them. */
  symbols(feature: StyledFeature): MapSymbol[] {
    const { style, view } = this;
    const laid = this.laidText(feature);
    const base = {
      text: laid?.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n') ?? '',
      iconOverlap: overlapOf(style, feature, 'icon'),
      textOverlap: overlapOf(style, feature, 'text'),
      sortKey: style.number('symbol-sort-key', feature),
    };
    if (style.text('symbol-placement', feature) !== 'point') {
      const spot = laid ? this.alongLine(feature, laid) : [];
      return spot.length > 0 ? [{ ...base, x: 0, y: 0, icon: null, labels: spot }] : [];
    }
    return pointsOf(feature).flatMap(([lon = 0, lat = 0]) => {
      const [x, y] = view.project([lon, lat]);
      if (!(x >= 0 && y >= 0 && x <= view.width && y <= view.height)) return [];
      const icon = this.iconAt(feature, x, y);
      const labels = laid ? this.choicesAt(feature, laid, x, y) : [];
      return icon || labels.length > 0 ? [{ ...base, x, y, icon, labels }] : [];
    });
  }

  private laidText(feature: StyledFeature): LaidText | null {
    const { style } = this;
    const text = style.value('text-field', feature);
    const ink = style.ink('text-color', 'text-opacity', feature);
    if (!(text instanceof Formatted) || !ink) return null;
    const [font] = style.value('text-font', feature) as readonly string[];
    return this.type.lay(text, {
      font: font ?? '',
      ink,
      sizePx: style.number('text-size', feature),
      letterSpacingEm: style.number('text-letter-spacing', feature),
      maxWidthEm:
        style.text('symbol-placement', feature) === 'point'
          ? style.number('text-max-width', feature)
          : Number.POSITIVE_INFINITY,
      lineHeightEm: style.number('text-line-height', feature),
    });
  }

  private iconAt(feature: StyledFeature, x: number, y: number): MapSymbol['icon'] {
    const { style } = this;
    const image = style.value('icon-image', feature);
    const name = image instanceof ResolvedImage ? image.name : String(image ?? '');
    const drawing = Object.hasOwn(this.images, name) ? this.images[name] : undefined;
    if (!drawing) return null;
    const scale = style.number('icon-size', feature);
    const [offsetX = 0, offsetY = 0] = style.numbers('icon-offset', feature);
    const share = anchorShare(style.text('icon-anchor', feature));
    const left = x + (offsetX - share.x * drawing.width) * scale;
    const top = y + (offsetY - share.y * drawing.height) * scale;
    const box = { left, top, right: left + drawing.width * scale, bottom: top + drawing.height * scale };
    return {
      mark: {
        kind: 'drawing',
        x: left,
        y: top,
        scale,
        opacity: style.number('icon-opacity', feature),
        drawing,
      },
      boxes: [grown(box, 2)],
    };
  }

  private mark(feature: StyledFeature, laid: LaidText, box: Box, align: TextMark['align']): TextMark {
    const { style } = this;
    const halo = style.ink('text-halo-color', 'text-opacity', feature);
    const widthPx = style.number('text-halo-width', feature);
    const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[align];
    let top = box.top;
    const lines = laid.lines.map((line) => {
      const y = top + line.heightPx / 2 + (capHeightEm * line.sizePx) / 2;
      top += line.heightPx;
      return { x, y, widthPx: line.widthPx, runs: line.runs };
    });
    return {
      kind: 'text',
      role: 'label',
      align,
      lines,
      halo: halo && widthPx > 0 ? { ...halo, widthPx } : null,
      rotation: null,
    };
  }

  private choicesAt(feature: StyledFeature, laid: LaidText, x: number, y: number): LabelChoice[] {
    const { style } = this;
    const variable = style.value('text-variable-anchor', feature) as readonly string[] | undefined;
    const em = style.number('text-size', feature);
    const radius = style.number('text-radial-offset', feature);
    const [offsetX = 0, offsetY = 0] = style.numbers('text-offset', feature);
    const padding = style.number('text-padding', feature);
    // What must be written even over others is first tried a little aside, where it covers nothing.
    const asides = overlapOf(style, feature, 'text') === 'never' ? [[0, 0]] : spotsAside;
    const anchors = variable ?? [style.text('text-anchor', feature)];
    const ways = anchors.flatMap((anchor) => asides.map(([dx = 0, dy = 0]) => ({ anchor, dx, dy })));
    return ways.map(({ anchor, dx, dy }) => {
      const share = anchorShare(anchor);
      const offset = variable || radius ? radialOffset(anchor, radius) : { x: offsetX, y: offsetY };
      const left = x + offset.x * em + (dx - share.x) * laid.widthPx;
      const top = y + offset.y * em + (dy - share.y) * laid.heightPx;
      const box = { left, top, right: left + laid.widthPx, bottom: top + laid.heightPx };
      const align = alignOf(style.text('text-justify', feature), anchor);
      return { mark: this.mark(feature, laid, box, align), boxes: [grown(box, padding)] };
    });
  }

  /** A label along the longest part of the line that is seen, straight, where the line hardly bends. */
  private alongLine(feature: StyledFeature, laid: LaidText): LabelChoice[] {
    const [line] = seenLines(feature.geometry, this.view.shown);
    const { widthPx, heightPx } = laid;
    const padding = this.style.number('text-padding', feature);
    return spotsOn(line ?? [], widthPx).map((spot: LineSpot) => {
      const { x, y } = spot;
      const box = {
        left: x - widthPx / 2,
        top: y - heightPx / 2,
        right: x + widthPx / 2,
        bottom: y + heightPx / 2,
      };
      return {
        mark: { ...this.mark(feature, laid, box, 'middle'), rotation: spot },
        boxes: slantedBoxes(spot, widthPx + 2 * padding, heightPx + 2 * padding),
      };
    });
  }
}
