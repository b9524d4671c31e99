import { describe, expect, it } from 'vitest';
import { readDeepState } from '../../src/core/control/readers/deepstate.ts';
import { readOwl } from '../../src/core/control/readers/owl.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import type { ReadResult } from '../../src/core/model/control.ts';
import { day } from '../support/control.ts';

const on = day('2025-12-25');
const deepState = (value: unknown): ReadResult =>
  readDeepState({
    name: 'a.geojson',
    day: on,
    text: typeof value === 'string' ? value : JSON.stringify(value),
  });
const owl = (value: unknown): ReadResult =>
  readOwl({ name: 'b.json', day: on, text: typeof value === 'string' ? value : JSON.stringify(value) });

const collection = (...geometries: unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
});
const square = [
  [37, 48],
  [38, 48],
  [38, 49],
  [37, 49],
  [37, 48],
];
const hole = [
  [37.4, 48.4],
  [37.6, 48.4],
  [37.6, 48.6],
  [37.4, 48.6],
  [37.4, 48.4],
];
const swap = (ring: number[][]) => ring.map(([a, b]) => [b, a]);
const squareKm2 = areaKm2({ type: 'Polygon', coordinates: [square] });

function area(result: ReadResult): number {
  if (!result.ok || result.value.kind !== 'snapshot') throw new Error(JSON.stringify(result));
  return areaKm2(result.value.occupied);
}

describe('the reader of DeepState days', () => {
  it('reads polygons with holes, whichever way they are wound', () => {
    const expected = squareKm2 - areaKm2({ type: 'Polygon', coordinates: [hole] });
    for (const rings of [
      [square, hole],
      [square.toReversed(), hole],
      [square, hole.toReversed()],
    ]) {
      expect(area(deepState(collection({ type: 'MultiPolygon', coordinates: [rings] })))).toBeCloseTo(
        expected,
        3,
      );
    }
  });

  it('refuses features of another day, and the archive of many', () => {
    const dated = (...dates: string[]) => ({
      type: 'FeatureCollection',
      features: dates.map((date) => ({
        type: 'Feature',
        properties: { date },
        geometry: { type: 'Polygon', coordinates: [square] },
      })),
    });
    expect(area(deepState(dated('2025-12-25', '2025-12-25')))).toBeCloseTo(squareKm2, 3);
    for (const dates of [['2025-12-24'], ['2025-12-25', '2025-12-26']]) {
      expect(deepState(dated(...dates))).toMatchObject({ ok: false, error: { code: 'wrong-shape' } });
    }
  });

  it('counts overlapping features once', () => {
    const geometry = { type: 'Polygon', coordinates: [square] };
    expect(area(deepState(collection(geometry, geometry)))).toBeCloseTo(squareKm2, 3);
  });

  it.each([
    ['no features', collection()],
    ['a feature without geometry', collection(null)],
    ['an empty multipolygon', collection({ type: 'MultiPolygon', coordinates: [] })],
  ])('takes a day with %s for a gap, not for 0 %%', (_, value) => {
    expect(deepState(value)).toMatchObject({ ok: true, value: { kind: 'gap', date: on } });
  });

  it.each([
    ['not JSON', '{"type":', 'not-json', null, /JSON/],
    ['an HTML page', '<html>404</html>', 'not-json', null, /JSON/],
    ['not a collection', { type: 'Feature' }, 'wrong-shape', null, /type/],
    [
      'a line for an area',
      collection({ type: 'LineString', coordinates: square }),
      'wrong-shape',
      0,
      /features\.0\.geometry/,
    ],
    [
      'a coordinate as text',
      collection({ type: 'Polygon', coordinates: [[['37', 48]]] }),
      'wrong-shape',
      0,
      /features\.0\.geometry\.coordinates/,
    ],
    [
      'a polygon without rings',
      collection({ type: 'Polygon', coordinates: [] }),
      'wrong-shape',
      0,
      /needs a ring/,
    ],
    [
      'latitude before longitude',
      collection(
        { type: 'Polygon', coordinates: [square] },
        { type: 'Polygon', coordinates: [swap(square)] },
      ),
      'bad-position',
      1,
      /swapped/,
    ],
    [
      'a position elsewhere',
      collection({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      }),
      'bad-position',
      0,
      /not in the map’s frame|not in the map's frame/,
    ],
    [
      'a ring of two positions',
      collection({
        type: 'Polygon',
        coordinates: [
          [
            [37, 48],
            [38, 48],
            [37, 48],
          ],
        ],
      }),
      'bad-ring',
      0,
      /2 different positions/,
    ],
    [
      'a ring without area',
      collection({
        type: 'Polygon',
        coordinates: [
          [
            [37, 48],
            [37.5, 48],
            [38, 48],
            [37, 48],
          ],
        ],
      }),
      'bad-ring',
      0,
      /no area/,
    ],
  ])('refuses %s, naming file, place and reason', (_, value, code, feature, reason) => {
    const result = deepState(value);
    expect(result).toMatchObject({ ok: false, error: { code, feature, file: 'a.geojson' } });
    if (!result.ok) expect(result.error.reason).toMatch(reason);
  });
});

describe('the reader of Owl days', () => {
  it('reads open rings in latitude, longitude order and unites overlaps', () => {
    const open = swap(square).slice(0, -1);
    expect(area(owl({ areas: [open, open.toReversed()], frontline: [], areas_ua: [] }))).toBeCloseTo(
      squareKm2,
      3,
    );
  });

  it('takes a day without areas for a gap, not for 0 %', () => {
    for (const areas of [[], null]) {
      expect(owl({ areas, areas_ua: [swap(square)] })).toMatchObject({
        ok: true,
        value: { kind: 'gap', source: 'owl', date: on },
      });
    }
  });

  it('unites the ground held abroad', () => {
    const held = swap(square).slice(0, -1);
    for (const [areas_ua, squares] of [
      [[held, held], 1],
      [[], 0],
      [undefined, 0],
    ] as const) {
      const result = owl({ areas: [swap(hole)], areas_ua });
      if (!result.ok || result.value.kind !== 'snapshot') throw new Error(JSON.stringify(result));
      expect(areaKm2(result.value.heldAbroad)).toBeCloseTo(squares * squareKm2, 3);
    }
    expect(owl({ areas: [swap(square)], areas_ua: [square] })).toMatchObject({
      ok: false,
      error: { code: 'bad-position', feature: 0, reason: expect.stringMatching(/^areas_ua: .*swapped/) },
    });
  });

  it.each([
    ['not JSON', 'nothing', 'not-json', null, /JSON/],
    ['no areas at all', { frontline: [] }, 'wrong-shape', null, /areas/],
    ['areas that are no list', { areas: {} }, 'wrong-shape', null, /areas/],
    ['a position of one number', { areas: [[[48], [49, 37], [48, 38]]] }, 'wrong-shape', 0, /areas\.0\.0/],
    ['longitude before latitude', { areas: [swap(square), square] }, 'bad-position', 1, /swapped/],
    ['a ring of one position', { areas: [[[48, 37]]] }, 'bad-ring', 0, /1 different/],
    ['an empty ring', { areas: [[]] }, 'bad-ring', 0, /0 different/],
  ])('refuses %s, naming file, place and reason', (_, value, code, feature, reason) => {
    const result = owl(value);
    expect(result).toMatchObject({ ok: false, error: { code, feature, file: 'b.json' } });
    if (!result.ok) expect(result.error.reason).toMatch(reason);
  });
});
