import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconstruct } from '../../src/core/control/reconstruct.ts';
import { statusOn } from '../../src/core/control/status.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { lineLengthKm } from '../../src/core/geo/lines.ts';
import { articleDays, bundledGround, day, settlementStatus } from '../support/control.ts';

const { ground, places, oblasts } = bundledGround();
const { assessors } = settlementStatus();
const size = places.lon.length;
const landKm2 = areaKm2(ground.land);
const onLand = insideTest(ground.land);

function status(assessor: string, on = day('2025-12-25')): Uint8Array {
  const history = assessors.find((candidate) => candidate.assessor === assessor);
  const found = history && statusOn(history, on);
  if (!found) throw new Error(`no status of ${assessor} on ${on}`);
  return found;
}

const oblast = (id: string) => {
  const found = oblasts.features.find(({ properties }) => properties.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.geometry;
};

/** Settlements on land that the area puts on the wrong side. */
function strays(occupied: Uint8Array, area: Parameters<typeof insideTest>[0]): number[] {
  const inside = insideTest(area);
  return places.lon.flatMap((lon, i) => {
    const lat = places.lat[i] ?? 0;
    return onLand(lon, lat) && inside(lon, lat) !== (occupied[i] === 1) ? [i] : [];
  });
}

describe('the reconstruction', () => {
  it('is the whole land when all is occupied, and nothing when nothing is', () => {
    const all = reconstruct(ground, new Uint8Array(size).fill(1));
    expect(areaKm2(all.occupied)).toBeCloseTo(landKm2, 3);
    expect(all.line.coordinates).toEqual([]);
    const none = reconstruct(ground, new Uint8Array(size));
    expect(none.occupied.coordinates).toEqual([]);
    expect(none.line.coordinates).toEqual([]);
  });

  it.each(['deepstate', 'owl'])('leaves every settlement of %s on its own side', (assessor) => {
    for (const on of articleDays) {
      const occupied = status(assessor, on);
      expect(strays(occupied, reconstruct(ground, occupied).occupied)).toEqual([]);
    }
  });

  it('does so for any statuses', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.integer(),
        fc.nat(40),
        (slope, seed, noise) => {
          // Occupied east of a slanting line, with some settlements at random the other way.
          const occupied = Uint8Array.from(places.lon, (lon, i) => {
            const east = lon - 36 > slope * ((places.lat[i] ?? 0) - 48) ? 1 : 0;
            const other = Math.abs(Math.sin(i * 12.9898 + seed)) * 1000 < noise ? 1 : 0;
            return east ^ other;
          });
          expect(strays(occupied, reconstruct(ground, occupied).occupied)).toEqual([]);
        },
      ),
      { seed: 6, numRuns: 12 },
    );
  });

  it('shares the land out: occupied and its opposite fill it without overlap, but for the waters’ sides', () => {
    const occupied = status('deepstate');
    const held = occupied.map((mark) => 1 - mark);
    const [a, b] = [reconstruct(ground, occupied).occupied, reconstruct(ground, held).occupied];
    const reservoir = places.waters.reduce(
      (sum, { ring }) => sum + areaKm2({ type: 'Polygon', coordinates: [ring] }),
      0,
    );
    const both = areaKm2(intersection(a, b));
    expect(both / landKm2).toBeLessThan(1e-4);
    // A parting water is nobody's when its shores differ, so neither side has it.
    expect(Math.abs(areaKm2(a) + areaKm2(b) - both + reservoir - landKm2) / landKm2).toBeLessThan(2e-3);
  });

  it('has no sliver of held land along the border in the east, and Crimea whole', () => {
    for (const assessor of ['deepstate', 'owl']) {
      const { occupied, line } = reconstruct(ground, status(assessor));
      for (const id of ['UA-43', 'UA-40']) {
        const geometry = oblast(id);
        expect(areaKm2(intersection(occupied, geometry)) / areaKm2(geometry)).toBeGreaterThan(0.99999);
      }
      const corner = {
        type: 'Polygon' as const,
        coordinates: [
          [
            [39, 46.5],
            [41, 46.5],
            [41, 49.9],
            [39, 49.9],
            [39, 46.5],
          ],
        ],
      };
      const eastern = intersection(ground.land, corner);
      expect(areaKm2(intersection(occupied, eastern)) / areaKm2(eastern)).toBeGreaterThan(0.99999);
      expect(line.coordinates.flat().filter(([lon = 0]) => lon > 38.7)).toEqual([]);
    }
  });

  it('draws a line of about a thousand kilometres, each piece of at least two positions', () => {
    const { line } = reconstruct(ground, status('deepstate'));
    expect(lineLengthKm(line)).toBeGreaterThan(900);
    expect(lineLengthKm(line)).toBeLessThan(1300);
    expect(line.coordinates.every((path) => path.length >= 2)).toBe(true);
  });

  it('changes only near a settlement that changes', () => {
    const before = status('owl');
    const index = before.findIndex(
      (mark, i) => mark === 0 && places.oblasts[places.oblast[i] ?? -1] === 'UA-14',
    );
    const after = before.map((mark, i) => (i === index ? 1 : mark));
    const [a, b] = [reconstruct(ground, before).occupied, reconstruct(ground, after).occupied];
    const grown = areaKm2(b) - areaKm2(a);
    expect(grown).toBeGreaterThan(0);
    expect(grown).toBeLessThan(150);
  });
});

/** The same ground with outlines cut to land by Clipper instead. */
const clipped = { ...ground, cut: () => null };

describe('the cut to land', () => {
  const compare = (occupied: Uint8Array): void => {
    const [ours, theirs] = [reconstruct(ground, occupied), reconstruct(clipped, occupied)];
    const common = areaKm2(intersection(ours.occupied, theirs.occupied));
    expect(areaKm2(ours.occupied) - common).toBeLessThan(0.01);
    expect(areaKm2(theirs.occupied) - common).toBeLessThan(0.01);
    const km = lineLengthKm(theirs.line);
    expect(Math.abs(lineLengthKm(ours.line) - km)).toBeLessThan(1e-6 * km + 1e-3);
    expect(ours.line.coordinates).toHaveLength(theirs.line.coordinates.length);
  };

  it('is that of Clipper, in area and line, on days of all seasons', () => {
    for (const { assessor, days } of assessors) {
      for (let i = 0; i < days.length; i += 115) compare(status(assessor, days[i]));
    }
  });

  it('is so for the opposite, where land round the coast is left over', () => {
    compare(status('owl').map((mark) => 1 - mark));
  });

  it('is so where fronts cross border and coast in many places', () => {
    for (let seed = 1; seed <= 3; seed++) {
      // Blobs some 60 km wide.
      const blobs = Uint8Array.from(places.lon, (lon, i) => {
        const lat = places.lat[i] ?? 0;
        return Math.sin(5 * lon + seed) + Math.sin(7 * lat - 2 * seed) > 0.3 ? 1 : 0;
      });
      compare(blobs);
      expect(strays(blobs, reconstruct(ground, blobs).occupied)).toEqual([]);
    }
  });
});
