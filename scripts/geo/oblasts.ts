import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import type { BuildContext } from './context.ts';
import { loadLand } from './land.ts';
import { type OblastName, oblastNames } from './oblast-names.ts';

/** An oblast on land at full resolution; `areaKm2` is measured on this outline (WGS84, km²). */
export type FullOblast = Feature<MultiPolygon, OblastName & { readonly areaKm2: number }>;

type SourceOblasts = FeatureCollection<Polygon | MultiPolygon, { shapeISO: string }>;

/** Parts below this size (km²) are left over by the cut, not islands. */
const crumbKm2 = 0.001;

/** The oblasts as the source has them, with the territorial sea, by ISO 3166-2 code. */
export function loadSourceOblasts(context: BuildContext): Map<string, Polygon | MultiPolygon> {
  const text = readFileSync(join(context.from, 'geoboundaries-ukr-adm1.geojson'), 'utf8');
  const source = JSON.parse(text) as SourceOblasts;
  return new Map(source.features.map(({ properties, geometry }) => [properties.shapeISO, geometry]));
}

function cutToLand(context: BuildContext): FullOblast[] {
  const land = loadLand(context);
  const outlines = loadSourceOblasts(context);
  return oblastNames.map((facts) => {
    const outline = outlines.get(facts.id);
    if (!outline) throw new Error(`The oblast source lacks ${facts.id}`);
    const cut = intersection(outline, land);
    const coordinates = cut.coordinates.filter(
      (rings) => areaKm2({ type: 'Polygon', coordinates: rings }) >= crumbKm2,
    );
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates };
    const area = Math.round(areaKm2(geometry) * 10) / 10;
    return { type: 'Feature', properties: { ...facts, areaKm2: area }, geometry };
  });
}

/**
 * The 27 oblasts cut to the coast at full resolution, from `.cache/oblasts-land-full.geojson`;
 * made first if it is not there. Counting is done on these, never on the simplified layer.
 */
export function loadFullOblasts(context: BuildContext): FullOblast[] {
  const file = join(context.cache, 'oblasts-land-full.geojson');
  if (!existsSync(file)) {
    const features = cutToLand(context);
    context.log('cut the oblasts to the coast');
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
  }
  const collection = JSON.parse(readFileSync(file, 'utf8')) as { features: FullOblast[] };
  return collection.features;
}

/** The table of areas: what was measured against the official figure. */
export function areaTable(oblasts: readonly FullOblast[]): string {
  const row = ({ properties: { id, name, areaKm2: measured, officialAreaKm2: official } }: FullOblast) => {
    const difference = official === null ? '' : `${((measured / official - 1) * 100).toFixed(2)} %`;
    return `| ${id} | ${name} | ${measured.toFixed(1)} | ${official ?? ''} | ${difference} |`;
  };
  return ['| id | name | measured km² | official km² | difference |', '| --- | --- | ---: | ---: | ---: |']
    .concat(oblasts.map(row))
    .join('\n');
}
