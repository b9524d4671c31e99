import { describe, expect, it } from 'vitest';
import { controlViews } from '../../src/core/control/view.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { bundledGround, day, figures, settlementStatus } from '../support/control.ts';

const { oblasts, places } = bundledGround();
const atlas = {
  oblasts: { ...oblasts, schema: 'oblasts/1' as const, features: oblasts.features },
  settlements: places,
  status: settlementStatus(),
  figures: figures(),
};
const views = controlViews(atlas);
const donetsk = (view: ReturnType<typeof views>) => view.shares.find(({ oblast }) => oblast === 'UA-14');

describe('control on a day', () => {
  it('is one assessor’s area, line and figures', () => {
    const view = views(day('2025-12-25'), 'deepstate');
    expect(view.day).toBe('2025-12-25');
    expect(view.disputed.coordinates).toEqual([]);
    const row = atlas.figures.rows.find(
      ({ day: on, oblast, measure }) => on === view.day && oblast === 'UA-14' && measure === 'deepstate',
    );
    expect(donetsk(view)?.percent).toEqual({ from: row?.percent, to: row?.percent });
    expect(areaKm2(view.occupied)).toBeGreaterThan(110_000);
  });

  it('is a range and a disputed area for the consensus', () => {
    const view = views(day('2025-12-25'), 'consensus');
    const share = donetsk(view);
    expect(share && share.percent.from < share.percent.to).toBe(true);
    expect(areaKm2(view.disputed)).toBeGreaterThan(100);
    expect(areaKm2(view.disputed)).toBeLessThan(3000);
  });

  it('is that of the nearest earlier day where there is none, and says so', () => {
    expect(views(day('2025-12-20'), 'owl').day).toBe('2025-12-16');
    expect(views(day('2025-12-20'), 'owl').occupied).toEqual(views(day('2025-12-16'), 'owl').occupied);
  });

  it('is unknown before the first day: no area, and no shares instead of 0 %', () => {
    const view = views(day('2025-11-01'), 'consensus');
    expect(view.day).toBe('2025-11-01');
    expect(view.occupied.coordinates).toEqual([]);
    expect(view.shares).toEqual([]);
  });

  it('is made once a day and source', () => {
    expect(views(day('2025-12-25'), 'owl')).toBe(views(day('2025-12-25'), 'owl'));
  });
});
