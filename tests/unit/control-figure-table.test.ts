import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { differencesOf, figureTable } from '../../src/core/control/figures.ts';
import { ControlFiguresSchema } from '../../src/core/model/control.ts';
import { OblastIdSchema } from '../../src/core/model/ids.ts';
import { day } from '../support/control.ts';

const [donetsk, lviv, unknown] = ['UA-14', 'UA-46', 'UA-99'].map((id) => v.parse(OblastIdSchema, id)) as [
  v.InferOutput<typeof OblastIdSchema>,
  v.InferOutput<typeof OblastIdSchema>,
  v.InferOutput<typeof OblastIdSchema>,
];

const table = figureTable(
  v.parse(ControlFiguresSchema, {
    schema: 'control-figures/2',
    method: 'by hand',
    oblasts: [
      { id: donetsk, landKm2: 200 },
      { id: lviv, landKm2: 50 },
    ],
    assessors: ['deepstate'],
    days: ['2025-01-01', '2025-01-02', '2025-01-04'],
    series: [
      {
        measure: 'deepstate',
        days: [0, 2],
        occupied: { [donetsk]: differencesOf([100, 99.9]) },
        line: { [donetsk]: differencesOf([12.3, 14]) },
      },
    ],
  }),
);

describe('the table of figures', () => {
  it('unpacks differences into values, and shares of land', () => {
    expect(table.on('deepstate', donetsk, day('2025-01-01'))).toEqual({
      day: '2025-01-01',
      occupiedKm2: 100,
      percent: 50,
      lineKm: 12.3,
    });
    expect(
      table.series('deepstate', donetsk).map(({ occupiedKm2, lineKm }) => [occupiedKm2, lineKm]),
    ).toEqual([
      [100, 12.3],
      [99.9, 14],
    ]);
  });

  it('has no figure on a gap, and 0 where nothing is occupied', () => {
    expect(table.on('deepstate', donetsk, day('2025-01-02'))).toBeNull();
    expect(table.on('deepstate', donetsk, day('2025-01-03'))).toBeNull();
    expect(table.on('deepstate', lviv, day('2025-01-04'))?.occupiedKm2).toBe(0);
    expect(table.daysOf('deepstate')).toEqual(['2025-01-01', '2025-01-04']);
  });

  it('knows which oblasts are affected, and nothing of measures and oblasts it does not have', () => {
    expect(table.affected).toEqual([donetsk]);
    expect(table.series('owl', donetsk)).toEqual([]);
    expect(table.series('deepstate', unknown)).toEqual([]);
  });

  it('packs and unpacks without loss to a tenth', () => {
    expect(differencesOf([0.1, 0.3, 0.2])).toEqual([1, 2, -1]);
  });
});
