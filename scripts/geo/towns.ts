import type { Feature, Point } from 'geojson';
import { TownsSchema } from '../../src/core/model/layers.ts';
import type { LonLat } from '../../src/core/model/position.ts';
import { romanize } from '../../src/core/model/romanize.ts';
import type { BuildContext } from './context.ts';
import { foreignTowns } from './foreign-towns.ts';
import { core, frame, within } from './frame.ts';
import { type City, loadCities } from './geonames.ts';
import { oblastLookup } from './oblast-of.ts';
import { loadSettlements, type Settlement } from './settlements.ts';
import { always, missing, namesById, populations, positions, renamed } from './town-corrections.ts';
import { writeLayer } from './write.ts';

type Town = Feature<
  Point,
  { name: string; nameUk: string; country: string; population: number; rank: number }
>;

/** Oblasts at the front or on the border with Russia: more of their towns are drawn. */
const dense = new Set(['UA-09', 'UA-12', 'UA-14', 'UA-23', 'UA-59', 'UA-63', 'UA-65']);
/** Least population of a town drawn in those oblasts, and elsewhere in Ukraine. */
const least = { dense: 10_000, elsewhere: 25_000 };
/** GeoNames' feature code of the centre of an oblast; it does not count Simferopol as one. */
const oblastCentre = 'PPLA';
/** About 3 km in degrees of latitude: the same place in both lists. */
const samePlace = 0.027;

/** About 10 km: how far apart the lists may put a large town that both give the same id. */
const sameTown = 0.09;

const near = ([ax, ay]: LonLat, [bx, by]: LonLat, reach: number): boolean =>
  Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180), ay - by) < reach;

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
  const centre = (city.code === oblastCentre || city.name === 'Simferopol') && city.country === 'UA';
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

/**
 * The Ukrainian name of a town of GeoNames: of the settlement within some kilometres that has its id or a
 * like name. Ids alone are not enough: some rows of the list carry the id of a namesake far away.
 */
function ukrainianName(city: City, settlements: readonly Settlement[]): string | undefined {
  const around = settlements.filter(({ position }) => near(position, city.position, sameTown));
  const alike = ({ nameUk }: Settlement): boolean => skeleton(romanize(nameUk)) === skeleton(city.name);
  const found =
    namesById[city.id] ??
    around.find((row) => row.geonamesId === city.id && alike(row))?.nameUk ??
    around.find((row) => alike(row) && near(row.position, city.position, samePlace))?.nameUk ??
    around.find((row) => row.geonamesId === city.id)?.nameUk;
  return found === undefined ? undefined : (renamed[found] ?? found);
}

function townsOfUkraine(context: BuildContext, cities: readonly City[]): Town[] {
  const settlements = loadSettlements(context);
  const oblastOf = oblastLookup(context);
  return cities.flatMap((city) => {
    if (city.country !== 'UA' || city.code === 'PPLX') return [];
    const oblast = oblastOf(city.position);
    const nameUk = ukrainianName(city, settlements);
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
  const cities = [...loadCities(context), ...missing].map((city) => ({
    ...city,
    population: populations[city.id] ?? city.population,
  }));
  const towns = [...townsOfUkraine(context, cities), ...townsAbroad(context, cities)];
  towns.sort(({ properties: a }, { properties: b }) => a.rank - b.rank || b.population - a.population);
  writeLayer(context, 'towns', TownsSchema, towns);
}
