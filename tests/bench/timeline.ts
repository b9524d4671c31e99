import type { Browser, CDPSession, Page } from 'playwright';
import { serve } from './pages.ts';

/** Steps that are measured, after some that warm the page up. */
const steps = 60;
const warmUp = 10;

const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((each) => each.name === name)?.value ?? 0) * 1000;
}

/** Waits until the map and its figures show another day than before. */
const shownDay = (page: Page): Promise<string | null> =>
  page.locator('[data-control-day]').getAttribute('data-control-day');

/**
 * Steps through days on the timeline of the built app and measures what each step costs the main
 * thread (all its tasks: script, style, layout, handing over to the compositor), and whether a
 * step asks the network for anything.
 */
export async function timelineFigures(
  browser: Browser,
  folder: string,
  view: string,
): Promise<Record<string, number>> {
  const app = await serve(folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`${app.address}${view}`);
    await page.waitForFunction(() => performance.getEntriesByName('contact-line:first-idle').length > 0);
    // What is fetched ahead when the page has nothing else to do belongs to no step.
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'timeTicks' });
    const handle = page.getByRole('slider', { name: 'Day on the map' });
    await handle.focus();
    let requests = 0;
    page.on('request', (request) => {
      // Map libraries hand data to their own threads by blob addresses.
      if (!request.url().startsWith('blob:')) requests++;
    });
    const tasks: number[] = [];
    const scripts: number[] = [];
    const latencies: number[] = [];
    for (let step = 0; step < steps + warmUp; step++) {
      const before = await shownDay(page);
      const [task, script, start] = [
        await metric(session, 'TaskDuration'),
        await metric(session, 'ScriptDuration'),
        performance.now(),
      ];
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (day) => document.querySelector('[data-control-day]')?.getAttribute('data-control-day') !== day,
        before,
      );
      const latency = performance.now() - start;
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      if (step < warmUp) continue;
      tasks.push((await metric(session, 'TaskDuration')) - task);
      scripts.push((await metric(session, 'ScriptDuration')) - script);
      latencies.push(latency);
    }
    return {
      stepTaskP50Ms: quantile(tasks, 0.5),
      stepTaskP95Ms: quantile(tasks, 0.95),
      stepScriptP50Ms: quantile(scripts, 0.5),
      stepScriptP95Ms: quantile(scripts, 0.95),
      stepUntilShownP50Ms: quantile(latencies, 0.5),
      stepRequests: requests,
    };
  } finally {
    await page.close();
    app.close();
  }
}

/** Moves of the slider that are measured. */
const moves = 30;

/**
 * What a move of a width slider along the full line costs the main thread, until zone and figures
 * are drawn anew.
 */
export async function sliderFigures(browser: Browser, folder: string): Promise<Record<string, number>> {
  const app = await serve(folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`${app.address}#proposals=battle-line-halt&source=deepstate`);
    await page.waitForFunction(() => performance.getEntriesByName('contact-line:first-idle').length > 0);
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'timeTicks' });
    await page.getByRole('slider', { name: /^Distance from the line/ }).focus();
    const size = page.locator('#comparison tbody td').first();
    const [scripts, latencies]: [number[], number[]] = [[], []];
    for (let move = 0; move < moves + warmUp; move++) {
      const before = await size.textContent();
      const [script, start] = [await metric(session, 'ScriptDuration'), performance.now()];
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (text) => document.querySelector('#comparison tbody td')?.textContent !== text,
        before,
      );
      const latency = performance.now() - start;
      if (move < warmUp) continue;
      scripts.push((await metric(session, 'ScriptDuration')) - script);
      latencies.push(latency);
    }
    return {
      sliderScriptP50Ms: quantile(scripts, 0.5),
      sliderScriptP95Ms: quantile(scripts, 0.95),
      sliderUntilShownP50Ms: quantile(latencies, 0.5),
    };
  } finally {
    await page.close();
    app.close();
  }
}
