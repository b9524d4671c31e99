import type { PlaceId } from '../../core/model/ids.ts';
import { localText } from '../../core/model/text.ts';
import type { SceneInput } from '../input.ts';
import { articleSpellings } from '../layers/places.ts';
import { oblastName } from '../names.ts';
import type { SceneText } from '../text.ts';
import { auditLink, placeAuditFacts } from './audit.ts';
import { type Card, type CardFact, cite } from './card.ts';

/** Longitude and latitude in degrees, with hemispheres, to about 10 m. */
function coordinates([lon, lat]: readonly [number, number]): string {
  const part = (value: number, positive: string, negative: string): string =>
    `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;
  return `${part(lon, 'E', 'W')}, ${part(lat, 'N', 'S')}`;
}

function facts(id: PlaceId, { atlas }: SceneInput, text: SceneText): CardFact[] {
  const place = atlas.places.find((candidate) => candidate.id === id);
  if (!place) return [];
  const spellings = [...new Set([...articleSpellings(place, atlas, null), ...place.aliases])];
  return [
    ...(place.oblast
      ? [{ label: text.card.oblast, value: oblastName(atlas, place.oblast, text.language) }]
      : []),
    {
      label: text.card.coordinates,
      value: coordinates(place.position),
      detail: `${text.card.precision(place.precisionKm)}. ${place.positionSource}`,
    },
    ...(spellings.length ? [{ label: text.card.alsoSpelled, value: spellings.join(', ') }] : []),
    ...place.rejected.map(({ name, reason }) => ({
      label: text.card.notThis,
      value: name,
      detail: localText(reason, text.language),
    })),
  ];
}

/** What the articles say of a place, which place it is, and which it is not. */
export function placeCard(id: PlaceId, input: SceneInput): Card | null {
  const { atlas, text } = input;
  const place = atlas.places.find((candidate) => candidate.id === id);
  if (!place) return null;
  const uk = text.language === 'uk';
  const audit = placeAuditFacts(id, input);
  return {
    kind: text.placeKinds[place.kind],
    title: uk ? place.nameUk : place.name,
    subtitle: uk ? place.name : place.nameUk,
    warnings: place.note ? [localText(place.note, text.language)] : [],
    text: atlas.articles
      .flatMap(({ events }) => events)
      .filter((event) => event.place === id)
      .map(
        (event) =>
          `${text.dayRange(event.date.from, event.date.to)}: ${localText(event.summary, text.language)}`,
      ),
    facts: [...audit, ...facts(id, input, text)],
    citations: atlas.articles.flatMap((article) =>
      article.mentions
        .filter((mention) => mention.place === id)
        .map((mention) => cite(atlas, text, article.id, mention.paragraphs, mention.spelling)),
    ),
    ...(audit.length > 0 ? { links: [auditLink(text)] } : {}),
  };
}
