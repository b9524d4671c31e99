/** A rectangle in CSS pixels of the map. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** MapLibre's `text-overlap`: whether a symbol may lie over others. */
export type Overlap = 'never' | 'cooperative' | 'always';

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What is taken on the map; who comes first stays. */
export class Taken {
  private readonly boxes: { box: Box; overlap: Overlap }[] = [];

  constructor(private readonly frame: Box) {}

  /** Whether a symbol of some boxes may stand there. */
  isFree(boxes: readonly Box[], overlap: Overlap): boolean {
    if (overlap === 'always') return true;
    return !this.boxes.some(
      (taken) =>
        (overlap === 'never' || taken.overlap === 'never') && boxes.some((box) => overlaps(box, taken.box)),
    );
  }

  /** Whether boxes lie whole in the map. */
  isInside(boxes: readonly Box[]): boolean {
    const { left, top, right, bottom } = this.frame;
    return boxes.every(
      (box) => box.left >= left && box.top >= top && box.right <= right && box.bottom <= bottom,
    );
  }

  take(boxes: readonly Box[], overlap: Overlap): void {
    for (const box of boxes) this.boxes.push({ box, overlap });
  }
}
