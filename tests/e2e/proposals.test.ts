import { readFileSync } from 'node:fs';
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

const titles = [
  'Halt at the battle line',
  'Withdrawal from Donbas',
  'Precedents to scale',
  'Reciprocal demilitarized zone',
  'Recognition demands',
  '28-point proposal',
  '20-point plan',
];

describe('proposals', () => {
  it('each of the seven is switched by itself, and has its own entries in the legend', async () => {
    reader = await stage.reader();
    await reader.open();
    const plain = await reader.legend();
    for (const title of titles) {
      await reader.toggle(title);
      await expect
        .poll(async () => (await reader.legend()).length, { message: title })
        .toBeGreaterThan(plain.length);
      await reader.toggle(title);
      await expect.poll(() => reader.legend(), { message: title }).toEqual(plain);
    }
  });

  it('compares all that are drawn in a table that sorts and is saved as CSV', async () => {
    reader = await stage.reader();
    await reader.open('#proposals=donbas-withdrawal,battle-line-halt&source=owl');
    const table = reader.page.locator('#comparison table');
    await table.waitFor();
    await table.getByRole('button', { name: 'Area' }).click();
    expect(await table.locator('th[aria-sort=descending]').count()).toBe(1);
    const sizes = await table.locator('tbody td:nth-of-type(1)').allTextContents();
    const numbers = sizes
      .filter((size) => size !== '–')
      .map((size) => Number(size.replace(/[^\d]/g, '').slice(0, -1) || 0));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    const [file] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('contact-line_proposals_2025-12-25_owl.csv');
    expect(readFileSync(await file.path(), 'utf8').split('\n').length).toBeGreaterThan(4);
  });

  it('a card tells figures of each provision and what comes from outside the articles', async () => {
    reader = await stage.reader();
    await reader.open(
      '#proposals=donbas-withdrawal,twenty-eight-point-proposal&select=proposal:donbas-withdrawal',
    );
    const card = reader.page.getByRole('complementary', { name: 'Withdrawal from Donbas' });
    await expect.poll(() => card.textContent()).toMatch(/\d+ settlements inside/);
    expect(await card.textContent()).toContain('Sloviansk: inside');
  });

  it('on a day without an assessment nothing is measured, and nothing is 0 km²', async () => {
    reader = await stage.reader();
    await reader.open('#date=2025-12-27&proposals=donbas-withdrawal&select=proposal:donbas-withdrawal');
    const card = reader.page.getByRole('complementary', { name: 'Withdrawal from Donbas' });
    await expect.poll(() => card.textContent()).toContain('no assessment of this day');
    expect(await card.textContent()).not.toContain('0 km²');
  });
});

describe('a divided map', () => {
  it('shows two days side by side, with a divider that keys move', async () => {
    reader = await stage.reader();
    await reader.open();
    await reader.page.getByRole('combobox', { name: 'Divide the map: right-hand side' }).selectOption('day');
    await expect.poll(() => reader.fragment()).toContain('swipe=day:2025-09-26');
    const divider = reader.page.getByRole('slider', { name: 'Divider of the map' });
    await divider.focus();
    await reader.page.keyboard.press('ArrowLeft');
    await expect.poll(() => divider.getAttribute('aria-valuenow')).toBe('48');
    await reader.page.keyboard.press('End');
    await expect.poll(() => divider.getAttribute('aria-valuenow')).toBe('98');
    await reader.page.getByText('26 September 2025', { exact: true }).waitFor();
    expect(await reader.page.locator('[data-testid=other-map] canvas').count()).toBe(1);
  });

  it('shares its camera: moving the map moves both sides', async () => {
    reader = await stage.reader();
    await reader.open('#swipe=plain&proposals=recognition-demands');
    await reader.page.locator('[data-testid=other-map] canvas').waitFor();
    await reader.page.locator('p', { hasText: 'without proposals and scenario' }).waitFor();
    await reader.page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => reader.fragment()).toContain('at=');
    expect(await reader.page.locator('[data-testid=other-map] canvas').count()).toBe(1);
  });
});

describe('what if', () => {
  it('a claim is applied: map, shares and address say scenario; undone, all is as before', async () => {
    reader = await stage.reader();
    await reader.open('#source=deepstate&select=event:sviato-pokrovske-capture-claim');
    const handle = reader.dayHandle();
    const before = await handle.getAttribute('aria-valuetext');
    await reader.page.getByRole('button', { name: 'What if the claim holds?' }).click();
    await reader.page.getByText('Scenario, not an assessment: 1 settlement').first().waitFor();
    await expect.poll(() => handle.getAttribute('aria-valuetext')).not.toBe(before);
    expect(reader.fragment()).toMatch(/whatif=occupied:\d+/);
    const view = reader.fragment();
    await reader.page.reload();
    await reader.mapDrawn();
    await reader.page.getByText('Scenario, not an assessment: 1 settlement').first().waitFor();
    expect(reader.fragment()).toBe(view);
    await reader.page
      .locator('#scenario')
      .getByRole('button', { name: /^Undo: / })
      .click();
    await expect.poll(() => reader.page.getByText('Scenario, not an assessment').count()).toBe(0);
    await expect.poll(() => handle.getAttribute('aria-valuetext')).toBe(before);
  });

  it('the exported image is named a scenario', async () => {
    reader = await stage.reader();
    await reader.open('#source=deepstate&whatif=occupied:1276655209');
    await reader.page.getByText('Scenario, not an assessment').first().waitFor();
    await reader.page.getByRole('button', { name: 'Save image' }).click();
    await reader.page.getByRole('radio', { name: /^1×/ }).check();
    const [file] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: 'Save PNG' }).click(),
    ]);
    expect(file.suggestedFilename()).toContain('_scenario@1x.png');
  });
});
