import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMeasure, snapshot } from '../../src/render/map/snapshot.ts';
import { type Furniture, layoutFurniture } from '../../src/scene/furniture.ts';
import { fitBounds, scaleBar } from '../../src/scene/projection.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { lightTheme } from '../../src/scene/theme.ts';
import { openScenes } from './scene-of.ts';

let scene: Scene;
const width = 640;
const height = 420;
const camera = fitBounds([29.4, 44.3, 40.4, 52.3], width, height, 10);

beforeAll(async () => {
  scene = (await openScenes()).sceneOf({});
});

afterEach(() => {
  expect(document.querySelectorAll('canvas').length, 'the hidden map is gone').toBe(0);
});

function furnitureOf(): Furniture {
  const scale = scaleBar(camera.zoom, camera.center, 120);
  return layoutFurniture(
    {
      width,
      mapHeight: height,
      title: 'Line of contact, 25 December 2025',
      subtitle: 'Assessment: both',
      legend: scene.legend,
      scale,
      scaleLabel: `${scale.km} km`,
      attribution: [`Sources: ${scene.credits.map(({ name }) => name).join('; ')}`],
      theme: lightTheme,
    },
    createMeasure(),
  );
}

async function decode(blob: Blob): Promise<CanvasRenderingContext2D> {
  const image = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas');
  context.drawImage(image, 0, 0);
  return context;
}

/** Number of different colours in a part of the image. */
function colours(context: CanvasRenderingContext2D, x: number, y: number, w: number, h: number): number {
  const { data } = context.getImageData(x, y, w, h);
  const seen = new Set<number>();
  for (let i = 0; i < data.length; i += 4)
    seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  return seen.size;
}

describe('an exported image', () => {
  it.each([1, 2, 3])(
    'at %i× is a PNG with the map, title, legend, scale bar and attribution in it',
    async (scale) => {
      const furniture = furnitureOf();
      const blob = await snapshot({
        scene,
        camera,
        width,
        height,
        scale,
        furniture,
        paper: lightTheme.paper,
      });
      expect(blob.type).toBe('image/png');
      const context = await decode(blob);
      expect(context.canvas.width).toBe(width * scale);
      expect(context.canvas.height).toBe(Math.round(furniture.height * scale));
      expect(colours(context, 0, furniture.mapTop * scale, width * scale, height * scale)).toBeGreaterThan(
        100,
      );

      // Each text is painted once more on paper; the image must show the very same pixels there.
      for (const item of furniture.items) {
        if (item.kind !== 'text' || item.role === 'scale') continue;
        const again = document.createElement('canvas');
        again.width = context.canvas.width;
        again.height = context.canvas.height;
        const pen = again.getContext('2d', { willReadFrequently: true });
        if (!pen) throw new Error('no 2D canvas');
        pen.fillStyle = lightTheme.paper;
        pen.fillRect(0, 0, again.width, again.height);
        pen.scale(scale, scale);
        pen.font = `${item.sizePx}px ${item.font}`;
        pen.fillStyle = item.color;
        pen.fillText(item.text, item.x, item.y);
        const textWidth = pen.measureText(item.text).width;
        const box = [item.x, item.y - item.sizePx * 0.75, textWidth, item.sizePx * 0.8].map((value) =>
          Math.round(value * scale),
        ) as [number, number, number, number];
        const [wanted, found] = [pen, context].map((from) => from.getImageData(...box).data);
        let differing = 0;
        for (let i = 0; i < (wanted?.length ?? 0); i++) {
          if (Math.abs((wanted?.[i] ?? 0) - (found?.[i] ?? 0)) > 40) differing++;
        }
        expect(differing / (wanted?.length ?? 1), `${item.role}: ${item.text}`).toBeLessThan(0.02);
        expect(colours(pen, ...box), 'the text has ink').toBeGreaterThan(3);
      }
    },
  );

  it('is reproducible: twice the same view is the same picture', async () => {
    const request = { scene, camera, width, height, scale: 1, furniture: furnitureOf(), paper: '#ffffff' };
    const [one, two] = [await snapshot(request), await snapshot(request)];
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await two.arrayBuffer()));
  });
});
