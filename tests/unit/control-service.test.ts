import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { packSnapshot } from '../../src/core/control/packed.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { emptyArea } from '../../src/core/geo/clip.ts';
import type { ProposalId } from '../../src/core/model/ids.ts';
import { SettlementPopulationSchema } from '../../src/core/model/population.ts';
import type { LonLat } from '../../src/core/model/position.ts';
import { gazetteerOf } from '../../src/core/proposals/gazetteer.ts';
import { createControlService, type FrameRequest } from '../../src/workers/control-service.ts';
import { root } from '../support/atlas.ts';
import { assessor, controlFacts, day, settlementNames } from '../support/control.ts';
import { placeSeeds, proposalSeeds } from '../support/proposals.ts';

const facts = controlFacts();
const names = settlementNames();
const population = v.parse(
  SettlementPopulationSchema,
  JSON.parse(readFileSync(resolve(root, 'geo/settlement-population.json'), 'utf8')),
);
const proposals = proposalSeeds();
const service = createControlService(
  facts,
  proposals,
  gazetteerOf(facts.settlements, population, placeSeeds()),
);
const proposalOf = (id: string): ProposalId => {
  const found = proposals.find((each) => each.id === id);
  if (!found) throw new Error(`no proposal ${id}`);
  return found.id;
};
const asked = (on: string, source: string, more: Partial<FrameRequest> = {}): FrameRequest => ({
  day: day(on),
  source: source === 'consensus' ? source : assessor(source),
  compare: null,
  proposals: [],
  edits: [],
  ...more,
});

describe('a frame', () => {
  it('is control, with what changed since the last assessment at least two weeks before', () => {
    const request = asked('2025-12-25', 'deepstate');
    const frame = service.frame(request, null);
    expect(frame.request).toBe(request);
    expect(frame.control).toMatchObject({ day: '2025-12-25', source: 'deepstate', basis: 'reconstructed' });
    expect(frame.advance).toMatchObject({ from: '2025-12-11', to: '2025-12-25' });
    expect(areaKm2(frame.advance?.gained ?? emptyArea)).toBeGreaterThan(20);
    expect([frame.proposals, frame.figures, frame.edited]).toEqual([[], [], []]);
  });

  it('goes further back where that day is a gap', () => {
    // Two weeks before is the 17th, on which neither has an assessment.
    expect(service.frame(asked('2025-12-31', 'consensus'), null).advance?.from).toBe('2025-12-16');
  });

  it('compares with the day that is asked for, before or after', () => {
    const compared = (compare: string) =>
      service.frame(asked('2025-12-25', 'owl', { compare: day(compare) }), null).advance;
    expect(compared('2025-06-30')).toMatchObject({ from: '2025-06-30', to: '2025-12-25' });
    expect(compared('2026-01-05')).toMatchObject({ from: '2026-01-05', to: '2025-12-25' });
    expect(compared('2025-12-30')).toBeNull();
  });

  it('has no advance on a gap, nor where nothing lies two weeks back', () => {
    const gap = service.frame(asked('2025-12-30', 'owl'), null);
    expect(gap.control.assessment).toEqual({ kind: 'gap', missing: ['owl'], earlier: '2025-12-29' });
    expect(gap.advance).toBeNull();
    const early = service.frame(asked('2024-07-15', 'owl'), null);
    expect(early.control.assessment).toEqual({ kind: 'assessed' });
    expect(early.advance).toBeNull();
  });

  it('keeps the identity of what did not change', () => {
    const wanted = { proposals: [{ id: proposalOf('battle-line-halt'), params: {} }] };
    const first = service.frame(asked('2025-12-25', 'deepstate', wanted), null);
    const again = service.frame(asked('2025-12-25', 'deepstate', wanted), null);
    expect(first.proposals).toHaveLength(1);
    expect(first.figures).toHaveLength(1);
    expect(again.control).toBe(first.control);
    expect(again.advance).toBe(first.advance);
    expect(again.proposals[0]).toBe(first.proposals[0]);
    expect(again.figures[0]).toBe(first.figures[0]);
    const wider = { proposals: [{ id: proposalOf('battle-line-halt'), params: { widthKm: 25 } }] };
    const other = service.frame(asked('2025-12-25', 'deepstate', wider), null);
    expect(other.proposals[0]).not.toBe(first.proposals[0]);
    const later = service.frame(asked('2025-12-26', 'deepstate', wanted), null);
    expect(later.proposals[0]).not.toBe(first.proposals[0]);
  });

  it('leaves out proposals that it does not know', () => {
    const unknown = { proposals: [{ id: 'no-such-plan' as ProposalId, params: {} }] };
    expect(service.frame(asked('2025-12-25', 'owl', unknown), null).proposals).toEqual([]);
  });

  it('counts edited settlements otherwise, and names them', () => {
    const at = names.id.indexOf(1209388785);
    const edits = [
      { settlement: 1209388785, occupied: true },
      { settlement: 1, occupied: true },
    ];
    const plain = service.frame(asked('2025-12-25', 'owl'), null);
    const edited = service.frame(asked('2025-12-25', 'owl', { edits }), names);
    expect(edited.edited).toEqual([
      {
        name: 'Грабовське',
        oblast: 'UA-59',
        position: [facts.settlements.lon[at], facts.settlements.lat[at]],
      },
      null,
    ]);
    const [before, after] = [plain, edited].map(({ control }) => areaKm2(control.occupied));
    expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(0.5);
    expect(service.frame(asked('2025-12-25', 'owl'), null).control).toBe(plain.control);
  });
});

describe('what is known of a position', () => {
  const at = (position: LonLat, on: string) => service.groundAt(position, day(on), names);

  it('is the nearest settlement and since when each assessor marks it so: Hrabovske', () => {
    const ground = at([35.4535, 50.699], '2026-02-01');
    expect(ground).toMatchObject({ oblast: 'UA-59', settlement: { id: 1209388785, name: 'Грабовське' } });
    expect(ground?.settlement.distanceKm).toBeLessThan(0.1);
    expect(ground?.marks).toEqual([
      { assessor: 'deepstate', occupied: true, since: '2025-12-24', before: '2025-12-23' },
      { assessor: 'owl', occupied: true, since: '2026-01-16', before: '2026-01-15' },
    ]);
  });

  it('differs by assessor on 25 December 2025', () => {
    expect(at([35.453, 50.6992], '2025-12-25')?.marks).toEqual([
      { assessor: 'deepstate', occupied: true, since: '2025-12-24', before: '2025-12-23' },
      { assessor: 'owl', occupied: false, since: null, before: null },
    ]);
  });

  it('is occupied since before the first day in Donetsk', () => {
    const ground = at([37.8042, 48.0089], '2025-12-25');
    expect(ground?.settlement.name).toBe('Донецьк');
    for (const mark of ground?.marks ?? []) {
      expect(mark).toMatchObject({ occupied: true, since: null, before: null });
    }
    expect(ground?.marks).toHaveLength(2);
  });

  it('says of a gap that it is not known', () => {
    const marks = at([37.8042, 48.0089], '2025-12-30')?.marks;
    expect(marks?.map(({ occupied }) => occupied)).toEqual([true, null]);
  });

  it('is nothing outside the affected oblasts: Lviv, the sea, Russia', () => {
    for (const position of [
      [24.03, 49.84],
      [36.5, 46.2],
      [39.93, 47.76],
    ] as const) {
      expect(at([...position], '2025-12-25')).toBeNull();
    }
  });
});

describe('settlements that assessors mark differently', () => {
  it('have Hrabovske and villages by Huliaipole among them on 25 December 2025', () => {
    const disputed = service.disputedOn(day('2025-12-25'), names);
    expect(disputed.find(({ name }) => name === 'Грабовське')).toEqual({
      name: 'Грабовське',
      oblast: 'UA-59',
      position: [35.453, 50.6992],
      occupiedBy: ['deepstate'],
    });
    const near = disputed.filter(
      ({ oblast, position: [lon, lat] }) =>
        oblast === 'UA-23' && Math.hypot((lon - 36.354) * 75, (lat - 47.63) * 111) < 25,
    );
    expect(near.length).toBeGreaterThan(0);
    expect(disputed.every(({ occupiedBy }) => occupiedBy.length === 1)).toBe(true);
    expect(new Set(disputed.map(({ position }) => position.join())).size).toBe(disputed.length);
    expect(disputed.length).toBeGreaterThan(20);
    expect(disputed.length).toBeLessThan(150);
  });

  it('are none on a gap', () => {
    expect(service.disputedOn(day('2025-12-30'), names)).toEqual([]);
  });
});

describe('detail in the service', () => {
  afterEach(() => service.clearDetail());

  it('changes frames, is listed, and goes again', () => {
    const before = service.frame(asked('2025-12-25', 'owl'), null);
    service.addDetail([
      packSnapshot({
        kind: 'snapshot',
        source: 'owl',
        date: day('2025-12-25'),
        occupied: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [37.4, 47.8],
                [37.8, 47.8],
                [37.8, 48.2],
                [37.4, 48.2],
                [37.4, 47.8],
              ],
            ],
          ],
        },
        heldAbroad: emptyArea,
      }),
    ]);
    expect(service.detailDays()).toEqual({ owl: ['2025-12-25'] });
    expect(service.frame(asked('2025-12-25', 'owl'), null).control.basis).toBe('exact');
    service.clearDetail();
    expect(service.detailDays()).toEqual({});
    expect(service.frame(asked('2025-12-25', 'owl'), null).control).toEqual(before.control);
  });
});
