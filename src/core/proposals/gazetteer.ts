import type { Settlements } from '../model/control.ts';
import type { Place } from '../model/place.ts';
import type { SettlementPopulation } from '../model/population.ts';
import type { LocalText } from '../model/text.ts';

/** What figures of a zone are counted from. Settlements are those of the affected oblasts. */
export interface Gazetteer {
  /** Degrees, column by column. */
  lon: readonly number[];
  lat: readonly number[];
  /** Inhabitants before 2022, 0 where no figure is known. */
  population: Uint32Array;
  /** Of which year the figures are. */
  vintage: LocalText;
  /** Places that articles name, without regions. */
  places: readonly Place[];
}

/**
 * Puts a gazetteer together.
 * @throws RangeError if the table of inhabitants was made for another list of settlements
 */
export function gazetteerOf(
  { lon, lat }: Pick<Settlements, 'lon' | 'lat'>,
  table: SettlementPopulation,
  places: readonly Place[],
): Gazetteer {
  if (table.settlements !== lon.length) {
    throw new RangeError(`inhabitants of ${table.settlements} settlements do not fit ${lon.length}`);
  }
  const population = new Uint32Array(lon.length);
  table.settlement.forEach((settlement, i) => {
    population[settlement] = table.population[i] ?? 0;
  });
  return {
    lon,
    lat,
    population,
    vintage: table.vintage,
    places: places.filter(({ kind }) => kind !== 'region'),
  };
}
