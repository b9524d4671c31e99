import type { Feature, Point } from 'geojson';
import { TownsSchema } from '../../src/core/model/layers.ts';
import type { LonLat } from '../../src/core/model/position.ts';
import type { BuildContext } from './context.ts';
import { foreignTowns } from './foreign-towns.ts';
import { core, frame, within } from './frame.ts';
import { type City, loadCities } from './geonames.ts';
import { oblastLookup } from './oblast-of.ts';
import { romanize } from './romanize.ts';
import { loadSettlements, type Settlement } from './settlements.ts';
import { always, positions, renamed } from './town-corrections.ts';
import { writeLayer } from './write.ts';

type Town = Feature<
  Point,
  { name: string; nameUk: string; country: string; population: number; rank: number }
>;

/** Oblasts at the front or on the border with Russia: more of their towns are drawn. */
const dense = new Set(['UA-09', 'UA-12', 'UA-14', 'UA-23', 'UA-59', 'UA-63', 'UA-65']);
/** Least population of a town drawn in those oblasts, and elsewhere in Ukraine. */
const least = { dense: 10_000, elsewhere: 25_000 };
/** Centres of oblasts of fewer than half a million people, by GeoNames feature code. */
const oblastCentre = 'PPLA';
/** About 3 km in degrees of latitude: the same place in both lists. */
const samePlace = 0.027;

const near = ([ax, ay]: LonLat, [bx, by]: LonLat): boolean =>
  Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180), ay - by) < samePlace;

/** Latin names with the differences between ways of romanizing taken out. */
const skeleton = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/[yij]+/g, 'i')
    .replace(/g/g, 'h')
    .replace(/i(?=[aeu])/g, '');

function rankOf(city: City): number {
  if (city.code === 'PPLC' && city.country === 'UA') return 1;
  const centre = city.code === oblastCentre && city.country === 'UA';
  if (centre || city.population >= 500_000) return 2;
  if (city.population >= 100_000) return 3;
  return city.population >= 30_000 ? 4 : 5;
}

function town(city: City, name: string, nameUk: string, place: string): Town {
  const [lon, lat] = positions[place] ?? positions[name] ?? city.position;
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  const { country, population } = city;
  return {
    type: 'Feature',
    properties: { name, nameUk, country, population, rank: rankOf(city) },
    geometry: { type: 'Point', coordinates: [round(lon), round(lat)] },
  };
}

/** The Ukrainian name of a town of GeoNames: by its id, or of a like-named settlement within 3 km. */
function ukrainianName(
  city: City,
  byId: ReadonlyMap<number, string>,
  settlements: readonly Settlement[],
): string | undefined {
  const found =
    byId.get(city.id) ??
    settlements.find(
      ({ nameUk, position }) =>
        near(position, city.position) && skeleton(romanize(nameUk)) === skeleton(city.name),
    )?.nameUk;
  return found === undefined ? undefined : (renamed[found] ?? found);
}

function townsOfUkraine(context: BuildContext, cities: readonly City[]): Town[] {
  const settlements = loadSettlements(context);
  const byId = new Map(settlements.map(({ geonamesId, nameUk }) => [geonamesId, nameUk]));
  const oblastOf = oblastLookup(context);
  return cities.flatMap((city) => {
    if (city.country !== 'UA' || city.code === 'PPLX') return [];
    const oblast = oblastOf(city.position);
    const nameUk = ukrainianName(city, byId, settlements);
    const asked = always.has(`${nameUk} ${oblast}`);
    const enough = city.population >= (oblast && dense.has(oblast) ? least.dense : least.elsewhere);
    if (!asked && !enough) return [];
    if (!nameUk) {
      context.log(`no Ukrainian name: ${city.name} (${city.population}, ${oblast})`);
      return [];
    }
    const name = romanize(nameUk);
    return [town(city, name, nameUk, `${name} ${oblast}`)];
  });
}

function townsAbroad(context: BuildContext, cities: readonly City[]): Town[] {
  return foreignTowns.flatMap(([country, source, name, nameUk]) => {
    const [largest] = cities
      .filter((city) => city.country === country && city.name === source && within(city.position, frame))
      .sort((a, b) => b.population - a.population);
    if (!largest) context.log(`not in GeoNames: ${source}, ${country}`);
    return largest && within(largest.position, core) ? [town(largest, name, nameUk, name)] : [];
  });
}

/** `towns`: GeoNames' towns with today's names, the important ones first. */
export function buildTowns(context: BuildContext): void {
  const cities = loadCities(context);
  const towns = [...townsOfUkraine(context, cities), ...townsAbroad(context, cities)];
  towns.sort(
    ({ properties: a }, { properties: b }) => a.rank - b.rank || b.population - a.population,
  );
  writeLayer(context, 'towns', TownsSchema, towns);
}
