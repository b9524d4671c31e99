import { readFileSync } from 'node:fs';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection, union } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { checkFeatureCollection } from '../../src/core/geo/rfc7946.ts';
import {
  BordersSchema,
  LakesSchema,
  NeighboursSchema,
  OblastsSchema,
  RiversSchema,
  TownsSchema,
} from '../../src/core/model/layers.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`geo/${name}.geojson`, 'utf8'));
const oblasts = v.parse(OblastsSchema, read('oblasts')).features;
const neighbours = v.parse(NeighboursSchema, read('neighbours')).features;
const borders = v.parse(BordersSchema, read('borders')).features;
const towns = v.parse(TownsSchema, read('towns')).features;
const lands = [...oblasts, ...neighbours].map(({ properties: { id, label }, geometry }) => ({
  id: id as string,
  label,
  geometry,
  inside: insideTest(geometry),
}));

/** Ids of the areas that hold a position. */
const landsAt = ([lon = 0, lat = 0]: Position): string[] =>
  lands.filter(({ inside }) => inside(lon, lat)).map(({ id }) => id);

/** The edges of rings or lines without direction, for comparing who has which. */
function edgesOf(lines: readonly Position[][]): string[] {
  return lines.flatMap((line) =>
    line.slice(1).map((end, i) => [String(line[i]), String(end)].sort().join(' ')),
  );
}

const polygonsOf = (geometry: (typeof lands)[number]['geometry']): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** For each edge of an area, the areas it bounds. */
const owners = new Map<string, string[]>();
for (const { id, geometry } of lands)
  for (const edge of edgesOf(polygonsOf(geometry).flat()))
    owners.set(edge, [...(owners.get(edge) ?? []), id]);

const kindOf = ([a = '', b]: readonly string[]): string => {
  if (b === undefined) return 'coast';
  const within = [a, b].filter((id) => id.startsWith('UA-')).length;
  return within === 2 ? 'oblast' : within === 1 ? 'state' : 'neighbour';
};

describe('bundled layers', () => {
  it.each([
    ['oblasts', OblastsSchema],
    ['neighbours', NeighboursSchema],
    ['borders', BordersSchema],
    ['rivers', RiversSchema],
    ['lakes', LakesSchema],
    ['towns', TownsSchema],
  ] as const)('%s keeps to its schema and to RFC 7946', (name, schema) => {
    const layer = read(name);
    expect(v.safeParse(schema, layer).issues ?? []).toEqual([]);
    expect(checkFeatureCollection(layer)).toEqual([]);
  });

  it('has the 27 oblasts once each', () => {
    expect(new Set(oblasts.map(({ properties }) => properties.id)).size).toBe(27);
    expect(oblasts).toHaveLength(27);
  });
});

describe('oblast areas', () => {
  const difference = (id: string): number => {
    const found = oblasts.find(({ properties }) => properties.id === id)?.properties;
    return ((found?.areaKm2 ?? Number.NaN) / (found?.officialAreaKm2 ?? Number.NaN) - 1) * 100;
  };

  it.each(['UA-09', 'UA-12', 'UA-14', 'UA-59', 'UA-63'])('of %s is the official one to 0.5 %%', (id) => {
    expect(Math.abs(difference(id))).toBeLessThan(0.5);
  });

  // Official figures count lagoons and bays that the coast leaves outside; never the other way round.
  it.each([
    ['UA-23', -2, 'the Molochnyi and Utliuk lagoons'],
    ['UA-40', -0.5, 'nothing of note'],
    ['UA-43', -7, 'the Crimean half of the Syvash'],
    ['UA-48', -4, 'the Dnipro–Buh and Buh estuaries'],
    ['UA-51', -3, 'the Dnister and other open lagoons'],
    ['UA-65', -12, 'its half of the Syvash, and the bays behind the spits'],
  ] as const)('of %s is at most %d %% below the official one, which counts %s', (id, least, _counted) => {
    expect(difference(id)).toBeGreaterThan(least);
    expect(difference(id)).toBeLessThan(0.5);
  });

  it('stay within 0.1 % where drawn finely, and 0.4 % elsewhere, after simplifying', () => {
    const fine = new Set(['09', '12', '14', '23', '40', '43', '48', '51', '59', '63', '65', '74']);
    for (const { properties, geometry } of oblasts) {
      const moved = Math.abs(areaKm2(geometry) / properties.areaKm2 - 1) * 100;
      expect(moved, properties.name).toBeLessThan(fine.has(properties.id.slice(3)) ? 0.1 : 0.4);
    }
  });
});

describe('areas and borders fit together', () => {
  it('oblasts do not overlap, and gape only in the Syvash', () => {
    const whole = union(oblasts.map(({ geometry }) => geometry));
    const sum = oblasts.reduce((total, { geometry }) => total + areaKm2(geometry), 0);
    expect(Math.abs(sum - areaKm2(whole))).toBeLessThan(0.01);
    const holes = whole.coordinates.flatMap((rings) => rings.slice(1));
    const elsewhere = holes.filter(
      (ring) => !ring.every(([lon = 0, lat = 0]) => lon > 33.5 && lon < 35.5 && lat > 45.2 && lat < 46.45),
    );
    expect(elsewhere).toEqual([]);
  });

  it('no neighbour overlaps Ukraine', () => {
    const ukraine = union(oblasts.map(({ geometry }) => geometry));
    for (const { properties, geometry } of neighbours)
      expect(areaKm2(intersection(geometry, ukraine)), properties.id).toBeLessThan(0.001);
  });

  it('no edge bounds more than two areas', () => {
    expect([...owners].filter(([, ids]) => ids.length > 2)).toEqual([]);
  });

  it('no coast runs inland: the western and northern oblasts touch only other land', () => {
    const inland = '05 07 12 18 21 26 30 32 35 46 53 56 59 61 63 68 71 74 77 09'
      .split(' ')
      .map((code) => `UA-${code}`);
    const open = [...owners].filter(([, [a = '', b]]) => b === undefined && inland.includes(a));
    expect(open).toEqual([]);
  });

  it.each(borders.map(({ properties, geometry }) => [properties.kind, geometry] as const))(
    'borders of kind %s are the edges of that kind, once each',
    (kind, geometry) => {
      const lines = (geometry as MultiLineString).coordinates;
      const edges = edgesOf(lines);
      expect(new Set(edges).size).toBe(edges.length);
      expect(edges.filter((edge) => kindOf(owners.get(edge) ?? ['', '', '']) !== kind)).toEqual([]);
      const expected = [...owners].filter(([, ids]) => kindOf(ids) === kind);
      // A coast also runs along the edge of the frame, where no line is drawn.
      const missing = expected.length - edges.length;
      expect(missing).toBeLessThan(kind === 'coast' ? 120 : 1);
    },
  );

  it('draws the boundary of Crimea with Kherson oblast as one between oblasts', () => {
    const shared = [...owners].filter(([, ids]) => ids.includes('UA-43') && ids.includes('UA-65'));
    expect(shared.length).toBeGreaterThan(5);
    const drawn = (kind: string): Set<string> =>
      new Set(
        borders
          .filter(({ properties }) => properties.kind === kind)
          .flatMap(({ geometry }) => edgesOf((geometry as MultiLineString).coordinates)),
      );
    const [oblast, state] = [drawn('oblast'), drawn('state')];
    expect(shared.every(([edge]) => oblast.has(edge) && !state.has(edge))).toBe(true);
  });
});

describe('places lie where they belong', () => {
  it.each([
    ['Crimea in Ukraine', [34.1, 45.0], 'UA-43'],
    ['Kerch in Ukraine', [36.46, 45.35], 'UA-43'],
    ['Hrabovske, 200 m from the border, in Sumy oblast', [35.453, 50.6992], 'UA-59'],
    ['Novoshakhtinsk in Russia', [39.9334, 47.7604], 'RU'],
    ['Tiraspol in Moldova', [29.63, 46.84], 'MD'],
    ['the drained Kakhovka reservoir on land', [34.3, 47.45], 'UA-23'],
  ] as const)('%s', (_, position, id) => {
    expect(landsAt([...position])).toEqual([id]);
  });

  it('no place of the sea is land', () => {
    expect(landsAt([36, 46])).toEqual([]);
    expect(landsAt([31, 45])).toEqual([]);
  });

  it.each(lands.map(({ id, label }) => [id, label] as const))('the label of %s stands in it', (id, label) => {
    expect(landsAt(label)).toEqual([id]);
  });

  it('every town lies in its country', () => {
    const wrong = towns.filter(({ properties, geometry }) => {
      const at = landsAt(geometry.coordinates);
      return at.length !== 1 || at[0]?.slice(0, 2) !== properties.country;
    });
    expect(wrong.map(({ properties }) => properties.name)).toEqual([]);
  });

  it('towns have their names of today', () => {
    const names = new Set(towns.map(({ properties }) => properties.name));
    const today = 'Kyiv Odesa Dnipro Bakhmut Pokrovsk Myrnohrad Kropyvnytskyi Kamianske Chornomorsk Siversk';
    for (const name of today.split(' ')) expect(names.has(name), name).toBe(true);
    for (const old of ['Artemivsk', 'Krasnoarmiisk', 'Dymytrov', 'Kirovohrad'])
      expect(names.has(old), old).toBe(false);
    const siversk = towns.find(({ properties }) => properties.name === 'Siversk');
    expect(siversk?.geometry.coordinates).toEqual([38.0972, 48.8631]);
  });
});

describe('the check of RFC 7946 finds', () => {
  const square: Position[] = [
    [30, 50],
    [31, 50],
    [31, 51],
    [30, 51],
    [30, 50],
  ];
  const reasons = (...rings: Position[][]): string[] => {
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [rings] };
    const features = [{ type: 'Feature', properties: {}, geometry }];
    return checkFeatureCollection({ type: 'FeatureCollection', features }).map(({ reason }) => reason);
  };
  const small = square.map(([lon = 0, lat = 0]): Position => [30.2 + (lon - 30) / 2, 50.2 + (lat - 50) / 2]);

  it('nothing wrong with a square that has a hole', () => {
    expect(reasons(square, [...small].reverse())).toEqual([]);
  });

  it.each([
    ['an open ring', [square.slice(0, 4)], 'not closed'],
    ['too few positions', [square.slice(0, 3)], 'fewer than 4'],
    ['an outer ring that is clockwise', [[...square].reverse()], 'clockwise'],
    ['a hole that is counter-clockwise', [square, small], 'counter-clockwise'],
    ['a latitude out of range', [square.map(([lon = 0]) => [lon, 91])], 'out of range'],
    ['a number that is not finite', [square.map(([lon = 0]) => [lon, Number.NaN])], 'not a finite'],
    ['too many decimals', [square.map(([lon = 0, lat = 0]) => [lon + 1e-6, lat])], 'decimals'],
    ['a repeated position', [[...square.slice(0, 2), ...square.slice(1)]], 'repeats'],
    ['an empty geometry', [], 'empty'],
  ] as const)('%s', (_, rings, expected) => {
    expect(reasons(...rings.map((ring) => ring.map((position) => [...position])))[0]).toContain(expected);
  });
});
