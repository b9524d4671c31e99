import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swatch, swatchBox } from '../../src/scene/drawing.ts';
import { type FurnitureInput, layoutFurniture, type Measure, wrap } from '../../src/scene/furniture.ts';
import { lightTheme } from '../../src/scene/theme.ts';

const measure: Measure = (text, _font, sizePx) => text.length * sizePx * 0.55;

const input = (patch: Partial<FurnitureInput> = {}): FurnitureInput => ({
  width: 800,
  mapHeight: 500,
  title: 'Line of contact, 25 December 2025',
  subtitle: 'Assessment: both',
  legend: [{ id: 'a', label: 'Occupied', note: 'a note', swatch: swatch([{ d: swatchBox, fill: '#000' }]) }],
  scale: { km: 50, widthPx: 90 },
  scaleLabel: '50 km',
  attribution: ['Sources: somebody'],
  theme: lightTheme,
  ...patch,
});

describe('the furniture of an export', () => {
  it('stacks title, map, legend and attribution without overlap', () => {
    const { items, height, mapTop } = layoutFurniture(input(), measure);
    const at = (role: string): number[] =>
      items.flatMap((item) => (item.kind === 'text' && item.role === role ? [item.y] : []));
    expect(Math.max(...at('title'), ...at('subtitle'))).toBeLessThan(mapTop);
    expect(Math.max(...at('scale'))).toBeLessThan(mapTop + 500);
    expect(Math.min(...at('legend'))).toBeGreaterThan(mapTop + 500);
    expect(Math.min(...at('attribution'))).toBeGreaterThan(Math.max(...at('legend'), ...at('note')));
    expect(height).toBeGreaterThan(Math.max(...at('attribution')));
  });

  it('keeps every text inside the image, however long it is and however narrow the image', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 240, max: 2000 }),
        fc.integer({ min: 1, max: 12 }),
        (text, width, entries) => {
          const entry = { id: 'x', label: text, swatch: swatch([]) };
          const { items } = layoutFurniture(
            input({
              width,
              title: text,
              attribution: [text],
              legend: Array.from({ length: entries }, () => entry),
            }),
            measure,
          );
          for (const item of items) {
            if (item.kind !== 'text') continue;
            expect(item.x).toBeGreaterThanOrEqual(0);
            expect(item.x + measure(item.text, item.font, item.sizePx)).toBeLessThanOrEqual(width);
          }
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });

  it('prints the attribution even when everything else is empty', () => {
    const { items } = layoutFurniture(input({ legend: [], title: '', subtitle: '' }), measure);
    expect(items.some((item) => item.kind === 'text' && item.text === 'Sources: somebody')).toBe(true);
  });
});

describe('wrapping', () => {
  it('loses no letter and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrap(text, width, (part) => part.length);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
      { seed: 5 },
    );
  });
});
