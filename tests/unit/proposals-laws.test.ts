import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { pendingView } from '../../src/core/control/view.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { difference, intersection, union } from '../../src/core/geo/clip.ts';
import { densify, linesInside, outline } from '../../src/core/geo/lines.ts';
import { checkFeatureCollection } from '../../src/core/geo/rfc7946.ts';
import type { OblastId, PlaceId } from '../../src/core/model/ids.ts';
import type { Place } from '../../src/core/model/place.ts';
import type { Rule } from '../../src/core/model/rule.ts';
import { evaluateRule, type Ground, type RuleValue } from '../../src/core/proposals/evaluate.ts';
import { day } from '../support/control.ts';

/** Made-up oblasts and made-up control: the laws must hold whatever the map looks like. */
const seed = 20251225;
const runs = 60;
const ids = ['UA-01', 'UA-02', 'UA-03'] as OblastId[];
const [a, b, c] = ids.map((id): Rule => ({ op: 'region', oblasts: [id] })) as [Rule, Rule, Rule];
const place = { id: 'middle', position: [36, 48] } as unknown as Place;

/** A star-shaped area around a centre, from eight to twenty corners. */
const blob = fc
  .record({
    lon: fc.double({ min: 35, max: 37, noNaN: true }),
    lat: fc.double({ min: 47.3, max: 48.7, noNaN: true }),
    reach: fc.array(fc.double({ min: 0.08, max: 0.9, noNaN: true }), { minLength: 8, maxLength: 20 }),
  })
  .map(({ lon, lat, reach }): MultiPolygon => {
    const ring = reach.map((r, i): Position => {
      const angle = (2 * Math.PI * i) / reach.length;
      return [lon + r * Math.cos(angle), lat + (r * Math.sin(angle)) / 1.5];
    });
    // Areas are measured right on edges of a few kilometres.
    return { type: 'MultiPolygon', coordinates: [[densify([...ring, ring[0] ?? [lon, lat]], 4)]] };
  });

const grounds = fc
  .record({ oblasts: fc.tuple(blob, blob, blob), one: blob, other: blob })
  .map(({ oblasts, one, other }): Ground => {
    const land = union(oblasts);
    const occupied = intersection(one, land);
    return {
      oblasts: new Map(ids.map((id, i) => [id, oblasts[i] ?? oblasts[0]])),
      control: {
        ...pendingView(day('2025-12-25'), 'consensus'),
        assessment: { kind: 'assessed' },
        occupied,
        disputed: difference(intersection(other, land), one),
        line: linesInside(outline(one), land),
      },
      places: [place],
    };
  });

const size = (value: RuleValue): number => (value.kind === 'area' ? areaKm2(value.area) : Number.NaN);
const sizeOf = (rule: Rule, ground: Ground): number => size(evaluateRule(rule, {}, ground));
/** Rounding to 5 decimals and the specks that are left out: below a square kilometre in thousands. */
const near = (x: number, y: number): void => expect(Math.abs(x - y)).toBeLessThan(1);
const holds = (law: (ground: Ground) => void): void =>
  fc.assert(fc.property(grounds, law), { seed, numRuns: runs });

const and = (...of: Rule[]): Rule => ({ op: 'intersection', of });
const or = (...of: Rule[]): Rule => ({ op: 'union', of });
const less = (of: Rule, without: Rule): Rule => ({ op: 'difference', of, without });
const front: Rule = { op: 'lineOfContact', oblasts: ids };
const band = (widthKm: number, side: 'occupied' | 'held' | 'both'): Rule => ({
  op: 'buffer',
  of: front,
  widthKm,
  measure: 'eachSide',
  side,
});

describe('laws of areas', () => {
  it('union and intersection do not mind the order, and equal parts count once', () => {
    holds((ground) => {
      near(sizeOf(and(a, b), ground), sizeOf(and(b, a), ground));
      near(sizeOf(or(a, b), ground), sizeOf(or(b, a), ground));
      near(sizeOf(or(a, b, c), ground), sizeOf(or(c, or(b, a)), ground));
      near(sizeOf(or(a, a), ground), sizeOf(a, ground));
      near(sizeOf(and(a, a), ground), sizeOf(a, ground));
      near(sizeOf(less(a, a), ground), 0);
    });
  });

  it('two areas are their union and, counted once more, their intersection', () => {
    holds((ground) => {
      near(sizeOf(or(a, b), ground) + sizeOf(and(a, b), ground), sizeOf(a, ground) + sizeOf(b, ground));
      near(sizeOf(less(a, b), ground) + sizeOf(and(a, b), ground), sizeOf(a, ground));
    });
  });

  it('intersection spreads over union, and taking away a union is taking away each', () => {
    holds((ground) => {
      near(sizeOf(and(a, or(b, c)), ground), sizeOf(or(and(a, b), and(a, c)), ground));
      near(sizeOf(less(a, or(b, c)), ground), sizeOf(and(less(a, b), less(a, c)), ground));
    });
  });

  it('occupied, held and disputed make up the region', () => {
    holds((ground) => {
      const oblasts = ids;
      const whole = evaluateRule({ op: 'region', oblasts }, {}, ground);
      if (whole.kind !== 'area') throw new Error('a region is an area');
      const disputed = areaKm2(intersection(whole.area, ground.control.disputed));
      const parts = (['occupied', 'held'] as const).map((op) => sizeOf({ op, oblasts }, ground));
      near(
        parts.reduce((sum, part) => sum + part, disputed),
        size(whole),
      );
      near(sizeOf(and({ op: 'occupied', oblasts }, { op: 'held', oblasts }), ground), 0);
    });
  });
});

describe('laws of bands', () => {
  it('a wider band holds a narrower one, and both lie on land', () => {
    holds((ground) => {
      for (const side of ['occupied', 'held', 'both'] as const) {
        near(sizeOf(less(band(6, side), band(9, side)), ground), 0);
        near(sizeOf(less(band(9, side), { op: 'region', oblasts: ids }), ground), 0);
      }
    });
  });

  it('the total measure of both sides is twice what each side has', () => {
    holds((ground) => {
      const total: Rule = { op: 'buffer', of: front, widthKm: 16, measure: 'total', side: 'both' };
      expect(evaluateRule(total, {}, ground)).toEqual(evaluateRule(band(8, 'both'), {}, ground));
    });
  });

  it('what is within a distance of a place lies in what it was cut from, and grows with it', () => {
    holds((ground) => {
      const within = (km: number): Rule => ({ op: 'within', of: a, place: 'middle' as PlaceId, km });
      near(sizeOf(less(within(30), a), ground), 0);
      near(sizeOf(less(within(30), within(50)), ground), 0);
    });
  });
});

describe('what comes out', () => {
  const rules: Rule[] = [
    a,
    or(a, b),
    less(a, or(b, c)),
    { op: 'held', oblasts: ids },
    front,
    band(7, 'both'),
    band(7, 'held'),
    and(band(12, 'occupied'), b),
    less(front, a),
    { op: 'within', of: front, place: 'middle' as PlaceId, km: 60 },
    { op: 'buffer', of: b, widthKm: 3, measure: 'eachSide', side: 'both' },
  ];

  it('is valid RFC 7946 with five decimals', () => {
    holds((ground) => {
      for (const rule of rules) {
        const value = evaluateRule(rule, {}, ground);
        const geometry = value.kind === 'area' ? value.area : value.line;
        if (geometry.coordinates.length === 0) continue;
        const features = [{ type: 'Feature', properties: {}, geometry }];
        expect(checkFeatureCollection({ type: 'FeatureCollection', features })).toEqual([]);
      }
    });
  });

  it('is the same again, though nothing is remembered', () => {
    holds((ground) => {
      const fresh: Ground = { ...ground, oblasts: new Map(ground.oblasts), control: { ...ground.control } };
      for (const rule of rules) {
        expect(evaluateRule(rule, {}, fresh)).toEqual(evaluateRule(rule, {}, ground));
      }
    });
  });
});
