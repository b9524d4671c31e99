import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { chooseArticle, setParameter, toggleLayer, toggleProposal } from '../../src/state/changes.ts';
import { layerIds, type State } from '../../src/state/state.ts';
import { defaultState } from '../../src/state/vocabulary.ts';
import { loadAtlas } from '../support/atlas.ts';

let atlas: Atlas;
let start: State;

beforeAll(async () => {
  atlas = await loadAtlas();
  start = defaultState({
    days: atlas.figures.days,
    sources: ['consensus'],
    articles: [],
    places: [],
    regions: [],
    proposals: [],
    languages: ['en'],
  });
});

const articleAt = (day: string) => {
  const found = atlas.articles.find(({ date }) => date.kind === 'inferred' && date.day === day);
  if (!found) throw new Error(`no article of ${day}`);
  return found;
};

describe('changes', () => {
  it('opens with the newest day', () => {
    expect(start.day).toBe('2025-12-25');
  });

  it('an article brings its day along', () => {
    const changed = chooseArticle(articleAt('2025-12-01'), atlas.figures.days)(start);
    expect(changed.day).toBe('2025-12-01');
    expect(start.day).toBe('2025-12-25');
  });

  it('an article whose date is contradictory leaves the day as it is', () => {
    const undated = atlas.articles.find(({ date }) => date.kind === 'conflicting');
    expect(undated).toBeDefined();
    const changed = chooseArticle(
      undated ?? null,
      atlas.figures.days,
    )({ ...start, day: '2025-12-16' as never });
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
