import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { lineLengthKm } from '../../src/core/geo/lines.ts';
import { SettlementPopulationSchema } from '../../src/core/model/population.ts';
import { evaluateProposal, type Ground } from '../../src/core/proposals/evaluate.ts';
import { type Figures, figuresOf } from '../../src/core/proposals/figures.ts';
import { type Gazetteer, gazetteerOf } from '../../src/core/proposals/gazetteer.ts';
import { root } from '../support/atlas.ts';
import { geodesicKm, rimOf } from '../support/band-error.ts';
import { settlementNames, settlements } from '../support/control.ts';
import { articleDay, openGrounds, placeSeeds, proposalSeeds } from '../support/proposals.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8'));
const table = v.parse(SettlementPopulationSchema, read('geo/settlement-population.json'));
const list = settlements();
const proposals = proposalSeeds();
let opened: ReturnType<typeof openGrounds>;
let ground: Ground;
let gazetteer: Gazetteer;

beforeAll(() => {
  opened = openGrounds();
  ground = opened.ground(articleDay, 'owl');
  gazetteer = gazetteerOf(list, table, placeSeeds());
});

const evaluated = (id: string, params: Record<string, number> = {}) => {
  const proposal = proposals.find((candidate) => candidate.id === id);
  if (!proposal) throw new Error(`no proposal ${id}`);
  return evaluateProposal(proposal, params, ground);
};
const figures = (id: string, params: Record<string, number> = {}) =>
  figuresOf(evaluated(id, params), ground, gazetteer);
const some = (value: Figures | null | undefined): Figures => {
  if (!value) throw new Error('no figures');
  return value;
};

describe('figures of an area', () => {
  it('have a size and parts of oblasts that add up to it', () => {
    for (const { id } of proposals) {
      for (const { figures: found } of figures(id).provisions) {
        if (found?.km2 == null) continue;
        const sum = found.oblasts.reduce((total, { km2 }) => total + km2, 0);
        expect(Math.abs(sum - found.km2), id).toBeLessThan(0.5);
        expect(found.oblasts.every(({ percent }) => percent > 0 && percent < 100.01)).toBe(true);
      }
    }
  });

  it('have the part of each oblast that clipping with it gives', () => {
    const [, band] = evaluated('battle-line-halt').provisions;
    if (band?.value?.kind !== 'area') throw new Error('no band');
    const found = some(figures('battle-line-halt').provisions[1]?.figures);
    expect(found.oblasts.length).toBeGreaterThan(4);
    for (const { oblast, km2 } of found.oblasts) {
      const outline = ground.oblasts.get(oblast);
      if (!outline) throw new Error('no outline');
      expect(Math.abs(areaKm2(intersection(band.value.area, outline)) - km2)).toBeLessThan(0.5);
    }
  });

  it('count the settlements inside, and the inhabitants of those that have a figure', () => {
    const [dmz] = evaluated('twenty-point-plan').provisions;
    if (dmz?.value?.kind !== 'area') throw new Error('no area');
    const inside = insideTest(dmz.value.area);
    const within = list.lon.flatMap((lon, i) => (inside(lon, list.lat[i] ?? 0) ? [i] : []));
    const known = new Map(table.settlement.map((settlement, i) => [settlement, table.population[i] ?? 0]));
    expect(some(figures('twenty-point-plan').provisions[0]?.figures).settlements).toEqual({
      count: within.length,
      counted: within.filter((i) => known.has(i)).length,
      population: within.reduce((sum, i) => sum + (known.get(i) ?? 0), 0),
    });
    expect(within.length).toBeGreaterThan(100);
  });

  it('lay Sloviansk and Kramatorsk inside what of Donbas is held, and at a distance from a narrow zone', () => {
    const held = some(figures('donbas-withdrawal').total);
    expect(held.watched.map(({ place, km }) => [place, km])).toEqual(
      expect.arrayContaining([
        ['sloviansk', 0],
        ['kramatorsk', 0],
      ]),
    );
    const [korea] = evaluated('precedents-to-scale').provisions;
    if (korea?.value?.kind !== 'area') throw new Error('no area');
    const rim = rimOf(korea.value.area);
    const narrow = some(figures('precedents-to-scale').provisions[0]?.figures);
    for (const { place, km } of narrow.watched) {
      const position = placeSeeds().find(({ id }) => id === place)?.position ?? [0, 0];
      const least = rim.reduce((best, each) => Math.min(best, geodesicKm(position, each)), Infinity);
      expect(km).toBeGreaterThan(5);
      expect(Math.abs(km - least)).toBeLessThan(0.2);
    }
  });

  it('name the nearest places, nearest first and no region', () => {
    const { nearest } = some(figures('reciprocal-dmz').total);
    expect(nearest).toHaveLength(5);
    expect(nearest.map(({ km }) => km)).toEqual(nearest.map(({ km }) => km).toSorted((a, b) => a - b));
    expect(nearest[0]?.place).toMatch(/siversk|sviato-pokrovske/);
  });

  it('give the length of the line in a band, and along the edge of what is held', () => {
    const halt = figures('battle-line-halt').provisions;
    const whole = some(halt[0]?.figures).lineKm;
    expect(some(halt[1]?.figures).lineKm).toBeCloseTo(whole, 0);
    const of = (index: number): number =>
      some(figures('reciprocal-dmz', { widthKm: 10 }).provisions[index]?.figures).lineKm;
    expect(of(1) / of(0)).toBeCloseTo(1, 1);
    expect(of(2) / of(0)).toBeCloseTo(1, 1);
    expect(of(0)).toBeLessThan(whole / 2);
  });
});

describe('the line beside disputed land', () => {
  it('counts for the held zone beyond that land', () => {
    const both = opened.ground(articleDay, 'consensus');
    const proposal = evaluated('donbas-withdrawal').proposal;
    const found = figuresOf(evaluateProposal(proposal, {}, both), both, gazetteer).total;
    const one = some(figures('donbas-withdrawal').total).lineKm;
    expect(some(found).lineKm / one).toBeGreaterThan(0.85);
    expect(some(found).lineKm / one).toBeLessThan(1.15);
  });
});

describe('figures of a proposal', () => {
  it('count ground that several provisions cover once', () => {
    const { provisions, total } = figures('twenty-point-plan');
    expect(total).toBe(provisions[0]?.figures);
    expect(provisions[0]?.figures).toBe(provisions[1]?.figures);
    const zone = figures('reciprocal-dmz');
    expect(some(zone.total).km2).toBeCloseTo(some(zone.provisions[0]?.figures).km2 ?? 0, 0);
  });

  it('grow with a parameter', () => {
    const size = (widthKm: number): number => some(figures('battle-line-halt', { widthKm }).total).km2 ?? 0;
    expect(size(20)).toBeGreaterThan(size(10));
  });

  it('have the length of a line for a line, and nothing where there is nothing', () => {
    const [line] = evaluated('battle-line-halt').provisions;
    if (line?.value?.kind !== 'line') throw new Error('no line');
    const found = some(figures('battle-line-halt').provisions[0]?.figures);
    expect(found).toMatchObject({ km2: null, settlements: null, lineKm: lineLengthKm(line.value.line) });
    const gap = figuresOf(
      evaluateProposal(evaluated('donbas-withdrawal').proposal, {}, opened.gap),
      opened.gap,
      gazetteer,
    );
    expect(gap).toEqual({ provisions: [{ provision: 'still-held', figures: null }], total: null });
  });
});

describe('the table of inhabitants', () => {
  it('belongs to the list of settlements and to no other', () => {
    expect(() => gazetteerOf({ lon: [36], lat: [48] }, table, [])).toThrow(RangeError);
    expect(table.settlements).toBe(list.lon.length);
  });

  it('counts large towns once and like the sources', () => {
    const { name } = settlementNames();
    const oblast = (id: string): number =>
      table.settlement.reduce(
        (sum, settlement, i) =>
          list.oblasts[list.oblast[settlement] ?? -1] === id ? sum + (table.population[i] ?? 0) : sum,
        0,
      );
    const of = (text: string): number[] =>
      table.settlement.flatMap((settlement, i) =>
        name[settlement] === text ? [table.population[i] ?? 0] : [],
      );
    expect(of('Краматорськ')).toEqual([173_700]);
    expect(of('Каштани').every((people) => people < 5000)).toBe(true);
    // Crimea had 1.9 million inhabitants, Donetsk oblast 4.1 million, of whom the list has the towns.
    expect(oblast('UA-43')).toBeGreaterThan(1_700_000);
    expect(oblast('UA-43')).toBeLessThan(2_100_000);
    expect(oblast('UA-14')).toBeGreaterThan(3_500_000);
    expect(oblast('UA-14')).toBeLessThan(4_300_000);
  });
});
