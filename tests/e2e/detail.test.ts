import type { Route } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../support/control.ts';
import { archiveDays, archiveOf, deepState, owl, SourceServer } from '../support/source-server.ts';
import { type Reader, Stage } from './driver.ts';

const own = 'The assessor’s own outline, loaded by you';
const christmas = '#date=2025-12-25&source=owl';
const url = owl.dayUrl(day('2025-12-25'));

/** Waits are for conditions; the machine may be busy. */
const shortly = { timeout: 20_000 };

let stage: Stage;
let server: SourceServer;
let reader: Reader;

beforeAll(async () => {
  [stage, server] = await Promise.all([Stage.open(), SourceServer.start()]);
});
afterAll(() => Promise.all([stage.close(), server.close()]));
beforeEach(async () => {
  reader = await stage.reader();
  await reader.page.context().route('https://raw.githubusercontent.com/**', throughServer);
});
afterEach(async () => {
  await reader.page.context().unrouteAll({ behavior: 'ignoreErrors' });
  await reader.close();
  server.reset();
});

/** Answers for the public address with what the local server says; what it cuts off is cut off. */
async function throughServer(route: Route): Promise<void> {
  try {
    const response = await fetch(server.local(route.request().url()));
    const headers = {
      // Playwright lets any page read an answer without this header; one for another page it hands on.
      'access-control-allow-origin': 'https://elsewhere.example',
      ...Object.fromEntries(response.headers),
    };
    await route.fulfill({
      status: response.status,
      headers,
      body: Buffer.from(await response.arrayBuffer()),
    });
  } catch {
    // A page that was closed, or a request that was cancelled, takes no answer any more.
    await route.abort().catch(() => undefined);
  }
}

const dialog = () => reader.page.getByRole('dialog', { name: 'Load daily detail' });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });
const status = () => dialog().getByRole('status');
const failures = () => dialog().getByRole('alert');
/** The line at the map's foot that says how the area came about. */
const ownOutlineAtFoot = () => reader.page.locator('main').getByText(own, { exact: true }).first();
const occupiedInLegend = () => reader.page.locator('[data-legend=occupied]').textContent();

async function openDialog(): Promise<void> {
  await reader.page.getByRole('button', { name: 'Load detail' }).click();
  await dialog().getByRole('combobox', { name: 'Whose outlines' }).selectOption({ label: owl.name });
}
const closeDialog = () => button('Close').click();

describe('loading daily detail', () => {
  it('draws the assessor’s own outline, credits it, keeps it over a reload, and takes it away again', async () => {
    // The words of an export are drawn on a canvas: they are noted as they are drawn.
    await reader.page.addInitScript(() => {
      const drawn: string[] = [];
      Object.assign(window, { drawnWords: drawn });
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
        drawn.push(text);
        fillText.call(this, text, ...rest);
      };
    });
    await reader.open(christmas);
    const reconstructed = await occupiedInLegend();
    expect(reconstructed).not.toContain(own);

    await openDialog();
    await button('Load').click();
    await expect.poll(() => status().textContent(), shortly).toContain('1 day loaded.');
    expect(await dialog().textContent()).toContain(`${owl.name}: 1 day`);
    expect(server.asked(url)).toBe(1);
    await closeDialog();
    await ownOutlineAtFoot().waitFor();
    expect(await occupiedInLegend()).toContain(own);

    await reader.page.getByRole('button', { name: 'Save image' }).click();
    const [file] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: 'Save PNG' }).click(),
    ]);
    expect(file.suggestedFilename()).toContain('2025-12-25_owl');
    const words = await reader.page.evaluate(() =>
      (window as unknown as { drawnWords: string[] }).drawnWords.join(' '),
    );
    expect(words).toContain(own);
    expect(words).toContain('Project Owl');

    await reader.page.reload();
    await reader.mapDrawn();
    await ownOutlineAtFoot().waitFor();
    expect(server.asked(url)).toBe(1);

    await openDialog();
    await button('Remove loaded detail').click();
    await dialog().getByText('Nothing yet.').waitFor();
    await closeDialog();
    await ownOutlineAtFoot().waitFor({ state: 'detached' });
    await expect.poll(occupiedInLegend, shortly).toBe(reconstructed);
    await reader.page.reload();
    await reader.mapDrawn();
    await expect.poll(() => reader.shownDay(), shortly).toBe('2025-12-25');
    expect(await occupiedInLegend()).toBe(reconstructed);
    expect(reader.errors).toEqual([]);
  });

  it('says what failed, why and what to do, and the map keeps what it had', async () => {
    await reader.open(christmas);
    await openDialog();
    await button('Load').click();
    await expect.poll(() => status().textContent(), shortly).toContain('1 day loaded.');

    server.answer(url, { status: 404 });
    await button('Load').click();
    await expect
      .poll(() => status().textContent(), shortly)
      .toContain('0 days loaded, 1 without an assessment.');

    server.answer(url, { status: 500 });
    await button('Load').click();
    await expect
      .poll(() => failures().textContent(), shortly)
      .toBe('20251225.json: the source answered with error 500. Try again later.');
    expect(await status().textContent()).toContain('0 days loaded, 1 failed.');
    // Once for each of the two before, and this one with its three retries.
    expect(server.asked(url)).toBe(6);

    server.answer(url, 'half');
    await button('Load').click();
    await expect
      .poll(() => failures().textContent(), shortly)
      .toMatch(/^20251225\.json: .*The map keeps what it had\.$/);

    server.answer(url, 'file-without-cors');
    await button('Load').click();
    await expect.poll(() => failures().textContent(), shortly).toContain('(CORS)');

    await reader.page.context().setOffline(true);
    await button('Load').click();
    await expect
      .poll(() => failures().textContent(), shortly)
      .toBe('20251225.json: this machine is offline. Connect, then load again.');

    await closeDialog();
    expect(await occupiedInLegend()).toContain(own);
  });

  it('stops when cancelled and keeps what had come', async () => {
    // Of thirty days the newest comes; the others wait for an answer that never comes.
    for (let i = 24; i > 0; i--) {
      const date = day(`2025-12-${String(i).padStart(2, '0')}`);
      server.answer(owl.dayUrl(date), 'silence');
    }
    await reader.open(christmas);
    await openDialog();
    await dialog()
      .getByRole('radio', { name: /^30 days/ })
      .check();
    await button('Load').click();
    await expect.poll(() => status().textContent(), shortly).toMatch(/^1 of 30 files/);
    await button('Cancel').click();
    await expect
      .poll(() => status().textContent(), shortly)
      .toBe('1 day loaded. Cancelled: what had come is kept.');
    expect(await button('Cancel').count()).toBe(0);
    await closeDialog();
    await ownOutlineAtFoot().waitFor();
  });
});

describe('dropping a file on the map', () => {
  async function drop(name: string, bytes: Buffer): Promise<void> {
    const transfer = await reader.page.evaluateHandle(
      ({ name: fileName, base64 }) => {
        const given = new DataTransfer();
        given.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], fileName));
        return given;
      },
      { name, base64: bytes.toString('base64') },
    );
    const map = reader.page.locator('[data-testid=map]');
    await map.dispatchEvent('dragover', { dataTransfer: transfer });
    await reader.page.getByText('Drop control files here').waitFor();
    await map.dispatchEvent('drop', { dataTransfer: transfer });
  }

  it('offers to read an archive, and reads it without a network', async () => {
    await reader.open('#date=2025-12-25&source=deepstate');
    // The page fetches the code that reads files when it has nothing else to do.
    await expect
      .poll(() => reader.requests.some((asked) => asked.includes('open-reading')), shortly)
      .toBe(true);
    await reader.page.waitForLoadState('networkidle');
    await reader.page.context().setOffline(true);

    await drop('deepstate-map-data.geojson.gz', archiveOf(archiveDays));
    expect(await dialog().textContent()).toContain('deepstate-map-data.geojson.gz');
    await button('Read the files').click();
    await expect.poll(() => status().textContent(), shortly).toContain('3 days loaded.');
    expect(await dialog().textContent()).toContain(`${deepState.name}: 3 days`);
    await closeDialog();
    await ownOutlineAtFoot().waitFor();
    expect(server.requests).toEqual([]);
  });

  it('says in words why a file is none, and the map keeps what it had', async () => {
    await reader.open(christmas);
    const before = await occupiedInLegend();
    await drop('holiday.jpg', Buffer.from('JFIF'));
    await button('Read the files').click();
    await expect
      .poll(() => failures().textContent(), shortly)
      .toMatch(/^holiday\.jpg: .+The map keeps what it had\.$/);
    await closeDialog();
    expect(await occupiedInLegend()).toBe(before);
  });
});
