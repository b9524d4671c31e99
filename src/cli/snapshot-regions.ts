import type { Atlas } from '../core/model/atlas.ts';
import type { OblastId } from '../core/model/ids.ts';
import { homeBounds } from '../scene/frame.ts';
import type { Bounds } from '../scene/projection.ts';
import { CliError } from './command.ts';

/** What a snapshot shows. */
export interface SnapshotRegion {
  /** An ISO 3166-2 id, `affected` or `all`. */
  id: string;
  /** An oblast's name in English and Ukrainian; `null` for more than one. */
  names: { name: string; nameUk: string } | null;
  bounds: Bounds;
  /** The oblasts whose shares its description tells. */
  oblasts: readonly OblastId[];
}

type Oblast = Atlas['oblasts']['features'][number];

/** West, south, east, north of all vertices, in degrees. */
function boundsOf(oblasts: readonly Oblast[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of oblasts) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [lon = 0, lat = 0] of polygons.flat(2)) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

const oblastRegion = (oblast: Oblast): SnapshotRegion => ({
  id: oblast.properties.id,
  names: oblast.properties,
  bounds: boundsOf([oblast]),
  oblasts: [oblast.properties.id],
});

/** Every oblast by its id, in the order of the ids. */
export const allRegions = ({ oblasts }: Atlas): SnapshotRegion[] =>
  oblasts.features.map(oblastRegion).sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The region of a name: an ISO id as `UA-14`, `affected` for what the map opens with, `all` for Ukraine.
 * @throws CliError for anything else
 */
export function regionNamed(name: string, atlas: Atlas): SnapshotRegion {
  const { features } = atlas.oblasts;
  if (name === 'affected')
    return { id: name, names: null, bounds: homeBounds, oblasts: atlas.table.affected };
  if (name === 'all')
    return { id: name, names: null, bounds: boundsOf(features), oblasts: atlas.table.affected };
  const oblast = features.find(({ properties }) => properties.id === name);
  if (oblast) return oblastRegion(oblast);
  const ids = allRegions(atlas).map(({ id }) => id);
  throw new CliError(`unknown region ${JSON.stringify(name)}; regions: affected, all, ${ids.join(', ')}`);
}
