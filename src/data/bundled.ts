import type { Assessor, Atlas } from '../core/model/atlas.ts';
import { assessorOf } from './assessor.ts';
import { parseBundle } from './bundle.ts';
import { fetchAll, fileName } from './fetch-json.ts';
import { sources } from './sources.ts';

/**
 * The bundled data in the browser: articles, places and proposals travel in the code (they are
 * small), the layers as files of their own beside it, fetched relative to the page so that the
 * app works from any sub-path. A new file is found by its place; nothing is registered.
 */
const articles = import.meta.glob<unknown>('../../seeds/articles/*.json', { eager: true, import: 'default' });
const proposals = import.meta.glob<unknown>('../../seeds/proposals/*.json', {
  eager: true,
  import: 'default',
});
const places = import.meta.glob<unknown>('../../seeds/places.json', { eager: true, import: 'default' });
const layerUrls = import.meta.glob<string>(
  [
    '../../geo/{oblasts,neighbours,borders,rivers,lakes,towns}.geojson',
    '../../geo/{control-figures,place-status,held-abroad,reconstruction-accuracy}.json',
  ],
  { eager: true, import: 'default', query: '?url' },
);

const byName = (files: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(files).map(([path, value]) => [fileName(path), value]));

/** The assessors whose facts are bundled, by name. */
export const assessors: readonly Assessor[] = sources.map(assessorOf);

/**
 * Loads and validates everything that is bundled.
 * @throws BundleError naming the file and the reason
 */
export async function loadAtlas(): Promise<Atlas> {
  const geo = await fetchAll(layerUrls);
  return parseBundle(
    { geo, articles: byName(articles), proposals: byName(proposals), places: Object.values(places)[0] },
    assessors,
  );
}
