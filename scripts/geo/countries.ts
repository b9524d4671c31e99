import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { difference, intersection, union } from '../../src/core/geo/clip.ts';
import type { BuildContext } from './context.ts';
import { type CountryName, countryName } from './country-names.ts';
import { extentOf, frame, meets } from './frame.ts';
import { loadLand } from './land.ts';
import { loadSourceOblasts } from './oblasts.ts';
import { packageFile } from './packages.ts';

/** A neighbouring or surrounding state on land, at full resolution. */
export type FullCountry = Feature<MultiPolygon, CountryName>;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type State = { readonly facts: CountryName; readonly outline: Polygon | MultiPolygon };

function statesInFrame(context: BuildContext): State[] {
  const atlas = JSON.parse(
    packageFile(context, 'world-atlas', 'countries-10m.json').toString('utf8'),
  ) as Atlas;
  return feature(atlas, atlas.objects.countries).features.flatMap(({ id, properties, geometry }) => {
    const facts = countryName(id === undefined ? undefined : String(id), properties.name);
    if (!facts || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = polygons.filter(([outer]) => outer && meets(extentOf(outer), frame));
    return coordinates.length > 0 ? [{ facts, outline: { type: 'MultiPolygon', coordinates } }] : [];
  });
}

/** Side in degrees of the cells in which vertices of cuts of the same edge meet (about 10 m). */
const cell = 1e-4;
const key = (x: number, y: number): string => `${x},${y}`;
const cellOf = ([lon = 0, lat = 0]: Position): [number, number] => [
  Math.floor(lon / cell),
  Math.floor(lat / cell),
];

/** For each cell, which states (by index) have a vertex there. */
function vertexOwners(areas: readonly MultiPolygon[]): Map<string, number[]> {
  const owners = new Map<string, number[]>();
  areas.forEach((area, index) => {
    for (const position of area.coordinates.flat(2)) {
      const at = key(...cellOf(position));
      const known = owners.get(at);
      if (!known) owners.set(at, [index]);
      else if (!known.includes(index)) known.push(index);
    }
  });
  return owners;
}

/** The state that has most vertices beside a gap's; `undefined` for a gap that touches none. */
function adjoining(gap: readonly Position[][], owners: ReadonlyMap<string, number[]>): number | undefined {
  const votes = new Map<number, number>();
  for (const position of gap.flat()) {
    const [x, y] = cellOf(position);
    const beside = new Set<number>();
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const owner of owners.get(key(x + dx, y + dy)) ?? []) beside.add(owner);
    for (const owner of beside) votes.set(owner, (votes.get(owner) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * The states' land is the land outside Ukraine, shared out by Natural Earth's borders. What no
 * state of the coarser Natural Earth covers (slivers along Ukraine's border and the coast) goes to the
 * state it adjoins, so that no sea shows through. Natural Earth's Crimea falls away with Ukraine.
 */
function shareOut(context: BuildContext): FullCountry[] {
  const ukraine = union([...loadSourceOblasts(context).values()]);
  const outside = difference(loadLand(context), ukraine);
  const states = statesInFrame(context);
  const areas = states.map(({ outline }) => intersection(outline, outside));
  const gaps = difference(outside, union(areas));
  const owners = vertexOwners(areas);
  const additions = new Map<number, Position[][][]>();
  let left = 0;
  for (const gap of gaps.coordinates) {
    const owner = adjoining(gap, owners);
    if (owner === undefined) left++;
    else additions.set(owner, [...(additions.get(owner) ?? []), gap]);
  }
  context.log(`gaps between the border sources: ${gaps.coordinates.length}, islands of no state: ${left}`);
  return states.flatMap(({ facts }, index) => {
    const area = areas[index];
    if (!area) return [];
    const geometry = union([area, { type: 'MultiPolygon', coordinates: additions.get(index) ?? [] }]);
    if (geometry.coordinates.length === 0) return [];
    return [{ type: 'Feature', properties: facts, geometry }];
  });
}

/** The states around Ukraine within the frame, on land; kept in the cache. */
export function loadFullCountries(context: BuildContext): FullCountry[] {
  const file = join(context.cache, 'countries-land-full.geojson');
  if (!existsSync(file)) {
    const features = shareOut(context);
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
  }
  const collection = JSON.parse(readFileSync(file, 'utf8')) as { features: FullCountry[] };
  return collection.features;
}
