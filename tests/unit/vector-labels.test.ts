import { Formatted } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { slantedBoxes, spotsOn } from '../../src/render/vector/along-line.ts';
import { radialOffset } from '../../src/render/vector/anchor.ts';
import { type Box, overlaps } from '../../src/render/vector/collision.ts';
import type { TextMark } from '../../src/render/vector/picture.ts';
import { Typesetter } from '../../src/render/vector/text-layout.ts';
import { type Drawn, labelsOf, openPictures, textOf } from '../support/vector.ts';

/** What a label's letters cover, from its capitals' height down to the baseline. */
function boxesOf({ lines, align, rotation }: TextMark): Box[] {
  return lines.flatMap(({ x, y, widthPx, runs }) => {
    const left = x - { start: 0, middle: widthPx / 2, end: widthPx }[align];
    const size = Math.max(...runs.map(({ sizePx }) => sizePx));
    if (rotation) return slantedBoxes({ ...rotation, degrees: rotation.degrees }, widthPx, 0.66 * size);
    return [{ left, top: y - 0.66 * size, right: left + widthPx, bottom: y }];
  });
}

let pictureOf: (region: string, projection?: 'conic' | 'mercator') => Drawn;
beforeAll(async () => {
  pictureOf = await openPictures('2025-12-25', ['twenty-point-plan']);
}, 30_000);

describe('labels of a real scene', () => {
  it.each([
    ['UA-14', 'conic'],
    ['UA-63', 'conic'],
    ['affected', 'conic'],
    ['UA-23', 'mercator'],
  ] as const)('stand inside the map and do not overlap: %s, %s', (region, projection) => {
    const { picture } = pictureOf(region, projection);
    const labels = labelsOf(picture);
    expect(labels.length).toBeGreaterThan(12);
    const boxes = labels.map((label) => ({ text: textOf(label), boxes: boxesOf(label) }));
    for (const { text, boxes: own } of boxes) {
      for (const { left, top, right, bottom } of own) {
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(top, text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(picture.map.width);
        expect(bottom, text).toBeLessThanOrEqual(picture.map.height);
      }
    }
    const pairs = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.boxes.some((box) => b.boxes.some((other) => overlaps(box, other))))
        .map((b) => [a.text, b.text]),
    );
    expect(pairs).toEqual([]);
  });
});

describe('setting text', () => {
  const type = new Typesetter((text, _font, sizePx) => text.length * sizePx * 0.5);
  const style = {
    font: 'a',
    sizePx: 10,
    ink: { color: '#000000', opacity: 1 },
    letterSpacingEm: 0,
    maxWidthEm: 10,
    lineHeightEm: 1.2,
  };
  const lines = (text: string, more = {}): string[] =>
    type
      .lay(Formatted.fromString(text), { ...style, ...more })
      ?.lines.map(({ runs }) => runs.map((run) => run.text).join('')) ?? [];

  it('breaks into lines of about the same length', () => {
    expect(lines('one two three four five six')).toEqual(['one two three', 'four five six']);
    expect(lines('Unbreakablylongnameofaplace')).toEqual(['Unbreakablylongnameofaplace']);
    expect(lines('a\nb c')).toEqual(['a', 'b c']);
    expect(lines('')).toEqual([]);
  });

  it('counts letter spacing', () => {
    expect(type.lay(Formatted.fromString('abcd'), { ...style, letterSpacingEm: 0.1 })?.widthPx).toBe(24);
  });

  it('offsets labels from their point as MapLibre does', () => {
    expect(radialOffset('left', 1)).toEqual({ x: 1, y: 0 });
    expect(radialOffset('top', 1).y).toBeCloseTo(1 - 7 / 24);
    expect(radialOffset('bottom-right', Math.SQRT2).x).toBeCloseTo(-1);
  });
});

describe('labels along lines', () => {
  it('lie in the middle of a straight line, never upside down', () => {
    const [spot] = spotsOn(
      [
        [100, 0],
        [0, 0],
      ],
      40,
    );
    expect(spot).toEqual({ x: 50, y: 0, degrees: expect.closeTo(0) });
  });

  it('are left out where the line is short or bends', () => {
    expect(
      spotsOn(
        [
          [0, 0],
          [30, 0],
        ],
        40,
      ),
    ).toEqual([]);
    expect(
      spotsOn(
        [
          [0, 0],
          [20, 0],
          [20, 20],
          [0, 20],
        ],
        50,
      ),
    ).toEqual([]);
  });
});
