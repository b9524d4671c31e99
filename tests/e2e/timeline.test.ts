import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Reader, Stage } from './driver.ts';

let stage: Stage;
let reader: Reader;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(reader.errors).toEqual([]);
  await reader.close();
});

const press = (...keys: string[]) =>
  keys.reduce<Promise<void>>(
    (before, key) => before.then(() => reader.page.keyboard.press(key)),
    Promise.resolve(),
  );

describe('the timeline', () => {
  it('moves by keyboard: days, weeks, months, both ends; figures follow the day', async () => {
    reader = await stage.reader();
    await reader.open('#source=owl');
    const handle = reader.dayHandle();
    await handle.focus();
    await press('ArrowLeft');
    await expect.poll(() => reader.shownDay()).toBe('2025-12-24');
    expect(await handle.getAttribute('aria-valuetext')).toContain('24 December 2025');
    await press('Shift+ArrowRight');
    await expect.poll(() => reader.shownDay()).toBe('2025-12-31');
    await press('PageDown');
    await expect.poll(() => reader.shownDay()).toBe('2025-12-01');
    const december = await handle.getAttribute('aria-valuetext');
    await press('Home');
    await expect.poll(() => reader.shownDay()).toBe('2024-07-08');
    expect(await handle.getAttribute('aria-valuetext')).toMatch(/Donetsk oblast 5\d\.\d %/);
    expect(december).toMatch(/Donetsk oblast 7\d\.\d %/);
    await expect.poll(() => reader.fragment()).toContain('date=2024-07-08');
  });

  it('says that a day has no assessment, draws nothing for it, and offers the day before', async () => {
    reader = await stage.reader();
    await reader.open('#date=2025-12-27');
    const notice = reader.page.getByText('No assessment by DeepState and Owl for 27 December 2025.');
    await notice.waitFor();
    expect(await reader.legend()).not.toContain('occupied');
    const measured = await reader.page.locator('#oblasts tbody td').allInnerTexts();
    expect(measured.length).toBeGreaterThan(10);
    expect(measured.filter((cell) => !cell.includes('no assessment'))).toEqual([]);
    expect(await reader.dayHandle().getAttribute('aria-valuetext')).toContain('no assessment');
    await reader.page.getByRole('button', { name: 'Show 26 December 2025' }).click();
    await expect.poll(() => reader.shownDay()).toBe('2025-12-26');
    expect(await notice.count()).toBe(0);
    expect(await reader.legend()).toContain('occupied');
  });

  it('one assessor alone can have a day that the other lacks', async () => {
    reader = await stage.reader();
    await reader.open('#date=2025-01-01');
    await reader.page.getByText('No assessment by DeepState for 1 January 2025.').waitFor();
    await reader.page.getByRole('radio', { name: 'Owl' }).check({ force: true });
    await expect.poll(() => reader.legend()).toContain('occupied');
  });

  it('dragging along the strip scrubs, an article’s diamond shows its day', async () => {
    reader = await stage.reader();
    await reader.open();
    const strip = reader.page.getByRole('group', { name: /^Time axis/ });
    const box = await strip.boundingBox();
    if (!box) throw new Error('no timeline');
    const { mouse } = reader.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 4 });
    await mouse.up();
    await expect.poll(() => reader.shownDay()).toMatch(/^(2024-12|2025-01)/);
    await reader.page
      .getByRole('button', { name: /^Article of 16 December 2025/ })
      .locator('rect')
      .click();
    await expect.poll(() => reader.shownDay()).toBe('2025-12-16');
  });

  it('plays to later days and pauses', async () => {
    reader = await stage.reader();
    await reader.open('#date=2025-11-01&source=owl');
    await reader.page.getByRole('button', { name: 'Play' }).click();
    await expect
      .poll(async () => ((await reader.shownDay()) ?? '') > '2025-11-10', { timeout: 15_000 })
      .toBe(true);
    await reader.page.getByRole('button', { name: 'Pause' }).click();
    expect(await reader.page.getByRole('button', { name: 'Play' }).count()).toBe(1);
  });

  it('compares with a day of choice: gained and lost land in the legend, in the table, in the address', async () => {
    reader = await stage.reader();
    await reader.open('#source=owl');
    const fortnight = (await reader.page.locator('[data-legend=gained]').textContent()) ?? '';
    expect(fortnight).toContain('11–25 December 2025');
    await reader.page.getByRole('button', { name: 'Compare' }).click();
    const second = reader.page.getByRole('slider', { name: 'Day to compare with' });
    await second.focus();
    await press('PageDown', 'PageDown', 'PageDown');
    await expect.poll(() => reader.fragment()).toContain('compare=2025-08-27');
    // 27 August 2025 has no assessment: that is said, and nothing is compared.
    await reader.page.locator('#change summary').click();
    await reader.page.getByText('One of the two days has no assessment').waitFor();
    await second.focus();
    await press('ArrowLeft');
    await expect
      .poll(() => reader.page.locator('[data-legend=gained]').textContent())
      .toContain('26 August – 25 December 2025'.replace(' – ', '\u2009–\u2009'));
    expect(await reader.page.locator('#change tbody tr').count()).toBeGreaterThan(3);
  });

  it('no step asks the network for anything', async () => {
    reader = await stage.reader();
    await reader.open();
    const before = reader.requests.length;
    await reader.dayHandle().focus();
    await press('ArrowLeft', 'ArrowLeft', 'PageDown', 'Home');
    await expect.poll(() => reader.shownDay()).toBe('2024-07-08');
    expect(reader.requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });
});

describe('the ground', () => {
  it('a click on occupied land answers status, since when and who says so', async () => {
    reader = await stage.reader();
    await reader.open('#at=37.8042,48.0089,10');
    const box = await reader.page.locator('[data-testid=map]').boundingBox();
    if (!box) throw new Error('no map');
    await reader.page.mouse.click(box.x + box.width / 2 + 60, box.y + box.height / 2 + 60);
    const card = reader.page.getByRole('complementary');
    await card.getByText('Already so on 8 July 2024').first().waitFor();
    expect(await card.textContent()).toContain('occupied');
    expect(reader.fragment()).toContain('select=ground:37.');
  });

  it('lists the settlements that the assessors mark differently, and flies to them', async () => {
    reader = await stage.reader();
    await reader.open();
    await reader.page.locator('#difference summary').click();
    const hrabovske = reader.page
      .locator('#difference')
      .getByRole('button', { name: /^Hrabovske Грабовське/ });
    await hrabovske.first().click();
    const card = reader.page.getByRole('complementary');
    await card.getByText('The assessors differ on this settlement.').waitFor();
    expect(await card.textContent()).toContain('24 December 2025');
  });

  it('ground that Ukraine holds abroad is shown on the days on which there is some', async () => {
    reader = await stage.reader();
    await reader.open('#date=2024-09-20&source=owl');
    expect(await reader.legend()).toContain('abroad');
    await reader.dayHandle().focus();
    await press('End');
    await expect.poll(() => reader.legend()).not.toContain('abroad');
  });
});

describe('claims and citation', () => {
  it('leads from a region’s card to the claims, which name difference, hedge and paragraph', async () => {
    reader = await stage.reader();
    await reader.open('#select=region:UA-14');
    const card = reader.page.getByRole('complementary', { name: 'Donetsk oblast' });
    expect(await card.textContent()).toContain('2.9 points (774 km²) more than stated');
    await card.getByRole('button', { name: 'Compare with measurements' }).click();
    const audit = reader.page.locator('#audit');
    await expect
      .poll(() => audit.locator('summary').evaluate((it) => it === document.activeElement))
      .toBe(true);
    const text = (await audit.textContent()) ?? '';
    for (const part of [
      '“approximately” 75 %',
      'paragraph 9',
      '77.9 %',
      '16 January 2026',
      '22 February 2026',
      '11 December 2025',
      '24 December 2025',
    ]) {
      expect(text, part).toContain(part);
    }
  });

  it('cites the view with title, sources, data version and link', async () => {
    reader = await stage.reader();
    await reader.open('#source=owl&date=2025-12-16');
    await reader.page.getByRole('button', { name: 'Cite' }).click();
    const citation = await reader.page.getByRole('textbox', { name: 'Cite this view' }).inputValue();
    expect(citation).toContain('Line of contact, 16 December 2025');
    expect(citation).toContain('Project Owl');
    expect(citation).toMatch(/Data 2026-08-22, [0-9a-f]{8}\./);
    expect(citation).toContain('#date=2025-12-16&source=owl');
  });
});
