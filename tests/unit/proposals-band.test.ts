import type { MultiPolygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { bufferLine } from '../../src/core/geo/band.ts';
import { discAround } from '../../src/core/geo/disc.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { densify, lineLengthKm } from '../../src/core/geo/lines.ts';
import type { OblastId } from '../../src/core/model/ids.ts';
import type { Rule } from '../../src/core/model/rule.ts';
import { evaluateRule, type Ground } from '../../src/core/proposals/evaluate.ts';
import { geodesicKm, rimOf, worstWidthError } from '../support/band-error.ts';
import { articleDay, openGrounds } from '../support/proposals.ts';

let ground: Ground;
beforeAll(() => {
  ground = openGrounds().ground(articleDay, 'deepstate');
});

const front = 'UA-14 UA-09 UA-23 UA-65 UA-63 UA-59 UA-12 UA-48'.split(' ') as OblastId[];
const areaOf = (rule: Rule): MultiPolygon => {
  const value = evaluateRule(rule, {}, ground);
  if (value.kind !== 'area') throw new Error('not an area');
  return value.area;
};

describe('a band along the real line of contact', () => {
  it.each([1, 2, 4, 10, 15, 25, 40, 50])(
    '%d km wide on each side is so everywhere, to half a percent',
    (km) => {
      const { line } = ground.control;
      expect(lineLengthKm(line)).toBeGreaterThan(800);
      expect(worstWidthError(bufferLine(line, km), line, km, 3)).toBeLessThan(0.005);
    },
  );

  it('covers the line itself, without pinholes on it', () => {
    const inside = insideTest(bufferLine(ground.control.line, 2));
    const along = ground.control.line.coordinates.flatMap((path) => densify(path, 0.2));
    expect(along.filter(([lon = 0, lat = 0]) => !inside(lon, lat))).toEqual([]);
  });

  it('of 4 km in total reaches 2 km to each side, and of 4 km on each side 4', () => {
    const of: Rule = { op: 'lineOfContact', oblasts: ['UA-14' as OblastId] };
    const line = evaluateRule(of, {}, ground);
    if (line.kind !== 'line') throw new Error('not a line');
    const band = (measure: 'total' | 'eachSide'): MultiPolygon =>
      areaOf({ op: 'buffer', of, widthKm: 4, measure, side: 'both' });
    expect(worstWidthError(band('total'), line.line, 2, 10)).toBeLessThan(0.005);
    expect(worstWidthError(band('eachSide'), line.line, 4, 10)).toBeLessThan(0.005);
  });

  it('has two sides, which make up the whole', () => {
    const of: Rule = { op: 'lineOfContact', oblasts: front };
    const band = (side: 'occupied' | 'held' | 'both'): number =>
      areaKm2(areaOf({ op: 'buffer', of, widthKm: 10, measure: 'eachSide', side }));
    expect(Math.abs(band('occupied') + band('held') - band('both'))).toBeLessThan(1);
    // Neither is much larger: the band is measured from the line, not from an edge.
    expect(band('occupied') / band('held')).toBeGreaterThan(0.8);
    expect(band('occupied') / band('held')).toBeLessThan(1.25);
  });
});

describe('a disc around a place', () => {
  it.each([
    [0.5, [37.605, 48.853]],
    [30, [37.605, 48.853]],
    [200, [33.5, 44.6]],
    [200, [31, 52]],
  ])('of %d km around %s is round to 0.2 %', (km, center) => {
    for (const position of rimOf(discAround(center, km))) {
      expect(Math.abs(geodesicKm(center, position) / km - 1)).toBeLessThan(0.002);
    }
  });
});
