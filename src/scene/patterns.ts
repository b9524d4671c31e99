import type { Drawing, DrawnPath } from './drawing.ts';
import { circlePath, swatch, swatchBox } from './drawing.ts';

/**
 * Fill patterns. A pattern never stands for something by colour alone: each has its own texture,
 * so the map stays readable in grey and for every kind of colour vision.
 */
export type Texture = 'hatch-a' | 'hatch-b' | 'dots' | 'cross';

/** Side of a pattern's square tile in CSS pixels. */
const tile = 12;

function texturePath(texture: Texture, color: string): DrawnPath {
  const stroke = { stroke: color, strokeWidth: 1.6 };
  switch (texture) {
    case 'hatch-a':
      return {
        d: `M-3 3L3 -3M-3 ${tile + 3}L${tile + 3} -3M${tile - 3} ${tile + 3}L${tile + 3} ${tile - 3}`,
        ...stroke,
      };
    case 'hatch-b':
      return {
        d: `M-3 ${tile - 3}L3 ${tile + 3}M-3 -3L${tile + 3} ${tile + 3}M${tile - 3} -3L${tile + 3} 3`,
        ...stroke,
      };
    case 'cross':
      return {
        d: `M-3 -3L${tile + 3} ${tile + 3}M-3 ${tile + 3}L${tile + 3} -3`,
        stroke: color,
        strokeWidth: 1.1,
      };
    case 'dots':
      return {
        d: circlePath(tile / 4, tile / 4, 1.7) + circlePath((tile * 3) / 4, (tile * 3) / 4, 1.7),
        fill: color,
      };
  }
}

/** The tile that a fill pattern repeats. */
export const patternTile = (texture: Texture, color: string): Drawing => ({
  width: tile,
  height: tile,
  paths: [texturePath(texture, color)],
});

const swatchTextures: Record<Texture, string> = {
  'hatch-a': 'M1 9L9 1M5 15L19 1M15 15L27 3M25 15L27 13',
  'hatch-b': 'M1 7L9 15M3 1L17 15M13 1L27 15M23 1L27 5',
  cross: 'M1 9L9 1M5 15L19 1M15 15L27 3M1 7L9 15M3 1L17 15M13 1L27 15',
  dots:
    [6, 14, 22].map((x) => circlePath(x, 5, 1.6)).join('') +
    [10, 18].map((x) => circlePath(x, 11, 1.6)).join(''),
};

/** The legend's swatch for a pattern with an outline. */
export function patternSwatch(texture: Texture, color: string, fill?: string): Drawing {
  const paths: DrawnPath[] = [];
  if (fill) paths.push({ d: swatchBox, fill });
  paths.push(
    texture === 'dots'
      ? { d: swatchTextures.dots, fill: color }
      : { d: swatchTextures[texture], stroke: color, strokeWidth: 1.4 },
    { d: swatchBox, stroke: color, strokeWidth: 1.4 },
  );
  return swatch(paths);
}
