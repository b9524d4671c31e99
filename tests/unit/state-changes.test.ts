import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/core/model/atlas.ts';
import {
  chooseArticle,
  chooseDay,
  compareWith,
  setParameter,
  toggleCharted,
  toggleLayer,
  toggleProposal,
} from '../../src/state/changes.ts';
import { layerIds, type State } from '../../src/state/state.ts';
import { defaultState, type Vocabulary, vocabularyOf } from '../../src/state/vocabulary.ts';
import { loadAtlas } from '../support/atlas.ts';
import { day } from '../support/control.ts';

let atlas: Atlas;
let vocabulary: Vocabulary;
let start: State;

beforeAll(async () => {
  atlas = await loadAtlas();
  vocabulary = vocabularyOf(atlas, ['en'], day('2026-11-25'));
  start = defaultState(vocabulary);
});

const articleAt = (day: string) => {
  const found = atlas.articles.find(({ date }) => date.kind === 'inferred' && date.day === day);
  if (!found) throw new Error(`no article of ${day}`);
  return found;
};

describe('changes', () => {
  it('opens with the newest article’s day, and charts the oblasts that articles give shares of', () => {
    expect(start.day).toBe('2025-12-25');
    expect(start.charted.toSorted()).toEqual(['UA-09', 'UA-14']);
  });

  it('keeps the day within the range, and changes nothing where the day stays', () => {
    const { days } = vocabulary;
    expect(chooseDay(day('2020-01-01'), days)(start).day).toBe(days.first);
    expect(chooseDay(day('2030-01-01'), days)(start).day).toBe('2026-11-25');
    expect(chooseDay(start.day, days)(start)).toBe(start);
    expect(compareWith(day('2020-01-01'), days)(start).compare).toBe(days.first);
    expect(compareWith(null, days)(start).compare).toBeNull();
  });

  it('charts oblasts in one order, whatever the order of choosing', () => {
    const { affected } = vocabulary;
    const none = affected.reduce((state, id) => toggleCharted(id, false, affected)(state), start);
    expect(none.charted).toEqual([]);
    const all = [...affected].reverse().reduce((state, id) => toggleCharted(id, true, affected)(state), none);
    expect(all.charted).toEqual(affected);
  });

  it('an article brings its day along', () => {
    const changed = chooseArticle(articleAt('2025-12-01'))(start);
    expect(changed.day).toBe('2025-12-01');
    expect(start.day).toBe('2025-12-25');
  });

  it('an article whose date is contradictory leaves the day as it is', () => {
    const undated = atlas.articles.find(({ date }) => date.kind === 'conflicting');
    expect(undated).toBeDefined();
    const changed = chooseArticle(undated ?? null)({ ...start, day: day('2025-12-16') });
    expect(changed).toMatchObject({ day: '2025-12-16', article: undated?.id });
  });

  it('layers keep the order of the panel, whatever the order of switching', () => {
    const off = layerIds.reduce((state, id) => toggleLayer(id, false)(state), start);
    expect(off.layers).toEqual([]);
    const on = [...layerIds].reverse().reduce((state, id) => toggleLayer(id, true)(state), off);
    expect(on.layers).toEqual(layerIds);
  });

  it('a proposal is switched on once, keeps its parameter, and is switched off', () => {
    const id = 'battle-line-halt' as State['proposals'][number]['id'];
    const on = toggleProposal(id, true)(toggleProposal(id, true)(start));
    expect(on.proposals).toEqual([{ id, params: {} }]);
    const wide = setParameter(id, 'widthKm', 20)(on);
    expect(wide.proposals).toEqual([{ id, params: { widthKm: 20 } }]);
    expect(toggleProposal(id, false)(wide).proposals).toEqual([]);
    expect(setParameter(id, 'widthKm', 20)(start).proposals).toEqual([]);
  });
});
