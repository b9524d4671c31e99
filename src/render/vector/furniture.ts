import { rectPath } from '../../scene/drawing.ts';
import type { Furniture, FurnitureItem } from '../../scene/furniture.ts';
import type { Mark } from './picture.ts';
import { shortPath } from './xml.ts';

function markOf(item: FurnitureItem): Mark {
  switch (item.kind) {
    case 'rect':
      return {
        kind: 'path',
        d: shortPath(rectPath(item.x, item.y, item.width, item.height)),
        fill: { color: item.fill, opacity: item.opacity },
        stroke: null,
      };
    case 'drawing':
      return { kind: 'drawing', x: item.x, y: item.y, scale: 1, opacity: 1, drawing: item.drawing };
    case 'text': {
      const { x, y, text, font, sizePx, color, role } = item;
      const run = { text, font, sizePx, ink: { color, opacity: 1 }, letterSpacingPx: 0 };
      return {
        kind: 'text',
        role,
        align: 'start',
        lines: [{ x, y, widthPx: 0, runs: [run] }],
        halo: null,
        rotation: null,
      };
    }
  }
}

/** Title, legend, scale bar and sources as marks. */
export const furnitureMarks = ({ items }: Furniture): Mark[] => items.map(markOf);
