import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../support/atlas.ts';
import { coreFigures, median } from './core.ts';
import { firstLoadBytes, launch, serve, timeToMark } from './pages.ts';

/**
 * `npm run bench [-- --json]`: the machine is shared and noisy, so times of the two pages are taken
 * in turns in one browser and the ratio is what counts.
 */
const runs = 7;
const folder = mkdtempSync(join(tmpdir(), 'contact-line-bench-'));
const outputs = { app: join(folder, 'app'), bare: join(folder, 'bare') };

await build({ root, logLevel: 'error', build: { outDir: outputs.app } });
await build({
  configFile: false,
  root: join(root, 'tests/bench/bare'),
  base: './',
  logLevel: 'error',
  worker: { format: 'es' },
  assetsInclude: ['**/*.geojson'],
  build: { outDir: outputs.bare, target: 'es2022', assetsInlineLimit: 0 },
});

const [app, bare] = [await serve(outputs.app), await serve(outputs.bare)];
const browser = await launch();
const times: { app: number[]; bare: number[] } = { app: [], bare: [] };
for (let run = 0; run <= runs; run++) {
  const appMs = await timeToMark(browser, app.address, 'contact-line:first-idle');
  const bareMs = await timeToMark(browser, bare.address, 'bare:first-idle');
  // The first pair only warms the browser up.
  if (run > 0) {
    times.app.push(appMs);
    times.bare.push(bareMs);
  }
}
const bytes = await firstLoadBytes(browser, app.address, 'contact-line:first-idle');
await browser.close();
app.close();
bare.close();
rmSync(folder, { recursive: true, force: true });

const figures: Record<string, number> = {
  firstIdleMs: median(times.app),
  bareFirstIdleMs: median(times.bare),
  firstIdlePerBare: median(times.app) / median(times.bare),
  ...Object.fromEntries(Object.entries(bytes).map(([kind, size]) => [`firstLoadGzipBytes.${kind}`, size])),
  ...(await coreFigures()),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${Number(value.toFixed(2))}`);
