import type { Article } from '../../src/core/model/article.ts';
import type { Problem } from './files.ts';

/** Faults of a citation: the article must exist and have the paragraphs. */
export function citationProblems(
  { articles }: { articles: readonly Article[] },
  file: string,
  path: string,
  article: string,
  paragraphs: readonly number[],
): Problem[] {
  const record = articles.find(({ id }) => id === article);
  if (!record) return [{ file, path, reason: `there is no article ${article}` }];
  return paragraphs
    .filter((paragraph) => paragraph > record.paragraphCount)
    .map((paragraph) => ({
      file,
      path,
      reason: `paragraph ${paragraph} is past the end of ${article}, which has ${record.paragraphCount}`,
    }));
}
