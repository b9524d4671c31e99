import type { Atlas } from '../../core/model/atlas.ts';
import type { ArticleId } from '../../core/model/ids.ts';
import type { LonLat } from '../../core/model/position.ts';
import { localText } from '../../core/model/text.ts';
import type { SceneText } from '../text.ts';

/** Which article says it, and where. */
export interface CardCitation {
  article: ArticleId;
  title: string;
  /** For example "paragraph 19". */
  where: string;
  spelling?: string;
}

export interface CardFact {
  label: string;
  value: string;
  /** Where the value comes from and how. */
  detail?: string;
}

/** A way from a card to a part of the panel. */
export interface CardLink {
  /** The section's id. */
  section: 'audit';
  label: string;
}

/** What a click on a thing tells: plain values, which the interface lays out. */
export interface Card {
  kind: string;
  title: string;
  subtitle: string;
  /** Shown apart: a claim that is disputed, a position that is not exact. */
  warnings: readonly string[];
  text: readonly string[];
  facts: readonly CardFact[];
  citations: readonly CardCitation[];
  links?: readonly CardLink[];
  /** A settlement that can be counted otherwise in a scenario. */
  whatIf?: { position: LonLat; offers: readonly ('occupied' | 'held' | 'claim')[] };
}

/** A text of the data with articles' ids, as the data name them, replaced by their titles. */
export function withTitles(atlas: Atlas, words: string, language: string): string {
  return atlas.articles.reduce(
    (text, { id, title }) => text.replaceAll(id, `“${localText(title, language)}”`),
    words,
  );
}

/** A citation of an article's paragraphs, titled in the reader's language. */
export function cite(
  atlas: Atlas,
  text: SceneText,
  article: ArticleId,
  paragraphs: readonly number[],
  spelling?: string,
): CardCitation {
  const record = atlas.articles.find(({ id }) => id === article);
  return {
    article,
    title: record ? localText(record.title, text.language) : article,
    where: text.card.paragraph(paragraphs),
    ...(spelling ? { spelling } : {}),
  };
}
