import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { localText } from '../../src/core/model/text.ts';
import { withTitles } from '../../src/scene/cards/card.ts';
import { loadAtlas } from '../support/atlas.ts';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await loadAtlas();
});

describe('articles in the data’s texts', () => {
  it('are named by their titles where the data name them by id, in either language', () => {
    const [article] = atlas.articles;
    if (!article) throw new Error('no articles');
    for (const language of ['en', 'uk']) {
      const words = withTitles(atlas, `See ${article.id} (paragraph 6).`, language);
      expect(words).toBe(`See “${localText(article.title, language)}” (paragraph 6).`);
    }
    expect(withTitles(atlas, 'No article here.', 'en')).toBe('No article here.');
  });

  it('no assumption of a proposal shows an id to a reader', () => {
    const ids = atlas.articles.map(({ id }) => id);
    const shown = atlas.proposals.flatMap(({ assumptions }) =>
      assumptions.flatMap((text) =>
        ['en', 'uk'].map((language) => withTitles(atlas, localText(text, language), language)),
      ),
    );
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((text) => ids.some((id) => text.includes(id)))).toEqual([]);
  });
});
