import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../support/atlas.ts';
import { launch } from '../support/browser.ts';
import { controlFigures } from './control.ts';
import { median } from './median.ts';
import { mapFrame, serve, timeToMark } from './pages.ts';
import { proposalFigures } from './proposals.ts';
import { seriesFigures } from './series.ts';
import { firstLoadBytes } from './sizes.ts';
import { sliderFigures, timelineFigures } from './timeline.ts';

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
    const steps = await timelineFigures(browser, outputs.app, '#date=2025-09-08');
    const slider = await sliderFigures(browser, outputs.app);
    return {
      ...steps,
      ...slider,
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

/** The figures in words: the ones that the project set itself limits for, then all by name. */
function inWords(figures: Figures): string {
  const number = (name: string, digits = 0): string => (figures[name] ?? Number.NaN).toFixed(digits);
  const said = [
    `First idle map (medians of ${runs}, in turns): app ${number('firstIdleMs')} ms, bare MapLibre page ${number('bareFirstIdleMs')} ms; the app takes ${number('firstIdlePerBare', 2)} times as long.`,
    `A step on the timeline: ${number('stepTaskP50Ms', 1)} ms of the main thread (p95 ${number('stepTaskP95Ms', 1)}), of it script ${number('stepScriptP50Ms', 1)} (p95 ${number('stepScriptP95Ms', 1)}); ${number('stepRequests')} requests.`,
    `Reconstructing a day: ${number('reconstructP50Ms', 1)} ms (p95 ${number('reconstructP95Ms', 1)}).`,
    `The series of all days: ${number('seriesMs')} ms, ${number('seriesRatio')} times as fast as turf (extrapolated from ${number('turfSampledDays')} days).`,
    `A width slider over the whole line: ${number('sliderFullLineP50Ms', 1)} ms (p95 ${number('sliderFullLineP95Ms', 1)}); turf takes ${number('turfTimePerOurs', 1)} times as long for the band.`,
  ];
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  const all = Object.entries(figures).map(([name, value]) => {
    const shown = Number.isInteger(value) ? String(value) : value.toPrecision(4);
    return `  ${name.padEnd(width)}  ${shown}`;
  });
  return [...said, '', ...all].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'contact-line-bench-'));
try {
  const outputs = { app: join(folder, 'app'), bare: join(folder, 'bare') };
  await buildPages(outputs);
  const figures: Figures = {
    ...(await pageFigures(outputs)),
    ...controlFigures(),
    ...proposalFigures(),
    ...seriesFigures(),
  };
  console.log(process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : inWords(figures));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
