import './worker.ts';
import { Map as MapLibreMap } from 'maplibre-gl';
import type { Furniture, FurnitureItem, Measure } from '../../scene/furniture.ts';
import type { Scene } from '../../scene/scene.ts';
import { SceneDrawer } from './draw.ts';
import type { ViewCamera } from './map-view.ts';
import { paintDrawing } from './rasterize.ts';

export interface SnapshotRequest {
  scene: Scene;
  camera: ViewCamera;
  /** Size of the map in CSS pixels. */
  width: number;
  height: number;
  /** Image pixels to a CSS pixel. */
  scale: number;
  furniture: Furniture;
  paper: string;
}

/** The map did not come to rest in time. */
export class SnapshotTimeout extends Error {
  override name = 'SnapshotTimeout';
}

const timeoutMs = 30_000;
/** A canvas larger than this fails silently in some browsers. */
const maxSide = 16_384;

/** Measures text with the canvas that will paint it. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font, sizePx) => {
    if (!context) return text.length * sizePx * 0.6;
    context.font = `${sizePx}px ${font}`;
    return context.measureText(text).width;
  };
}

function paintItem(context: CanvasRenderingContext2D, item: FurnitureItem): void {
  context.save();
  if (item.kind === 'rect') {
    context.globalAlpha = item.opacity;
    context.fillStyle = item.fill;
    context.fillRect(item.x, item.y, item.width, item.height);
  } else if (item.kind === 'text') {
    context.font = `${item.sizePx}px ${item.font}`;
    context.fillStyle = item.color;
    context.fillText(item.text, item.x, item.y);
  } else {
    context.translate(item.x, item.y);
    paintDrawing(context, item.drawing);
  }
  context.restore();
}

/** A map of its own, out of sight, so that the one on screen neither moves nor flickers. */
function hiddenContainer(width: number, height: number): HTMLElement {
  const container = document.createElement('div');
  container.style.cssText = `position:fixed;left:-100000px;top:0;width:${width}px;height:${height}px`;
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  document.body.append(container);
  return container;
}

/**
 * Resolves with the map's picture once it is at rest. The drawing buffer is read in the very frame
 * that filled it, so no map has to preserve it.
 */
function pictureOf(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SnapshotTimeout('timeout')), timeoutMs);
    map.once('idle', () => {
      map.once('render', () => {
        const source = map.getCanvas();
        const copy = document.createElement('canvas');
        copy.width = source.width;
        copy.height = source.height;
        copy.getContext('2d')?.drawImage(source, 0, 0);
        clearTimeout(timer);
        resolve(copy);
      });
      map.triggerRepaint();
    });
  });
}

async function drawMap({ scene, camera, width, height, scale }: SnapshotRequest): Promise<HTMLCanvasElement> {
  const container = hiddenContainer(width, height);
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: camera.center,
    zoom: camera.zoom,
    pixelRatio: scale,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    maxCanvasSize: [maxSide, maxSide],
  });
  const drawer = new SceneDrawer(map, Math.max(2, scale));
  try {
    await new Promise<void>((resolve) => map.once('style.load', () => resolve()));
    const picture = pictureOf(map);
    drawer.draw(scene);
    return await picture;
  } finally {
    map.remove();
    drawer.destroy();
    container.remove();
  }
}

/**
 * Draws a scene with its furniture as a PNG.
 * @throws SnapshotTimeout if the map does not come to rest; Error if the browser cannot make the image
 */
export async function snapshot(request: SnapshotRequest): Promise<Blob> {
  const { furniture, scale, width, height } = request;
  const picture = await drawMap(request);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(furniture.width * scale);
  canvas.height = Math.round(furniture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no 2D canvas');
  context.fillStyle = request.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.drawImage(picture, 0, furniture.mapTop, width, height);
  for (const item of furniture.items) paintItem(context, item);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob)
    throw new Error(`an image of ${canvas.width} by ${canvas.height} pixels is too large for this browser`);
  return blob;
}
