import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { insideTest } from '../../src/core/geo/inside.ts';
import { segmentKm } from '../../src/core/geo/lines.ts';
import type { OblastId } from '../../src/core/model/ids.ts';
import type { BuildContext } from './context.ts';
import type { FullOblast } from './oblasts.ts';
import { ukrainianName } from './settlement-name.ts';

/** One settlement after cleaning; `[lon, lat]` degrees, WGS84. */
export type Settlement = {
  readonly id: number;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly oblast: OblastId;
};

/** Positions of the sources' README, better than the gazetteer's, by Who's On First id. */
const betterPositions: ReadonlyMap<number, readonly [number, number]> = new Map([
  [101869773, [38.0972, 48.8631]], // Siversk
  [1276655209, [38.052, 48.8317]], // Sviato-Pokrovske
  [1209388785, [35.453, 50.6992]], // Hrabovske
  [101752487, [37.605, 48.853]], // Sloviansk
  [101752937, [37.5563, 48.7231]], // Kramatorsk
  [101752877, [37.1771, 48.2801]], // Pokrovsk
  [101752891, [37.8042, 48.0089]], // Donetsk
]);

/** Names where the source's Ukrainian name is that of something else, or missing. */
const betterNames: ReadonlyMap<number, string> = new Map([
  [101869773, 'Сіверськ'],
  [1209388785, 'Грабовське'],
]);

type Row = Omit<Settlement, 'oblast'> & {
  readonly oblast: string;
  readonly geonames: string;
  readonly variants: readonly string[];
};

/** Three decimals are 110 m; the gazetteer's positions are good to about a kilometre. */
const rounded = (degrees: number): number => Number(degrees.toFixed(3));

function readRows(context: BuildContext): Row[] {
  const rows = csvParse(readFileSync(join(context.from, 'settlements.csv'), 'utf8'));
  return rows.map((row) => {
    const id = Number(row.wof_id);
    const better = betterPositions.get(id);
    return {
      id,
      geonames: row.geonames_id ?? '',
      name: (betterNames.get(id) ?? (row.name_uk || row.name) ?? '').trim(),
      lon: better ? better[0] : rounded(Number(row.lon)),
      lat: better ? better[1] : rounded(Number(row.lat)),
      oblast: row.oblast_iso ?? '',
      variants: (row.variants ?? '').split('|').map((variant) => variant.trim()),
    };
  });
}

/**
 * The oblast a settlement lies in, by point in polygon; the source's own word where the point
 * lies on none (just off a coast or over the state border). `null` for what lies elsewhere.
 */
function placer(oblasts: readonly FullOblast[]): (row: Row) => string | null {
  const tests = oblasts.map(({ properties, geometry }) => ({
    id: properties.id,
    test: insideTest(geometry),
  }));
  return ({ lon, lat, oblast }) => {
    const stated = tests.find(({ id }) => id === oblast);
    if (stated?.test(lon, lat)) return oblast;
    return tests.find(({ test }) => test(lon, lat))?.id ?? (stated ? oblast : null);
  };
}

const fold = (name: string): string => name.toLocaleLowerCase('uk').replace(/[ʼ’`'" -]/g, '');

/** Which of two records of the same place to keep: corrected ones first, then GeoNames' own, then the lower id. */
function rank({ id, geonames }: Row): number {
  if (betterPositions.has(id)) return 0;
  return geonames !== '' && id > 1e9 ? 1 : 2;
}

const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * One record for each place: an equal GeoNames id, the very same position, or an equal name within
 * a kilometre is the same place. A Ukrainian name of any of its records is kept.
 */
function merge(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  const byKey = new Map<string, Row>();
  const byName = new Map<string, Row[]>();
  const ukrainian = new Map<string, string>();
  const keysOf = ({ geonames, lon, lat }: Row): string[] => [
    `${lon} ${lat}`,
    ...(geonames ? [geonames] : []),
  ];
  for (const row of rows) {
    if (cyrillic.test(row.name)) for (const key of keysOf(row)) ukrainian.set(key, row.name);
  }
  for (const row of rows.toSorted((a, b) => rank(a) - rank(b) || a.id - b.id)) {
    const keys = keysOf(row);
    const namesakes = byName.get(fold(row.name)) ?? [];
    const near = namesakes.some((other) => segmentKm([row.lon, row.lat], [other.lon, other.lat]) < 1);
    if (near || keys.some((key) => byKey.has(key))) continue;
    for (const key of keys) byKey.set(key, row);
    byName.set(fold(row.name), [...namesakes, row]);
    const known = keys.map((key) => ukrainian.get(key)).find((name) => name !== undefined);
    kept.push(cyrillic.test(row.name) ? row : { ...row, name: known ?? row.name });
  }
  return kept;
}

/**
 * All settlements of the given oblasts from the gazetteer, cleaned, by oblast and then from north
 * to south in bands of a tenth of a degree (neighbours share their history, and so compress well).
 */
export function loadSettlements(
  context: BuildContext,
  oblasts: readonly FullOblast[],
  wanted: readonly OblastId[],
) {
  const place = placer(oblasts);
  const placed = readRows(context).flatMap((row): Row[] => {
    const found = place(row);
    return wanted.some((oblast) => oblast === found) ? [{ ...row, oblast: found ?? '' }] : [];
  });
  const merged = merge(placed);
  context.log(`settlements: ${placed.length} records, ${merged.length} places`);
  const named = new Map<string, Row[]>();
  for (const row of merged) named.set(row.name, [...(named.get(row.name) ?? []), row]);
  const isNear = (name: string, { lon, lat }: Pick<Row, 'lon' | 'lat'>): boolean =>
    (named.get(name) ?? []).some((other) => segmentKm([lon, lat], [other.lon, other.lat]) < 1);
  const band = (lat: number): number => Math.floor(lat * 10);
  return merged
    .flatMap(({ geonames: _, variants, oblast, ...settlement }): Settlement[] => {
      const id = wanted.find((candidate) => candidate === oblast);
      if (!id) return [];
      // Records are merged by the gazetteer's own names; what is shown is the Ukrainian one. Where that
      // would double a name within a kilometre, the gazetteer has one place twice: the romanization stays.
      const name = ukrainianName(settlement.name, variants);
      const doubled = name !== settlement.name && isNear(name, settlement);
      return [{ ...settlement, name: doubled ? settlement.name : name, oblast: id }];
    })
    .toSorted(
      (a, b) =>
        wanted.indexOf(a.oblast) - wanted.indexOf(b.oblast) ||
        band(b.lat) - band(a.lat) ||
        a.lon - b.lon ||
        a.id - b.id,
    );
}
