import type { Drawing, DrawnPath } from '../../scene/drawing.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function paintPath(context: Context, path: DrawnPath): void {
  const shape = new Path2D(path.d);
  context.globalAlpha = path.opacity ?? 1;
  if (path.fill) {
    context.fillStyle = path.fill;
    context.fill(shape);
  }
  if (path.stroke) {
    context.strokeStyle = path.stroke;
    context.lineWidth = path.strokeWidth ?? 1;
    context.lineCap = path.dash ? 'butt' : 'round';
    context.lineJoin = 'round';
    context.setLineDash([...(path.dash ?? [])]);
    context.stroke(shape);
  }
}

/** Paints a drawing with its top left corner at the context's origin. */
export function paintDrawing(context: Context, drawing: Drawing): void {
  context.save();
  for (const path of drawing.paths) paintPath(context, path);
  context.restore();
}

/** A drawing as pixels, `pixelRatio` of them to a CSS pixel. */
export function rasterize(drawing: Drawing, pixelRatio: number): ImageData {
  const width = Math.round(drawing.width * pixelRatio);
  const height = Math.round(drawing.height * pixelRatio);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.scale(width / drawing.width, height / drawing.height);
  paintDrawing(context, drawing);
  return context.getImageData(0, 0, width, height);
}
