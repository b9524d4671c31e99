import type { Furniture, Measure } from '../../scene/furniture.ts';
import type { Scene } from '../../scene/scene.ts';
import { type About, metadataElement } from './about.ts';
import { drawPicture } from './draw.ts';
import { fontStack } from './font-face.ts';
import type { Picture, PictureLayer } from './picture.ts';
import { drawnElements, markElement, patternId } from './svg-marks.ts';
import type { VectorView } from './view.ts';
import { element, escapeXml } from './xml.ts';

export interface SvgOptions {
  /** Width of a text in CSS pixels: the browser's canvas, or the bundled font. */
  measure: Measure;
  /** Colour of the ground, `#rrggbb`. */
  paper: string;
  about: About;
  /** Pixels of the image to a CSS pixel: the file's own size, what it shows stays the same. */
  scale?: number;
  /** CSS that brings the font along, so that texts keep their width where it is not installed. */
  fontCss?: string;
}

const clipId = 'map-frame';

function definitions({ map, patterns }: Picture): string {
  const tiles = [...patterns].map(([image, drawing]) =>
    element(
      'pattern',
      {
        id: patternId(image),
        width: drawing.width,
        height: drawing.height,
        patternUnits: 'userSpaceOnUse',
      },
      drawnElements(drawing),
    ),
  );
  const frame = element('rect', { width: map.width, height: map.height });
  return element('defs', {}, [element('clipPath', { id: clipId }, frame), ...tiles].join(''));
}

/** A layer as a group of its name, which drawing programs list as a layer. */
const layerElement = ({ id, marks }: PictureLayer): string =>
  element(
    'g',
    { id, 'inkscape:groupmode': 'layer', 'inkscape:label': id },
    marks.map(markElement).join('\n'),
  );

/** Writes a picture as SVG: the same picture gives the same bytes. */
export function svgOf(picture: Picture, about: About, scale = 1, fontCss = ''): string {
  const { width, height, map, paper } = picture;
  const content = [
    element('title', { id: 'title' }, escapeXml(about.title)),
    element('desc', { id: 'description' }, escapeXml(about.description)),
    metadataElement(about),
    ...(fontCss ? [element('style', {}, escapeXml(fontCss))] : []),
    definitions(picture),
    element('rect', { id: 'paper', width, height, fill: paper }),
    element(
      'g',
      { id: 'map', transform: `translate(${map.x} ${map.y})` },
      element('g', { 'clip-path': `url(#${clipId})` }, picture.layers.map(layerElement).join('\n')),
    ),
    element('g', { id: 'furniture' }, picture.furniture.map(markElement).join('\n')),
  ];
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': about.language,
      role: 'img',
      'aria-labelledby': 'title description',
      'font-family': fontStack,
      // What MapLibre lines have where a style does not say.
      'stroke-miterlimit': 2,
    },
    content.join('\n'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

/**
 * Draws a scene with its furniture as SVG: layers as named groups, text as text, patterns as
 * patterns, clipped to the map. The same input gives the same bytes.
 *
 * @param furniture laid out (`layoutFurniture`) for the view's width and height
 * @param view what of the world is shown: `fitView`, or `mercatorView` for a camera of the screen
 */
export const renderSvg = (
  scene: Scene,
  furniture: Furniture,
  view: VectorView,
  options: SvgOptions,
): string =>
  svgOf(
    drawPicture(scene, furniture, view, options.measure, options.paper),
    options.about,
    options.scale ?? 1,
    options.fontCss,
  );
