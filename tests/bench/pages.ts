import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright';
import sirv from 'sirv';
import { findBrowser } from '../../scripts/browser.ts';

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

export async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({ executablePath, args, env: { ...Object.fromEntries(inherited), ...env } });
}

/** Time from navigation to a mark in the page's performance timeline, in milliseconds, with a cold cache. */
export async function timeToMark(browser: Browser, address: string, mark: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    timeout: 60_000,
  });
  const time = await page.evaluate(
    (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
    mark,
  );
  await context.close();
  return time;
}

function kindOf(url: string): string {
  const { pathname } = new URL(url);
  if (pathname.includes('maplibre-gl-worker')) return 'worker';
  const extension = pathname.slice(pathname.lastIndexOf('.') + 1);
  const kinds: Record<string, string> = {
    js: 'javascript',
    css: 'css',
    json: 'data',
    geojson: 'data',
    woff2: 'fonts',
    svg: 'images',
  };
  return kinds[extension] ?? 'html';
}

/** Bytes that the first view loads, by kind, as a server with gzip sends them (fonts are compressed already). */
export async function firstLoadBytes(
  browser: Browser,
  address: string,
  mark: string,
): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.url().startsWith('http')) bodies.set(response.url(), response.body());
  });
  await page.goto(address);
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    timeout: 60_000,
  });
  const sizes: Record<string, number> = { total: 0 };
  for (const [url, pending] of bodies) {
    const body = await pending;
    const bytes = url.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length;
    const kind = kindOf(url);
    sizes[kind] = (sizes[kind] ?? 0) + bytes;
    sizes.total = (sizes.total ?? 0) + bytes;
  }
  await context.close();
  return sizes;
}
