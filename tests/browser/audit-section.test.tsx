import { signal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import * as v from 'valibot';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pendingView } from '../../src/core/control/view.ts';
import { type Day, DaySchema, type OblastId } from '../../src/core/model/ids.ts';
import { loadAtlas } from '../../src/data/bundled.ts';
import { chooseArticle } from '../../src/state/changes.ts';
import { StoreProvider } from '../../src/ui/app/context.ts';
import { createStore, type Store } from '../../src/ui/app/store.ts';
import '../../src/ui/app/tokens.css';
import { AuditSection } from '../../src/ui/audit/audit-section.tsx';
import { OblastsSection } from '../../src/ui/panel/oblasts-section.tsx';

const day = (text: string): Day => v.parse(DaySchema, text);

let store: Store;
let host: HTMLElement;

/** The sections as wide as on a phone. */
function mount(value: Store = store): void {
  host = document.createElement('main');
  host.style.inlineSize = '320px';
  document.body.append(host);
  render(
    <StoreProvider value={value}>
      <AuditSection />
      <OblastsSection />
    </StoreProvider>,
    host,
  );
}

/** What a row of a table says, cell by cell. */
const cells = (row: Element | undefined): string[] =>
  [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent ?? '');

const groups = (table: number): Element[] => [
  ...(host.querySelectorAll('#audit table')[table]?.querySelectorAll('tbody') ?? []),
];

const rowOf = (group: Element | undefined, head: RegExp): string[] =>
  cells([...(group?.querySelectorAll('tr') ?? [])].find((row) => head.test(row.textContent ?? '')));

describe('the section of claims', () => {
  beforeAll(async () => {
    store = createStore(await loadAtlas());
  });
  afterEach(() => {
    render(null, host);
    host.remove();
  });

  it('sets each assessor’s measurement on the article’s and on the last day beside a claimed share', () => {
    mount();
    const [donetsk, luhansk] = groups(0);
    expect(donetsk?.querySelector('th')?.textContent).toMatch(
      /Donetsk.*“approximately” 75 % of 26,511 km².*paragraph 9/,
    );
    expect(luhansk?.querySelector('th')?.textContent).toContain('“an estimated” 99 %');
    const then = rowOf(donetsk, /25 December 2025the article’s day/);
    expect(then).toHaveLength(1 + store.atlas.assessors.length);
    for (const cell of then.slice(1))
      expect(cell).toMatch(/^7[78]\.\d %20,6\d\d km²[23]\.\d points \(7\d\d km²\) more than stated$/);
    expect(rowOf(donetsk, /the last bundled day/)[2]).toContain('as of 21 August 2026');
  });

  it('tells when each assessor first marked a place, with the days from the claimed ones', () => {
    mount();
    const siversk = groups(1).find((group) => group.textContent?.includes('Siversk'));
    const hamlet = groups(1).find((group) => group.textContent?.includes('Sviato-Pokrovske'));
    expect(rowOf(hamlet, /^First marked/).slice(1)).toEqual([
      '22 February 202659 days after the claimed days',
      '16 January 202622 days after the claimed days',
    ]);
    expect(rowOf(siversk, /^First marked/).slice(1)).toEqual([
      '11 December 2025within the claimed days',
      '11 December 2025within the claimed days',
    ]);
    expect(rowOf(hamlet, /^On the article’s day/).slice(1)).toEqual(['not marked', 'not marked']);
    expect(rowOf(siversk, /^Mark taken back/)[1]).toBe('—');
    expect(rowOf(siversk, /^Mark taken back/)[2]).toContain('set again on 19 December 2025');
    expect(rowOf(hamlet, /^Mark taken back/)).toEqual([]);
  });

  it('gives both charts in words', () => {
    mount();
    const [shares, events] = [...host.querySelectorAll('svg[role=img]')].map((svg) =>
      svg.getAttribute('aria-label'),
    );
    expect(shares).toMatch(/Donetsk.*“approximately” 75 %, .*77\.9 % \(25 December 2025\)/);
    expect(events).toMatch(/Hrabovske.*24 December 2025 \(3 days after/);
  });

  it('keeps wide tables inside themselves, and is accessible', async () => {
    mount();
    expect(host.scrollWidth).toBeLessThanOrEqual(320);
    const { violations } = await axe.run(host);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('opens the card of a claim’s oblast, and follows the chosen article', async () => {
    mount();
    groups(0)[0]?.querySelector('button')?.click();
    expect(store.state.value.selection).toEqual({ kind: 'region', id: 'UA-14' });
    const without = store.atlas.articles.find(({ id }) => id === 'us-led-negotiations');
    if (!without) throw new Error('no such article');
    store.dispatch(chooseArticle(without));
    await expect.poll(() => host.querySelectorAll('#audit table').length).toBe(0);
    expect(host.querySelector('#audit')?.textContent).toContain('This article states no share');
  });

  it('lists every affected oblast with a range, or a dash that is told', async () => {
    // The table needs no geometry: nothing waits for the thread of control.
    const control = signal(pendingView(day('2025-12-25'), 'consensus'));
    mount({ ...store, control });
    const rows = (): Element[] => [...host.querySelectorAll('#oblasts tbody tr')];
    const donetsk = (): string[] => cells(rows().find((row) => row.textContent?.includes('Donetsk')));
    expect(rows()).toHaveLength(store.atlas.table.affected.length);
    const km = (assessor: string, on: string): string => {
      const figure = store.atlas.table.on(assessor, 'UA-14' as OblastId, day(on));
      return `${(figure?.lineKm ?? Number.NaN).toFixed(0)} km`;
    };
    expect(donetsk()).toEqual([
      'Donetsk oblast',
      `77.9 %${km('deepstate', '2025-12-25')}`,
      `77.9 %${km('owl', '2025-12-25')}`,
      '77.0–78.9 %',
    ]);
    // Owl's table ends on the 21st.
    control.value = pendingView(day('2026-08-22'), 'consensus');
    await expect
      .poll(donetsk)
      .toEqual([
        'Donetsk oblast',
        `80.1 %${km('deepstate', '2026-08-22')}`,
        '—no assessment',
        '—no assessment',
      ]);
  });
});
