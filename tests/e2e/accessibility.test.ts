import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/atlas.ts';
import { type Reader, Stage } from './driver.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
let stage: Stage;
let reader: Reader;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
afterEach(() => reader.close());

/** What axe-core finds against WCAG 2.2 A and AA, as "rule: element". */
async function violations(): Promise<string[]> {
  await reader.page.evaluate(axe);
  return reader.page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await runner.run({ runOnly: { type: 'tag', values: tags } });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)(
    'axe-core finds nothing in the main states, %s',
    async (colorScheme) => {
      reader = await stage.reader({ colorScheme });
      await reader.open();
      expect(await violations()).toEqual([]);
      await reader.toggle('Halt at the battle line');
      await reader.page.getByRole('button', { name: /^Sviato-Pokrovske/ }).click();
      expect(await violations()).toEqual([]);
      await reader.page.getByRole('button', { name: 'Save image' }).click();
      expect(await violations()).toEqual([]);
    },
  );

  it.each([
    [320, 640],
    [390, 844],
    [768, 1024],
    [2560, 1440],
  ])('nothing has to be scrolled sideways at %i by %i', async (width, height) => {
    reader = await stage.reader({ viewport: { width, height } });
    await reader.open('#select=place:siversk');
    const overflow = await reader.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await reader.page.getByRole('complementary', { name: 'Siversk' }).isVisible()).toBe(true);
  });
});
