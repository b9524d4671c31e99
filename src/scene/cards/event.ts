import type { EventId } from '../../core/model/ids.ts';
import { localText } from '../../core/model/text.ts';
import type { SceneInput } from '../input.ts';
import { auditLink, eventAuditFacts } from './audit.ts';
import { type Card, cite } from './card.ts';

/** What happened, when, who says so, in which article and paragraph, and whether it is disputed. */
export function eventCard(id: EventId, input: SceneInput): Card | null {
  const { atlas, text } = input;
  const article = atlas.articles.find(({ events }) => events.some((event) => event.id === id));
  const event = article?.events.find((candidate) => candidate.id === id);
  const place = atlas.places.find((candidate) => candidate.id === event?.place);
  if (!article || !event || !place) return null;
  const language = text.language;
  const audit = eventAuditFacts(id, input);
  return {
    kind: text.eventKinds[event.kind],
    title: localText(event.title, language),
    subtitle: language === 'uk' ? place.nameUk : place.name,
    warnings: [
      ...(event.contested
        ? [`${text.card.contested} ${localText(event.contested.note, language)} (${event.contested.source})`]
        : []),
      ...(place.kind === 'region' ? [text.card.precisePlaceUnknown] : []),
    ],
    text: [localText(event.summary, language)],
    facts: [
      {
        label: text.card.when,
        value: text.dayRange(event.date.from, event.date.to),
        detail: localText(event.date.basis, language),
      },
      { label: text.card.who, value: localText(event.claimant, language) },
      ...(event.hedge ? [{ label: text.card.hedge, value: event.hedge }] : []),
      ...audit,
      ...event.figures.map((figure) => ({
        label: localText(figure.label, language),
        value: `${figure.value} ${figure.unit}`.trim(),
      })),
    ],
    ...(event.kind === 'capture' && place.oblast
      ? { whatIf: { position: place.position, offers: ['claim'] as const } }
      : {}),
    citations: [cite(atlas, text, article.id, [event.paragraph])],
    ...(audit.length > 0 ? { links: [auditLink(text)] } : {}),
  };
}
