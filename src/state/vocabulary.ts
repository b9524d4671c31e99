import type { Article } from '../core/model/article.ts';
import type { Day } from '../core/model/ids.ts';
import type { Place } from '../core/model/place.ts';
import type { Proposal } from '../core/model/proposal.ts';
import { type LayerId, layerIds, type SourceChoice, type State } from './state.ts';

/** What a state may refer to: the codec turns away anything that is not in here. */
export interface Vocabulary {
  days: readonly Day[];
  sources: readonly SourceChoice[];
  articles: readonly Article[];
  places: readonly Place[];
  regions: readonly string[];
  proposals: readonly Proposal[];
  languages: readonly string[];
}

/** The layers that are on when somebody opens the map for the first time. */
export const defaultLayers: readonly LayerId[] = layerIds;

/** The view that opens without a link: the newest day, both assessors together. */
export function defaultState(vocabulary: Vocabulary, language = 'en'): State {
  const day = [...vocabulary.days].sort().at(-1);
  const source = vocabulary.sources.includes('consensus') ? 'consensus' : vocabulary.sources[0];
  if (!day || !source) throw new Error('No control figures are bundled: run npm run geo:build.');
  return {
    camera: null,
    day,
    source,
    article: null,
    layers: defaultLayers,
    proposals: [],
    selection: null,
    language,
    theme: 'system',
  };
}
