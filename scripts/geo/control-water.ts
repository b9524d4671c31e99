import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, MultiPolygon, Position } from 'geojson';
import { ringArea } from '../../src/core/geo/area.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import type { BuildContext } from './context.ts';
import { packageFile } from './packages.ts';

/**
 * The waters taken, by a `[lon, lat]` position in each. Only this one changes the reconstruction
 * measurably; the river below the dam is narrower than settlements are apart.
 */
const waters: readonly { name: string; at: readonly [number, number] }[] = [
  { name: 'Kakhovka Reservoir', at: [34.2, 47.5] },
];

/** The coast source's hole around a position: water inside the land. */
function holeAround(context: BuildContext, [lon, lat]: readonly [number, number]): Position[] {
  const text = packageFile(context, '@geo-maps/earth-lands-100m', 'map.geo.json').toString('utf8');
  const world = JSON.parse(text) as GeometryCollection<MultiPolygon>;
  const holes = world.geometries.flatMap(({ coordinates }) => coordinates.flatMap((rings) => rings.slice(1)));
  const hole = holes.find((ring) => insideTest({ type: 'Polygon', coordinates: [ring] })(lon, lat));
  if (!hole) throw new Error(`The coast source has no water at ${lon}, ${lat}`);
  return hole;
}

/** The former Kakhovka reservoir, on whose shores the front runs, as a closed counter-clockwise ring. */
export function loadPartingWaters(context: BuildContext): { name: string; ring: [number, number][] }[] {
  const file = join(context.cache, 'parting-waters.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(waters.map(({ at }) => holeAround(context, at))));
  const outlines = JSON.parse(readFileSync(file, 'utf8')) as Position[][];
  return waters.map(({ name }, i) => {
    const found = outlines[i] ?? [];
    // The source winds its holes either way; an outer ring runs counter-clockwise.
    const outer = ringArea(found) > 0 ? found : found.toReversed();
    const rounded = (degrees: number): number => Number(degrees.toFixed(4));
    return { name, ring: outer.map(([lon = 0, lat = 0]) => [rounded(lon), rounded(lat)]) };
  });
}
