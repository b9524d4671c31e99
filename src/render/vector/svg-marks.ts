import type { Drawing, DrawnPath } from '../../scene/drawing.ts';
import { fontWeight } from './font-face.ts';
import type {
  DrawingMark,
  Fill,
  Ink,
  Mark,
  PathMark,
  Stroke,
  TextLine,
  TextMark,
  TextRun,
} from './picture.ts';
import { element, escapeXml, short, shortPath } from './xml.ts';

/** Id of a fill's pattern in the file. */
export const patternId = (image: string): string => `pattern-${image}`;

const opaque = (opacity: number): number | null => (opacity < 1 ? opacity : null);

function fillAttributes(fill: Fill | null) {
  if (!fill) return { fill: 'none' };
  const color = 'pattern' in fill ? `url(#${patternId(fill.pattern)})` : fill.color;
  return { fill: color, 'fill-opacity': opaque(fill.opacity) };
}

function strokeAttributes(stroke: Stroke | null) {
  if (!stroke) return {};
  return {
    stroke: stroke.color,
    'stroke-width': stroke.widthPx,
    'stroke-opacity': opaque(stroke.opacity),
    'stroke-linecap': stroke.cap === 'butt' ? null : stroke.cap,
    'stroke-linejoin': stroke.join === 'miter' ? null : stroke.join,
    'stroke-dasharray': stroke.dashPx.length > 0 ? stroke.dashPx.map(short).join(' ') : null,
  };
}

const pathElement = ({ d, fill, stroke }: PathMark): string =>
  element('path', { d, ...fillAttributes(fill), ...strokeAttributes(stroke) });

/** A drawing's path: as the canvas paints it, with round ends where it is not dashed. */
function drawnElement({ d, fill, stroke, strokeWidth, dash, opacity }: DrawnPath): string {
  return element('path', {
    d: shortPath(d),
    fill: fill ?? 'none',
    opacity: opaque(opacity ?? 1),
    ...(stroke
      ? {
          stroke,
          'stroke-width': strokeWidth ?? 1,
          'stroke-linecap': dash ? null : 'round',
          'stroke-linejoin': 'round',
          'stroke-dasharray': dash?.map(short).join(' '),
        }
      : {}),
  });
}

export const drawnElements = ({ paths }: Drawing): string => paths.map(drawnElement).join('');

function drawingElement({ x, y, scale, opacity, drawing }: DrawingMark): string {
  const zoom = scale === 1 ? '' : ` scale(${short(scale)})`;
  const transform = `translate(${short(x)} ${short(y)})${zoom}`;
  return element('g', { transform, opacity: opaque(opacity) }, drawnElements(drawing));
}

/** How a run differs from the style of the whole label. */
function runAttributes(run: TextRun, whole: TextRun | undefined) {
  const isOther = (name: 'font' | 'sizePx' | 'letterSpacingPx'): boolean => run[name] !== whole?.[name];
  return {
    'font-size': isOther('sizePx') ? run.sizePx : null,
    'font-weight': isOther('font') ? fontWeight(run.font) : null,
    'letter-spacing': isOther('letterSpacingPx') && run.letterSpacingPx > 0 ? run.letterSpacingPx : null,
    ...(run.ink.color === whole?.ink.color ? {} : inkAttributes(run.ink)),
  };
}

const inkAttributes = ({ color, opacity }: Ink) => ({ fill: color, 'fill-opacity': opaque(opacity) });

function lineElement({ x, y, runs }: TextLine, whole: TextRun | undefined): string {
  const [only] = runs;
  if (only && runs.length === 1)
    return element('tspan', { x, y, ...runAttributes(only, whole) }, escapeXml(only.text));
  const parts = runs.map((run) => element('tspan', runAttributes(run, whole), escapeXml(run.text)));
  return element('tspan', { x, y }, parts.join(''));
}

/** One `<text>` for each label, with a `<tspan>` for each of several lines. */
function textElement({ role, align, lines, halo, rotation }: TextMark): string {
  const [first] = lines;
  const whole = first?.runs[0];
  if (!first || !whole) return '';
  const isPlain = lines.length === 1 && first.runs.length === 1;
  const turn = rotation && `rotate(${short(rotation.degrees)} ${short(rotation.x)} ${short(rotation.y)})`;
  return element(
    'text',
    {
      class: role,
      ...(isPlain ? { x: first.x, y: first.y } : {}),
      transform: turn,
      ...runAttributes(whole, undefined),
      ...inkAttributes(whole.ink),
      'text-anchor': align === 'start' ? null : align,
      ...(halo
        ? {
            stroke: halo.color,
            'stroke-width': 2 * halo.widthPx,
            'stroke-opacity': opaque(halo.opacity),
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }
        : {}),
    },
    isPlain ? escapeXml(whole.text) : lines.map((line) => lineElement(line, whole)).join(''),
  );
}

/** A mark as an element of SVG. */
export function markElement(mark: Mark): string {
  switch (mark.kind) {
    case 'path':
      return pathElement(mark);
    case 'circle': {
      const { x, y, radiusPx, fill, stroke } = mark;
      return element('circle', {
        cx: x,
        cy: y,
        r: radiusPx,
        ...fillAttributes(fill),
        ...strokeAttributes(stroke),
      });
    }
    case 'text':
      return textElement(mark);
    case 'drawing':
      return drawingElement(mark);
  }
}
