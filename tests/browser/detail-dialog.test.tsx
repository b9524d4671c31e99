import { signal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/data/bundled.ts';
import type { GivenFile } from '../../src/data/detail/recognise.ts';
import { StoreProvider } from '../../src/ui/app/context.ts';
import { createStore, type Store } from '../../src/ui/app/store.ts';
import '../../src/ui/app/tokens.css';
import { DetailDialog } from '../../src/ui/detail/detail-dialog.tsx';
import { LoadProgress } from '../../src/ui/detail/load-progress.tsx';

let store: Store;
let host: HTMLElement;
const theme = document.documentElement.dataset;

const file = (name: string, text: string): GivenFile => {
  const bytes = Uint8Array.from(new TextEncoder().encode(text));
  return { name, bytes, size: bytes.length };
};
const square = [
  [47.5, 38],
  [47.5, 39],
  [48.5, 39],
  [48.5, 38],
];
const files = [
  file('20251225.json', JSON.stringify({ areas: [square] })),
  file('20251224.json', '{"areas":[]}'),
  file('a-name-without-any-place-where-it-could-be-broken-20251223-of-the-other-map.json', '{"areas":'),
];

function mount(given: readonly GivenFile[]): HTMLDialogElement {
  host = document.createElement('div');
  document.body.append(host);
  render(
    <StoreProvider value={store}>
      <DetailDialog files={given} onClose={() => undefined} />
    </StoreProvider>,
    host,
  );
  const dialog = host.querySelector('dialog');
  if (!dialog) throw new Error('no dialog');
  return dialog;
}
const button = (name: string) =>
  [...host.querySelectorAll('button')].find((each) => each.textContent === name);
const violations = async () =>
  (await axe.run(host)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);

describe('the dialog of daily detail', () => {
  beforeAll(async () => {
    store = createStore(await loadAtlas());
  });
  afterEach(() => {
    render(null, host);
    host.remove();
    delete theme.theme;
  });

  it.each(['light', 'dark'])('is accessible and no wider than a phone, %s', async (which) => {
    theme.theme = which;
    const dialog = mount([]);
    dialog.style.inlineSize = '328px';
    await expect.poll(() => dialog.open).toBe(true);
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    expect(await violations()).toEqual([]);
    expect(dialog.textContent).toContain('They stay on this machine');
    expect(dialog.textContent).toContain('No open licence for the geometry is stated');
  });

  it('reads dropped files in another thread, tells what came and what did not, and removes it again', async () => {
    const dialog = mount(files);
    dialog.style.inlineSize = '328px';
    button('Read the files')?.click();
    const status = () => dialog.querySelector('[role=status]');
    await expect
      .poll(() => status()?.textContent, { timeout: 20_000 })
      .toContain('1 day loaded, 1 without an assessment, 1 failed.');
    expect(status()?.getAttribute('aria-busy')).toBe('false');
    expect(dialog.querySelector('[role=alert]')?.textContent).toMatch(
      /^a-name.*The map keeps what it had\.$/,
    );
    await expect.poll(() => dialog.textContent).toContain('Project Owl (Ukraine Control Map): 1 day');
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    expect(await violations()).toEqual([]);

    button('Remove loaded detail')?.click();
    await expect.poll(() => dialog.textContent).toContain('Nothing yet.');
    await expect.poll(() => document.activeElement?.textContent).toBe('Loaded on this machine');
    expect(dialog.textContent).toContain('Loaded detail removed.');
  });
});

describe('progress of a loading', () => {
  it('is read aloud by quarters, not file by file', async () => {
    host = document.createElement('div');
    document.body.append(host);
    const progress = signal({ done: 0, total: 0, bytes: 0, days: 0, gaps: 0, failures: [] });
    const loading = {
      state: signal({ step: 'loading' as const }),
      progress,
      start: () => undefined,
      cancel: () => undefined,
    };
    render(
      <StoreProvider value={store}>
        <LoadProgress loading={loading} />
      </StoreProvider>,
      host,
    );
    const spoken = new Set<string>();
    for (let done = 0; done <= 100; done++) {
      progress.value = { ...progress.value, done, total: 100, bytes: done * 1e5 };
      await expect.poll(() => host.querySelector('progress')?.value).toBe(done);
      spoken.add(host.querySelector('[aria-live=polite]')?.textContent ?? '');
    }
    expect([...spoken]).toEqual([0, 25, 50, 75, 100].map((done) => `${done} of 100 files, ${done / 10} MB`));
  });
});
