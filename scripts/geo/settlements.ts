import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import type { LonLat } from '../../src/core/model/position.ts';
import type { BuildContext } from './context.ts';

/** A settlement of Ukraine in Who's On First, as far as towns need it. */
export type Settlement = {
  readonly geonamesId: number;
  readonly nameUk: string;
  readonly position: LonLat;
};

/** Cyrillic only: some rows have a Latin spelling where the Ukrainian name should be. */
const ukrainian = /^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’'ʼ\- ]+$/;

/** The settlements with a Ukrainian name, from `settlements.csv`. */
export function loadSettlements(context: BuildContext): Settlement[] {
  const text = readFileSync(join(context.from, 'settlements.csv'), 'utf8');
  return csvParse(text).flatMap((row): Settlement[] => {
    const nameUk = (row.name_uk ?? '').trim().replace(/['ʼ]/g, '’');
    const position: LonLat = [Number(row.lon), Number(row.lat)];
    return ukrainian.test(nameUk) ? [{ geonamesId: Number(row.geonames_id), nameUk, position }] : [];
  });
}
