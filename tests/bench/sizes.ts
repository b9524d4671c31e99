import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright';
import { openUntil } from './pages.ts';

const kinds: Record<string, string> = {
  js: 'javascript',
  css: 'css',
  json: 'data',
  geojson: 'data',
  woff2: 'fonts',
  svg: 'images',
  png: 'images',
  ico: 'images',
};

function kindOf(url: string): string {
  const { pathname } = new URL(url);
  const file = pathname.slice(pathname.lastIndexOf('/') + 1);
  if (/worker/.test(file)) return 'worker';
  if (file === '' || file.endsWith('.html')) return 'html';
  return kinds[file.slice(file.lastIndexOf('.') + 1)] ?? 'other';
}

/** Bytes as a server with gzip sends them; fonts are compressed already. */
const sentBytes = (url: string, body: Buffer): number =>
  url.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length;

/** Bytes that a page loads up to a mark, by kind and in total; each address counts once. */
export async function firstLoadBytes(
  browser: Browser,
  address: string,
  mark: string,
): Promise<Record<string, number>> {
  const responses = new Map<string, Response>();
  return openUntil(
    browser,
    address,
    mark,
    async () => {
      const sizes: Record<string, number> = {};
      let total = 0;
      // A copy: what arrives after the mark does not count.
      for (const [url, response] of [...responses]) {
        const bytes = sentBytes(url, await response.body());
        const kind = kindOf(url);
        sizes[kind] = (sizes[kind] ?? 0) + bytes;
        total += bytes;
      }
      return { ...sizes, total };
    },
    (page) => {
      page.on('response', (response) => {
        if (response.ok() && response.url().startsWith('http')) responses.set(response.url(), response);
      });
    },
  );
}
