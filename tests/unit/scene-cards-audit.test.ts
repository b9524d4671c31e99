import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { pendingView } from '../../src/core/control/view.ts';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { EventIdSchema, OblastIdSchema, PlaceIdSchema } from '../../src/core/model/ids.ts';
import type { Card } from '../../src/scene/cards/card.ts';
import { cardFor } from '../../src/scene/cards/index.ts';
import { lightTheme } from '../../src/scene/theme.ts';
import type { Selection } from '../../src/state/state.ts';
import { defaultState, vocabularyOf } from '../../src/state/vocabulary.ts';
import { en } from '../../src/ui/i18n/en.ts';
import { loadAtlas } from '../support/atlas.ts';
import { day } from '../support/control.ts';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await loadAtlas();
});

function card(selection: Selection, on = '2025-12-25'): Card {
  const state = { ...defaultState(vocabularyOf(atlas, ['en'], day('2026-11-25'))), day: day(on) };
  const input = {
    atlas,
    state,
    control: pendingView(day(on), 'consensus'),
    advance: null,
    ground: null,
    proposals: [],
    figures: [],
    edited: [],
    theme: lightTheme,
    text: en.scene,
  };
  const found = cardFor(selection, input);
  if (!found) throw new Error('no card');
  return found;
}

const factOf = ({ facts }: Card, label: string) => facts.find((fact) => fact.label.includes(label));
const place = (id: string) => card({ kind: 'place', id: v.parse(PlaceIdSchema, id) });
const event = (id: string) => card({ kind: 'event', id: v.parse(EventIdSchema, id) });
const region = (id: string, on?: string) => card({ kind: 'region', id: v.parse(OblastIdSchema, id) }, on);

describe('the card of an oblast', () => {
  it('sets measurements beside what the article states, and leads to all of them', () => {
    const donetsk = region('UA-14');
    const claim = factOf(donetsk, 'article states');
    expect(claim?.value).toBe('approximately 75 %');
    expect(claim?.detail).toMatch(
      /DeepState measured 77\.9 % on 25 December 2025: 2\.9 points \(77\d km²\) more than stated\. Owl measured/,
    );
    expect(factOf(donetsk, 'by at least one')?.value).toBe('77.0–78.9 %');
    expect(donetsk.links).toEqual([{ section: 'audit', label: 'Compare with measurements' }]);
  });

  it('has neither a figure nor a range on a gap', () => {
    const donetsk = region('UA-14', '2026-08-22');
    expect(factOf(donetsk, 'Owl')?.value).toBe('no assessment');
    expect(factOf(donetsk, 'by at least one')).toBeUndefined();
  });

  it('leads nowhere where no article states anything', () => {
    expect(region('UA-63').links).toBeUndefined();
  });
});

describe('the card of a place or an event', () => {
  it('tells when each assessor first marked it, how far from the claim, and within its precision', () => {
    for (const found of [place('sviato-pokrovske'), event('sviato-pokrovske-capture-claim')]) {
      const marked = factOf(found, 'First marked occupied by Owl');
      expect(marked?.value).toBe('16 January 2026');
      expect(marked?.detail).toContain(
        `22 days after the days that the article gives, ${en.scene.dayRange('2025-12-11', '2025-12-25')}.`,
      );
      expect(marked?.detail).toContain('between 15 January 2026 and 16 January 2026');
      expect(marked?.detail).toContain('some ground from 2 December 2025, all from 28 January 2026');
      expect(factOf(found, 'First marked occupied by DeepState')?.value).toBe('22 February 2026');
      expect(found.links?.map(({ section }) => section)).toEqual(['audit']);
    }
  });

  it('tells that a mark was taken back', () => {
    expect(factOf(place('siversk'), 'First marked occupied by Owl')?.detail).toContain(
      'taken back on 18 December 2025 and set again on 19 December 2025',
    );
  });

  it('asks nothing of events that tell of no change of hands', () => {
    const strike = event('novoshakhtinsk-refinery-strike');
    expect(factOf(strike, 'First marked')).toBeUndefined();
    expect(strike.links).toBeUndefined();
  });
});
