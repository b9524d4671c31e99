import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Reader, Stage } from './driver.ts';

let stage: Stage;
let reader: Reader;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
afterEach(() => reader.close());

describe('exploring the map', () => {
  it('opens from a sub-path and asks no other origin for anything', async () => {
    reader = await stage.reader();
    await reader.open();
    const origin = new URL(stage.address).origin;
    const foreign = reader.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'));
    expect(foreign).toEqual([]);
    expect(reader.errors).toEqual([]);
    expect(await reader.page.locator('[data-testid=map] canvas').count()).toBe(1);
    expect(await reader.page.getByText('As of 25 December 2025', { exact: true }).count()).toBe(1);
  });

  it('a proposal’s switch changes legend and address; its slider too', async () => {
    reader = await stage.reader();
    await reader.open();
    const before = await reader.legend();
    await reader.toggle('Halt at the battle line');
    await expect.poll(async () => (await reader.legend()).length).toBeGreaterThan(before.length);
    const after = await reader.legend();
    expect(
      after.filter((id) => !before.includes(id)).every((id) => id.startsWith('proposal-battle-line-halt')),
    ).toBe(true);
    expect(reader.fragment()).toContain('proposals=battle-line-halt');
    await reader.page.getByRole('slider', { name: /^Distance from the line/ }).focus();
    await reader.page.keyboard.press('ArrowRight');
    expect(reader.fragment()).toContain('proposals=battle-line-halt(widthKm=11)');
    await reader.toggle('Halt at the battle line');
    await expect.poll(() => reader.legend()).toEqual(before);
  });

  it('choosing an article moves the date and filters the places', async () => {
    reader = await stage.reader();
    await reader.open();
    const all = await reader.page.locator('#places li').count();
    await reader.page.getByRole('combobox', { name: 'Article' }).selectOption({ index: 1 });
    expect(reader.fragment()).toContain('date=2025-12-01');
    expect(await reader.page.locator('#places li').count()).toBeLessThan(all);
    await reader.page.getByText('As of 1 December 2025', { exact: true }).waitFor();
  });

  it('the address restores the whole view, and Back goes back', async () => {
    reader = await stage.reader();
    const view =
      '#at=37.8,48.6,8.5&date=2025-12-16&source=owl&layers=control,line,places&proposals=twenty-point-plan&select=place:siversk';
    await reader.open(view);
    const { page } = reader;
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2025-12-16');
    expect(await page.getByRole('radio', { name: 'Owl' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: '20-point plan' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Towns' }).isChecked()).toBe(false);
    expect(await page.getByRole('complementary', { name: 'Siversk' }).isVisible()).toBe(true);
    expect(await reader.legend()).not.toContain('place-dots');
    expect(reader.fragment()).toBe(view);
    await page.getByRole('radio', { name: 'DeepState' }).check({ force: true });
    expect(reader.fragment()).toContain('source=deepstate');
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: 'Owl' }).isChecked()).toBe(true);
  });

  it('nonsense in the link opens the default view and says what was left out', async () => {
    reader = await stage.reader();
    await reader.open('#date=yesterday&at=here&lava=1');
    const notice = reader.page.getByRole('alert');
    expect(await notice.textContent()).toContain('date=yesterday');
    expect(await notice.textContent()).toContain('lava=1');
    expect(await reader.shownDay()).toBe('2025-12-25');
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    expect(await notice.count()).toBe(0);
  });

  it('by keyboard alone: finds Siversk, which the map flies to and a card tells of', async () => {
    reader = await stage.reader();
    await reader.open();
    const place = reader.page.getByRole('button', { name: /^Siversk/ });
    await place.focus();
    await reader.page.keyboard.press('Enter');
    const card = reader.page.getByRole('complementary', { name: 'Siversk' });
    await card.waitFor();
    expect(await card.textContent()).toContain('38.0972° E, 48.8631° N');
    expect(await card.textContent()).toContain('paragraph 12');
    await expect.poll(() => reader.fragment()).toContain('at=38.0972,48.8631');
    await card.getByRole('button', { name: 'Close' }).focus();
    await reader.page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
  });

  it('hovering shows a short card', async () => {
    reader = await stage.reader();
    await reader.open('#at=38.0972,48.8631,10');
    const box = await reader.page.locator('[data-testid=map]').boundingBox();
    if (!box) throw new Error('no map');
    await reader.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => reader.page.locator('[class*=tip]').first().textContent()).toContain('Siversk');
  });
});

describe('without WebGL', () => {
  it('says so plainly and keeps the lists and tables', async () => {
    reader = await stage.reader();
    await reader.page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
      } as typeof original;
    });
    await reader.openWithoutMap();
    expect(await reader.page.getByRole('alert').textContent()).toContain('WebGL');
    expect(await reader.page.locator('#oblasts tbody tr').count()).toBeGreaterThan(5);
    expect(await reader.page.getByRole('button', { name: /^Siversk/ }).count()).toBe(1);
    expect(reader.errors).toEqual([]);
  });
});

describe('saving the image', () => {
  it('saves a PNG of an oblast with map, title and attribution', async () => {
    reader = await stage.reader();
    await reader.open('#proposals=twenty-point-plan');
    const { page } = reader;
    await page.getByRole('button', { name: 'Save image' }).click();
    await page.getByRole('combobox', { name: 'Region' }).selectOption('UA-14');
    await page.getByRole('radio', { name: /^1×/ }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save PNG' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('contact-line_ua-14_2025-12-25_consensus_twenty-point-plan@1x.png');
    const png = PNG.sync.read(readFileSync(await file.path()));
    expect(png.width).toBe(1200);
    expect(png.height).toBeGreaterThan(1000);
    const coloursIn = (top: number, bottom: number): number => {
      const seen = new Set<string>();
      for (let y = top; y < bottom; y++) {
        for (let x = 0; x < png.width; x++) {
          seen.add(png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 3).toString('hex'));
        }
      }
      return seen.size;
    };
    expect(coloursIn(0, 60), 'title').toBeGreaterThan(5);
    expect(coloursIn(80, 980), 'map').toBeGreaterThan(200);
    expect(coloursIn(png.height - 60, png.height), 'attribution').toBeGreaterThan(5);
    await expect.poll(() => page.getByRole('dialog').getByRole('status').textContent()).toContain('Saved');
  });

  it('saves an SVG with named layers, text as text, and what it shows in words', async () => {
    reader = await stage.reader();
    await reader.open('#source=owl');
    const { page } = reader;
    await page.getByRole('button', { name: 'Save image' }).click();
    await page.getByRole('combobox', { name: 'Region' }).selectOption('UA-14');
    await page.getByRole('radio', { name: /^SVG/ }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save SVG' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('contact-line_ua-14_2025-12-25_owl.svg');
    const svg = readFileSync(await file.path(), 'utf8');
    for (const part of ['<title', '<desc', '<metadata', 'id="occupied"', 'id="line"', 'Siversk']) {
      expect(svg, part).toContain(part);
    }
    expect(svg).toContain('<pattern');
    expect(svg.match(/@font-face/g)).toHaveLength(4);
    await page.getByRole('button', { name: /alternative text/ }).click();
    const words = page.getByRole('textbox', { name: /alternative text/ });
    await expect.poll(() => words.inputValue()).toContain('77.9 %');
  });
});
