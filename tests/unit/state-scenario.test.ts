import { beforeAll, describe, expect, it } from 'vitest';
import { addEdit, clearEdits, mostEdits, removeEdit } from '../../src/state/scenario.ts';
import type { State } from '../../src/state/state.ts';
import { otherSide } from '../../src/state/swipe.ts';
import { defaultState, vocabularyOf } from '../../src/state/vocabulary.ts';
import { loadAtlas } from '../support/atlas.ts';
import { day } from '../support/control.ts';

let start: State;
beforeAll(async () => {
  start = defaultState(vocabularyOf(await loadAtlas(), ['en'], day('2026-11-25')));
});

describe('edits of a scenario', () => {
  it('are added, replaced by a later word on the same settlement, undone one by one or all at once', () => {
    const one = addEdit({ settlement: 7, occupied: true })(start);
    const two = addEdit({ settlement: 9, occupied: false })(one);
    const changed = addEdit({ settlement: 7, occupied: false })(two);
    expect(changed.edits).toEqual([
      { settlement: 9, occupied: false },
      { settlement: 7, occupied: false },
    ]);
    expect(removeEdit(9)(changed).edits).toEqual([{ settlement: 7, occupied: false }]);
    expect(clearEdits(changed).edits).toEqual([]);
    expect(start.edits).toEqual([]);
  });

  it('are limited, so that a link stays short', () => {
    const full = Array.from({ length: mostEdits + 5 }, (_, i) => i).reduce(
      (state, settlement) => addEdit({ settlement, occupied: true })(state),
      start,
    );
    expect(full.edits).toHaveLength(mostEdits);
  });
});

describe('the other side of a divided map', () => {
  const proposal = 'battle-line-halt' as State['proposals'][number]['id'];
  it('is another day, the plain map, or one proposal with the parameters chosen for it', () => {
    const state: State = {
      ...start,
      proposals: [{ id: proposal, params: { widthKm: 20 } }],
      edits: [{ settlement: 7, occupied: true }],
    };
    expect(otherSide(state)).toBeNull();
    expect(otherSide({ ...state, swipe: { kind: 'day', day: day('2025-01-02') } })).toMatchObject({
      day: '2025-01-02',
      proposals: state.proposals,
    });
    expect(otherSide({ ...state, swipe: { kind: 'plain' } })).toMatchObject({ proposals: [], edits: [] });
    expect(otherSide({ ...state, swipe: { kind: 'proposal', id: proposal } })?.proposals).toEqual(
      state.proposals,
    );
    const other = 'donbas-withdrawal' as typeof proposal;
    expect(otherSide({ ...state, swipe: { kind: 'proposal', id: other } })?.proposals).toEqual([
      { id: other, params: {} },
    ]);
  });
});
