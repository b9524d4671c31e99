import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import sirv from 'sirv';

/** A built page on a local server. */
export async function serve(folder: string): Promise<{ address: string; close(): void }> {
  const handle = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    handle(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Size of the window in CSS pixels. */
const viewport = { width: 1440, height: 900 };
const timeoutMs = 60_000;

/**
 * Opens an address with a cold cache, waits for a mark in the page's performance timeline and reads
 * what there is to read.
 *
 * @param prepare called before the page loads
 */
export async function openUntil<T>(
  browser: Browser,
  address: string,
  mark: string,
  read: (page: Page) => Promise<T>,
  prepare: (page: Page) => void = () => {},
): Promise<T> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    prepare(page);
    await page.goto(address);
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
      timeout: timeoutMs,
    });
    return await read(page);
  } finally {
    await context.close();
  }
}

/** Time from the start of navigation to a mark, in milliseconds. */
export const timeToMark = (browser: Browser, address: string, mark: string): Promise<number> =>
  openUntil(browser, address, mark, (page) =>
    page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark),
  );

/** Where the app's map lies in the window, as the bare page's query: `left,top,width,height`. */
export const mapFrame = (browser: Browser, address: string, mark: string): Promise<string> =>
  openUntil(browser, address, mark, async (page) => {
    const box = await page.getByTestId('map').boundingBox();
    if (!box) throw new Error('The app shows no map to measure.');
    return [box.x, box.y, box.width, box.height].join(',');
  });
