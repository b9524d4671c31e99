import { describe, expect, it } from 'vitest';
import { readGeoJson } from '../../src/core/control/readers/geojson.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import type { ReadResult } from '../../src/core/model/control.ts';
import type { Day } from '../../src/core/model/ids.ts';
import { day } from '../support/control.ts';

const read = (value: unknown, name = 'area.geojson', given: Day | null = day('2025-12-25')): ReadResult =>
  readGeoJson({ name, day: given, text: typeof value === 'string' ? value : JSON.stringify(value) });

const square = (west: number) => [
  [west, 48],
  [west + 1, 48],
  [west + 1, 49],
  [west, 49],
  [west, 48],
];
const polygon = (west: number) => ({ type: 'Polygon', coordinates: [square(west)] });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const squareKm2 = areaKm2({ type: 'Polygon', coordinates: [square(37)] });

function snapshot(result: ReadResult) {
  if (!result.ok || result.value.kind !== 'snapshot') throw new Error(JSON.stringify(result));
  return { ...result.value, areaKm2: areaKm2(result.value.occupied) };
}

describe('the reader of plain GeoJSON', () => {
  it.each([
    ['a bare polygon', polygon(37), 1],
    ['a bare multipolygon', { type: 'MultiPolygon', coordinates: [[square(36)], [square(38)]] }, 2],
    ['a geometry collection', { type: 'GeometryCollection', geometries: [polygon(36), polygon(38)] }, 2],
    ['a feature', feature(polygon(37)), 1],
    ['a feature without properties', { type: 'Feature', properties: null, geometry: polygon(37) }, 1],
    [
      'a collection, one feature without geometry',
      collection(feature(polygon(36)), feature(null), feature(polygon(38))),
      2,
    ],
    ['overlapping features', collection(feature(polygon(37)), feature(polygon(37))), 1],
    ['positions with a height', { type: 'Polygon', coordinates: [square(37).map((p) => [...p, 120])] }, 1],
    ['an unclosed ring', { type: 'Polygon', coordinates: [square(37).slice(0, -1)] }, 1],
    ['a byte order mark', `\uFEFF${JSON.stringify(polygon(37))}`, 1],
  ])('reads %s', (_, value, squares) => {
    const read37 = snapshot(read(value));
    expect(read37).toMatchObject({ source: 'geojson', date: '2025-12-25' });
    expect(read37.heldAbroad.coordinates).toEqual([]);
    expect(read37.areaKm2).toBeCloseTo(squares * squareKm2, 3);
  });

  it('fills both lobes of a ring that crosses itself', () => {
    const bow = [
      [37, 48],
      [38, 49],
      [38, 48],
      [37, 49],
      [37, 48],
    ];
    const { areaKm2: size, occupied } = snapshot(read({ type: 'Polygon', coordinates: [bow] }));
    expect(occupied.coordinates).toHaveLength(2);
    expect(size / squareKm2).toBeCloseTo(0.5, 2);
  });

  it.each([
    ['a date property', '2025-06-01', 'x.geojson', '2025-06-01'],
    ['a date without hyphens', '20250601', 'x.geojson', '2025-06-01'],
    ['a date as a number', 20250601, 'x.geojson', '2025-06-01'],
    ['a date and time', '2025-06-01T23:30:00+03:00', 'x.geojson', '2025-06-01'],
    ['a property before the name', '2025-06-01', 'control_20250701.geojson', '2025-06-01'],
    ['the file name', undefined, 'control_20250701.geojson', '2025-07-01'],
    ['the file name with hyphens', null, 'days/2025-07-01.geojson', '2025-07-01'],
    ['the given day, not a longer number', undefined, 'export-1202507011.geojson', '2025-12-25'],
    ['the given day, not a day that does not exist', undefined, '20251399.geojson', '2025-12-25'],
  ])('takes the day from %s', (_, date, name, expected) => {
    expect(snapshot(read(feature(polygon(37), { date }), name)).date).toBe(expected);
  });

  it('takes a file without an area for a gap', () => {
    const gap = { ok: true, value: { kind: 'gap', source: 'geojson', date: '2025-12-25' } };
    expect(read(collection())).toMatchObject(gap);
    expect(read(feature(null))).toMatchObject(gap);
    expect(read({ type: 'MultiPolygon', coordinates: [] })).toMatchObject(gap);
  });

  it('is not misled by a key named __proto__', () => {
    const area = JSON.stringify(polygon(37));
    const text = `{"__proto__":${area},"type":"Feature","properties":{"__proto__":{"date":"2020-01-01"}},"geometry":null}`;
    expect(read(text)).toMatchObject({ ok: true, value: { kind: 'gap', date: '2025-12-25' } });
    expect(read(`{"__proto__":${area}}`)).toMatchObject({ ok: false, error: { code: 'wrong-shape' } });
    expect(Object.hasOwn(Object.prototype, 'coordinates')).toBe(false);
  });

  it.each([
    ['an empty file', '', 'not-json', null, /empty/],
    ['NaN', '{"type":"Polygon","coordinates":[[[NaN,48]]]}', 'not-json', null, /JSON/],
    [
      'a number beyond all numbers',
      '{"type":"Polygon","coordinates":[[[1e999,48],[37,48],[37,49]]]}',
      'bad-position',
      0,
      /Infinity/,
    ],
    ['null', 'null', 'wrong-shape', null, /Object/],
    ['a list', '[]', 'wrong-shape', null, /type/],
    ['a null position', { type: 'Polygon', coordinates: [[null]] }, 'wrong-shape', null, /coordinates\.0\.0/],
    ['a point', { type: 'Point', coordinates: [37, 48] }, 'wrong-shape', null, /Point/],
    [
      'a line in a feature',
      collection(feature(polygon(37)), feature({ type: 'LineString', coordinates: square(37) })),
      'wrong-shape',
      1,
      /LineString/,
    ],
    [
      'a collection in a collection',
      { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] },
      'wrong-shape',
      null,
      /GeometryCollection/,
    ],
    [
      'latitude before longitude',
      { type: 'Polygon', coordinates: [square(37).map((p) => p.toReversed())] },
      'bad-position',
      0,
      /swapped/,
    ],
    ['a date in words', feature(polygon(37), { date: '1 June 2025' }), 'no-date', 0, /1 June 2025/],
    ['a day that does not exist', feature(polygon(37), { date: '2025-02-30' }), 'no-date', 0, /2025-02-30/],
    [
      'two days',
      collection(feature(polygon(36), { date: '2025-06-01' }), feature(polygon(38), { date: '2025-06-02' })),
      'wrong-shape',
      1,
      /two days/,
    ],
  ])('refuses %s, naming file, feature and reason', (_, value, code, index, reason) => {
    const result = read(value);
    expect(result).toMatchObject({ ok: false, error: { code, feature: index, file: 'area.geojson' } });
    if (!result.ok) expect(result.error.reason).toMatch(reason);
  });

  it('refuses a file whose day is nowhere told', () => {
    expect(read(polygon(37), 'area.geojson', null)).toMatchObject({
      ok: false,
      error: { code: 'no-date', file: 'area.geojson' },
    });
  });
});
