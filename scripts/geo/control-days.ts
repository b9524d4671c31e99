import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ArticleSchema } from '../../src/core/model/article.ts';
import type { Day } from '../../src/core/model/ids.ts';

/** The days on which the articles in a folder were written, as far as they could be inferred, in order. */
export function daysOfArticles(folder: string): Day[] {
  const days = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => v.parse(ArticleSchema, JSON.parse(readFileSync(join(folder, name), 'utf8'))).date)
    .flatMap((date) => (date.kind === 'inferred' ? [date.day] : []));
  return [...new Set(days)].sort();
}
