import type { Article } from '../core/model/article.ts';
import type { Atlas } from '../core/model/atlas.ts';
import type { Day, OblastId } from '../core/model/ids.ts';
import type { Place } from '../core/model/place.ts';
import type { Proposal } from '../core/model/proposal.ts';
import { type LayerId, layerIds, type SourceChoice, type State } from './state.ts';

/** The days that can be shown, both ends included. */
export interface DayRange {
  first: Day;
  last: Day;
}

/** What a state may refer to: the codec turns away anything that is not in here. */
export interface Vocabulary {
  /** From the first assessment to today: later days may be loaded, and one without an assessment says so. */
  days: DayRange;
  /** The last day of the bundled figures. */
  lastAssessed: Day;
  /** The oblasts of which some part has been occupied. */
  affected: readonly OblastId[];
  sources: readonly SourceChoice[];
  articles: readonly Article[];
  places: readonly Place[];
  regions: readonly string[];
  proposals: readonly Proposal[];
  languages: readonly string[];
}

/**
 * What the bundled data let a state refer to.
 *
 * @param today the last day that can be asked for, if it is later than the bundled ones
 * @throws Error if no figures are bundled
 */
export function vocabularyOf(atlas: Atlas, languages: readonly string[], today: Day): Vocabulary {
  const { table } = atlas;
  const [first] = table.days;
  const lastAssessed = table.days.at(-1);
  if (!first || !lastAssessed) throw new Error('No control figures are bundled: run npm run geo:control.');
  return {
    days: { first, last: today > lastAssessed ? today : lastAssessed },
    lastAssessed,
    affected: table.affected,
    sources: [...atlas.assessors.map(({ id }) => id), 'consensus'],
    articles: atlas.articles,
    places: atlas.places,
    regions: atlas.oblasts.features.map(({ properties }) => properties.id),
    proposals: atlas.proposals,
    languages,
  };
}

/** The layers that are on when somebody opens the map for the first time. */
export const defaultLayers: readonly LayerId[] = layerIds;

/** The oblasts whose shares the articles state: the timeline opens with these. */
export function defaultCharted({ articles, affected }: Vocabulary): readonly OblastId[] {
  const claimed = articles.flatMap(({ controlClaims }) => controlClaims.map(({ region }) => region));
  return affected.filter((id) => claimed.includes(id));
}

/** The newest article's day: places and events on the map are of that time. */
function defaultDay({ articles, days, lastAssessed }: Vocabulary): Day {
  const dated = articles.flatMap(({ date }) => (date.kind === 'inferred' ? [date.day] : []));
  const known = dated.filter((day) => day >= days.first && day <= lastAssessed);
  return known.sort().at(-1) ?? lastAssessed;
}

/** The view that opens without a link: the newest article's day, both assessors together. */
export function defaultState(vocabulary: Vocabulary, language = 'en'): State {
  const source = vocabulary.sources.includes('consensus') ? 'consensus' : vocabulary.sources[0];
  if (!source) throw new Error('No control figures are bundled: run npm run geo:build.');
  return {
    camera: null,
    day: defaultDay(vocabulary),
    compare: null,
    charted: defaultCharted(vocabulary),
    source,
    article: null,
    layers: defaultLayers,
    proposals: [],
    edits: [],
    swipe: null,
    selection: null,
    language,
    theme: 'system',
  };
}
