import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../support/atlas.ts';
import { launch } from '../support/browser.ts';
import { coreFigures, median } from './core.ts';
import { mapFrame, serve, timeToMark } from './pages.ts';
import { firstLoadBytes } from './sizes.ts';

/**
 * `npm run bench [-- --json]`: the machine is shared and noisy, so times of the two pages are taken
 * in turns in one browser and the ratio is what counts.
 */
const runs = 7;
const marks = { app: 'contact-line:first-idle', bare: 'bare:first-idle' };
type Figures = Record<string, number>;

async function buildPages(outputs: { app: string; bare: string }): Promise<void> {
  const emptyOutDir = true;
  await build({ root, logLevel: 'error', build: { outDir: outputs.app, emptyOutDir } });
  await build({
    configFile: false,
    root: join(root, 'tests/bench/bare'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    assetsInclude: ['**/*.geojson'],
    build: { outDir: outputs.bare, emptyOutDir, target: 'es2022', assetsInlineLimit: 0 },
  });
}

async function pageFigures(outputs: { app: string; bare: string }): Promise<Figures> {
  const [app, bare] = [await serve(outputs.app), await serve(outputs.bare)];
  const browser = await launch();
  try {
    const frame = await mapFrame(browser, app.address, marks.app);
    const bareAddress = `${bare.address}?frame=${frame}`;
    const times: { app: number[]; bare: number[] } = { app: [], bare: [] };
    for (let run = 0; run <= runs; run++) {
      const appMs = await timeToMark(browser, app.address, marks.app);
      const bareMs = await timeToMark(browser, bareAddress, marks.bare);
      // The first pair only warms the browser up.
      if (run === 0) continue;
      times.app.push(appMs);
      times.bare.push(bareMs);
    }
    const bytes = await firstLoadBytes(browser, app.address, marks.app);
    return {
      firstIdleMs: median(times.app),
      bareFirstIdleMs: median(times.bare),
      firstIdlePerBare: median(times.app) / median(times.bare),
      ...Object.fromEntries(
        Object.entries(bytes).map(([kind, size]) => [`firstLoadGzipBytes.${kind}`, size]),
      ),
    };
  } finally {
    await browser.close();
    app.close();
    bare.close();
  }
}

/** The figures in words. */
function inWords(figures: Figures): string {
  const ms = (name: string): string => `${Math.round(figures[name] ?? Number.NaN)} ms`;
  const times = (name: string): string => `${(figures[name] ?? Number.NaN).toFixed(2)} times`;
  const prefix = 'firstLoadGzipBytes.';
  const sizes = Object.entries(figures)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, size]) => `  ${name.slice(prefix.length)}: ${(size / 1000).toFixed(1)} kB`);
  return [
    `First idle map (medians of ${runs}, in turns): app ${ms('firstIdleMs')}, bare MapLibre page ${ms('bareFirstIdleMs')}; the app takes ${times('firstIdlePerBare')} as long.`,
    'What the first view loads, gzip -9, fonts as they are:',
    ...sizes,
    `Reconstructing one day: ${ms('reconstructDayMs')} (median of 20).`,
    `Band of 10 km along its line: ${ms('bufferLine10KmMs')}, turf ${ms('turfBuffer10KmMs')}; turf takes ${times('turfBufferPerOurs')} as long.`,
  ].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'contact-line-bench-'));
try {
  const outputs = { app: join(folder, 'app'), bare: join(folder, 'bare') };
  await buildPages(outputs);
  const figures: Figures = { ...(await pageFigures(outputs)), ...(await coreFigures()) };
  console.log(process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : inWords(figures));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
