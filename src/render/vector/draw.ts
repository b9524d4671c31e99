import type { Drawing } from '../../scene/drawing.ts';
import type { Furniture, Measure } from '../../scene/furniture.ts';
import type { Scene } from '../../scene/scene.ts';
import { type Box, grown } from './collision.ts';
import { furnitureMarks } from './furniture.ts';
import { labelMarks, type SymbolLayer } from './labels.ts';
import type { Mark, Picture } from './picture.ts';
import { shapeMarks } from './shapes.ts';
import { LayerStyle } from './style.ts';
import { Typesetter } from './text-layout.ts';
import type { VectorView } from './view.ts';

/** The scale bar's plate and whatever else is printed over the map, in coordinates of the map. */
const platesOnMap = ({ items, mapTop }: Furniture, { height }: VectorView): Box[] =>
  items.flatMap((item) => {
    if (item.kind !== 'rect' || item.y < mapTop || item.y >= mapTop + height) return [];
    const { x, y } = item;
    return [{ left: x, top: y - mapTop, right: x + item.width, bottom: y - mapTop + item.height }];
  });

/** Larger circles are areas, which labels may lie on. */
const maxDotPx = 10;

const dotsOf = (marks: readonly Mark[]): Box[] =>
  marks.flatMap((mark) => {
    if (mark.kind !== 'circle' || mark.radiusPx > maxDotPx) return [];
    const { x, y, radiusPx } = mark;
    return [grown({ left: x, top: y, right: x, bottom: y }, radiusPx)];
  });

function patternsOf(layers: Picture['layers'], images: Scene['images']): Map<string, Drawing> {
  const patterns = new Map<string, Drawing>();
  for (const mark of layers.flatMap(({ marks }) => marks)) {
    if (mark.kind !== 'path' || !mark.fill || !('pattern' in mark.fill)) continue;
    const tile = images[mark.fill.pattern];
    if (tile) patterns.set(mark.fill.pattern, tile);
  }
  return patterns;
}

/**
 * Draws a scene as marks: the projection, the styles evaluated at the view's zoom, and the labels
 * for which there is room. Pure, and the same wherever `measure` is the same.
 *
 * @param furniture what stands around the map, laid out for the view's width and height
 * @param measure width of a text in CSS pixels
 * @param paper colour of the ground, `#rrggbb`
 */
export function drawPicture(
  scene: Scene,
  furniture: Furniture,
  view: VectorView,
  measure: Measure,
  paper: string,
): Picture {
  const images = Object.keys(scene.images);
  const styled = scene.layers
    .map((layer) => new LayerStyle(layer, view.zoom, images))
    .filter(({ visible }) => visible)
    .map((style): SymbolLayer => ({ style, features: style.features(scene.sources) }));
  const isSymbols = ({ style }: SymbolLayer): boolean => style.layer.type === 'symbol';
  const shapes = new Map(
    styled
      .filter((layer) => !isSymbols(layer))
      .map(({ style, features }) => [style.layer.id, shapeMarks(style, { view, features })]),
  );
  const labels = labelMarks(
    styled.filter(isSymbols),
    { view, images: scene.images, type: new Typesetter(measure) },
    { obstacles: platesOnMap(furniture, view), dots: dotsOf([...shapes.values()].flat()) },
  );
  const layers = styled
    .map(({ style: { layer } }) => ({
      id: layer.id,
      marks: labels.get(layer.id) ?? shapes.get(layer.id) ?? [],
    }))
    .filter((layer) => layer.marks.length > 0);
  return {
    width: furniture.width,
    height: furniture.height,
    paper,
    map: { x: 0, y: furniture.mapTop, width: view.width, height: view.height },
    layers,
    furniture: furnitureMarks(furniture),
    patterns: patternsOf(layers, scene.images),
  };
}
