import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../src/core/model/days.ts';
import type { Selection, State } from '../../src/state/state.ts';
import { layerIds } from '../../src/state/state.ts';
import { decodeState, encodeState } from '../../src/state/url.ts';
import { defaultState, type Vocabulary, vocabularyOf } from '../../src/state/vocabulary.ts';
import { loadAtlas } from '../support/atlas.ts';
import { day } from '../support/control.ts';

let vocabulary: Vocabulary;

beforeAll(async () => {
  vocabulary = vocabularyOf(await loadAtlas(), ['en', 'uk'], day('2026-11-25'));
});

/** Any view that a reader can get to. */
function anyState(): fc.Arbitrary<State> {
  const selections: Selection[] = [
    ...vocabulary.places.map(({ id }): Selection => ({ kind: 'place', id })),
    ...vocabulary.articles.flatMap(({ events }) =>
      events.map(({ id }): Selection => ({ kind: 'event', id })),
    ),
    { kind: 'ground', position: [38.0972, 48.8631] },
    ...vocabulary.proposals.map(({ id }): Selection => ({ kind: 'proposal', id })),
  ];
  const camera = fc.record({
    center: fc.tuple(
      fc.integer({ min: -1_800_000, max: 1_800_000 }).map((value) => value / 1e4),
      fc.integer({ min: -850_000, max: 850_000 }).map((value) => value / 1e4),
    ),
    zoom: fc.integer({ min: 0, max: 2200 }).map((value) => value / 100),
  });
  const days = fc
    .integer({ min: dayNumber(vocabulary.days.first), max: dayNumber(vocabulary.days.last) })
    .map(dayOfNumber);
  return fc.record({
    camera: fc.option(camera),
    day: days,
    compare: fc.option(days),
    charted: fc.subarray([...vocabulary.affected]),
    source: fc.constantFrom(...vocabulary.sources),
    article: fc.option(fc.constantFrom(...vocabulary.articles.map(({ id }) => id))),
    layers: fc.subarray([...layerIds]),
    proposals: fc.subarray(
      vocabulary.proposals.map(({ id, parameters }) => ({
        id,
        params: Object.fromEntries(parameters.map(({ name, max }) => [name, max])),
      })),
    ),
    edits: fc.uniqueArray(fc.record({ settlement: fc.nat(2e9), occupied: fc.boolean() }), {
      maxLength: 4,
      selector: ({ settlement }) => settlement,
    }),
    swipe: fc.option(
      fc.oneof(
        days.map((each) => ({ kind: 'day' as const, day: each })),
        fc.constant({ kind: 'plain' as const }),
        fc.constantFrom(...vocabulary.proposals.map(({ id }) => ({ kind: 'proposal' as const, id }))),
      ),
    ),
    selection: fc.option(fc.constantFrom(...selections)),
    language: fc.constantFrom(...vocabulary.languages),
    theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
  });
}

describe('the view in the URL', () => {
  it('comes back as it was, for any view', () => {
    fc.assert(
      fc.property(anyState(), (state) => {
        const { state: again, problems } = decodeState(encodeState(state, vocabulary), vocabulary);
        expect(problems).toEqual([]);
        expect(again).toEqual(state);
      }),
      { seed: 20251225, numRuns: 300 },
    );
  });

  it('is empty for the view that opens first', () => {
    expect(encodeState(defaultState(vocabulary), vocabulary)).toBe('');
    expect(decodeState('', vocabulary)).toEqual({ state: defaultState(vocabulary), problems: [] });
  });

  it('reads as written by a person', () => {
    const { state, problems } = decodeState(
      '#at=38.0972,48.8631,9.5&date=2025-12-16&source=owl&layers=line,places&proposals=battle-line-halt(widthKm=15)&select=place:siversk',
      vocabulary,
    );
    expect(problems).toEqual([]);
    expect(state).toMatchObject({
      camera: { center: [38.0972, 48.8631], zoom: 9.5 },
      day: '2025-12-16',
      source: 'owl',
      layers: ['line', 'places'],
      proposals: [{ id: 'battle-line-halt', params: { widthKm: 15 } }],
      selection: { kind: 'place', id: 'siversk' },
    });
  });

  it.each([
    ['date=2024-07-07', 'date'],
    ['date=2026-11-26', 'date'],
    ['date=2025-02-30', 'date'],
    ['compare=yesterday', 'compare'],
    ['chart=UA-14,UA-46', 'chart'],
    ['select=ground:nowhere', 'select'],
    ['at=48.8', 'at'],
    ['at=500,48,6', 'at'],
    ['source=nobody', 'source'],
    ['layers=line,lava', 'layers'],
    ['proposals=battle-line-halt(widthKm=9000)', 'proposals'],
    ['proposals=battle-line-halt(__proto__=1)', 'proposals'],
    ['proposals=twenty-point-plan,twenty-point-plan', 'proposals'],
    ['select=place:atlantis', 'select'],
    ['whatif=occupied:1,held:1', 'whatif'],
    ['whatif=liberated:5', 'whatif'],
    ['swipe=day:2020-01-01', 'swipe'],
    ['swipe=proposal:nothing', 'swipe'],
    ['article=nothing', 'article'],
    ['__proto__=1', '__proto__'],
    ['constructor', 'constructor'],
    ['theme=<script>', 'theme'],
    ['lang=%E0%A4%A', 'lang'],
  ])('leaves out %s, and says so', (piece, part) => {
    const { state, problems } = decodeState(`${piece}&date=2025-12-16`, vocabulary);
    expect(problems.map((problem) => problem.part)).toContain(part);
    if (part !== 'date') expect(state).toEqual({ ...defaultState(vocabulary), day: '2025-12-16' });
  });

  it('survives whatever is in the link', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (noise) => {
        const { state } = decodeState(noise, vocabulary);
        expect(state.day >= vocabulary.days.first && state.day <= vocabulary.days.last).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
    expect(decodeState(`at=${'9'.repeat(100_000)}`, vocabulary).problems).toHaveLength(1);
  });
});
