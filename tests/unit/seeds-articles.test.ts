import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { distance } from '@turf/turf';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Article, ArticleSchema } from '../../src/core/model/article.ts';
import { PlacesSchema } from '../../src/core/model/place.ts';
import { type Proposal, ProposalSchema } from '../../src/core/model/proposal.ts';

const root = resolve(import.meta.dirname, '../..');
const seeds = resolve(root, 'seeds');
const texts = resolve(root, '../shared/seeds');

/** The articles' texts stay out of the project; the checks against them run where they are. */
const withoutTexts = !existsSync(texts);
const needsTexts = "(needs the articles' texts in ../shared/seeds)";

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const jsonFiles = (folder: string): string[] =>
  readdirSync(resolve(seeds, folder))
    .filter((name) => name.endsWith('.json'))
    .sort();

const articleFiles = jsonFiles('articles');
const proposalFiles = jsonFiles('proposals');
const articles: Article[] = articleFiles.map((name) =>
  v.parse(ArticleSchema, readJson(resolve(seeds, 'articles', name))),
);
const proposals: Proposal[] = proposalFiles.map((name) =>
  v.parse(ProposalSchema, readJson(resolve(seeds, 'proposals', name))),
);
const { places } = v.parse(PlacesSchema, readJson(resolve(seeds, 'places.json')));

/** The five articles that came with the project; others may be added beside them. */
const five = [
  'kyiv-washington-pathways',
  'miami-talks',
  'shuttle-diplomacy',
  'us-led-negotiations',
  'washington-kyiv-progress',
];
const fromShared = articles.filter((article) => five.includes(article.id));

const articleOf = (id: string): Article => {
  const found = articles.find((article) => article.id === id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
};
const placeOf = (id: string) => {
  const found = places.find((place) => place.id === id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

/** Paragraph n of a text is its n-th non-blank line, counted from 1. */
const paragraphsOf = (article: Article): string[] =>
  readFileSync(resolve(texts, article.file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Numbers of the paragraphs that contain `phrase` as whole words, with the same case. */
const paragraphsWith = (phrase: string, paragraphs: readonly string[]): number[] => {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(phrase)}(?![\\p{L}\\p{N}])`, 'u');
  return paragraphs.flatMap((text, index) => (whole.test(text) ? [index + 1] : []));
};

interface SeedText {
  where: string;
  text: string;
}

/** Every string inside a value, with its path. */
function stringsOf(value: unknown, where: string): SeedText[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, `${where}/${key}`));
}

const allSeeds: [string, unknown][] = [
  ['places.json', places],
  ...articles.map((article): [string, unknown] => [`articles/${article.id}`, article]),
  ...proposals.map((proposal): [string, unknown] => [`proposals/${proposal.id}`, proposal]),
];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runLength = 8;
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - runLength + 1))
    .map((_, start) => words.slice(start, start + runLength).join(' '));
}

const duplicates = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

describe('files', () => {
  it('holds a record of each of the five articles and the two first proposals', () => {
    expect(articleFiles).toEqual(expect.arrayContaining(five.map((id) => `${id}.json`)));
    expect(proposalFiles).toEqual(
      expect.arrayContaining(['battle-line-halt.json', 'twenty-point-plan.json']),
    );
  });

  it('names each file after the id in it', () => {
    expect(articles.map(({ id }) => `${id}.json`)).toEqual(articleFiles);
    expect(proposals.map(({ id }) => `${id}.json`)).toEqual(proposalFiles);
  });

  it('gives each place and each event an id of its own', () => {
    expect(duplicates(places.map(({ id }) => id))).toEqual([]);
    expect(duplicates(articles.flatMap(({ events }) => events.map(({ id }) => id)))).toEqual([]);
  });

  it('has every text in English and in Ukrainian', () => {
    const lacking: string[] = [];
    const visit = (value: unknown, where: string): void => {
      if (value === null || typeof value !== 'object') return;
      if ('en' in value) {
        const uk = 'uk' in value ? value.uk : undefined;
        if (typeof uk !== 'string' || !/\p{Script=Cyrillic}/u.test(uk)) lacking.push(where);
      }
      for (const [key, inner] of Object.entries(value)) visit(inner, `${where}/${key}`);
    };
    for (const [name, value] of allSeeds) visit(value, name);
    expect(lacking).toEqual([]);
  });

  it('mixes no Latin letters into Cyrillic words', () => {
    const mixed = allSeeds
      .flatMap(([name, value]) => stringsOf(value, name))
      .filter(({ text }) =>
        /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u.test(text),
      );
    expect(mixed).toEqual([]);
  });
});

describe('cross-references', () => {
  const placeIds = new Set<string>(places.map(({ id }) => id));
  const proposalIds = new Set<string>(proposals.map(({ id }) => id));

  it.each(articles.map((article) => [article.id, article] as const))(
    '%s names known places and proposals and paragraphs that exist',
    (_, article) => {
      const named = [...article.mentions, ...article.events].map(({ place }) => place);
      expect(named.filter((id) => !placeIds.has(id))).toEqual([]);
      expect(article.proposals.filter(({ proposal }) => !proposalIds.has(proposal))).toEqual([]);
      const cited = [
        ...article.mentions.flatMap(({ paragraphs }) => paragraphs),
        ...article.controlClaims.map(({ paragraph }) => paragraph),
        ...article.events.map(({ paragraph }) => paragraph),
        ...article.proposals.flatMap(({ paragraphs }) => paragraphs),
      ];
      expect(cited.filter((paragraph) => paragraph > article.paragraphCount)).toEqual([]);
    },
  );

  it.each(articles.map((article) => [article.id, article] as const))(
    '%s has dates in order, and no event reported before it can have begun',
    (_, article) => {
      const written = article.date.kind === 'inferred' ? article.date.day : article.date.to;
      if (article.date.kind === 'conflicting') expect(article.date.from <= article.date.to).toBe(true);
      for (const { id, date, hedge } of article.events) {
        expect(date.from <= date.to, id).toBe(true);
        if (hedge !== 'scheduled') expect(date.to <= written, id).toBe(true);
      }
    },
  );

  it.each(proposals.map((proposal) => [proposal.id, proposal] as const))(
    '%s cites articles that list it, and only parameters that it has',
    (_, proposal) => {
      for (const { citations, rule } of proposal.provisions) {
        for (const { article: id, paragraphs } of citations) {
          const article = articleOf(id);
          expect(article.proposals.map((entry) => entry.proposal)).toContain(proposal.id);
          expect(Math.max(...paragraphs)).toBeLessThanOrEqual(article.paragraphCount);
        }
        const names = proposal.parameters.map(({ name }) => name);
        if (rule?.op === 'buffer' && typeof rule.widthKm !== 'number') {
          expect(names).toContain(rule.widthKm.param);
        }
      }
      for (const { min, max, step, default: initial } of proposal.parameters) {
        expect(min <= initial && initial <= max && step > 0).toBe(true);
      }
    },
  );

  it.each(proposals.map((proposal) => [proposal.id, proposal] as const))(
    '%s gives a style to what is drawn and to nothing else',
    (_, proposal) => {
      for (const { id, rule, style } of proposal.provisions) expect(style === null, id).toBe(rule === null);
    },
  );

  it('puts every place that an event or a mention needs into places.json, and no others', () => {
    const used = new Set(
      articles.flatMap(({ mentions, events }) => [...mentions, ...events]).map((m) => m.place),
    );
    expect(places.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('gives an oblast to places in Ukraine only', () => {
    for (const { id, country, oblast } of places) {
      if (country !== 'UA') expect(oblast, id).toBeNull();
      else if (id !== 'donbas') expect(oblast, id).not.toBeNull();
    }
  });
});

describe('what the five articles say', () => {
  it('covers the places that they name', () => {
    const mentioned = fromShared.flatMap(({ mentions }) => mentions.map(({ place }) => place));
    expect(mentioned).toEqual(
      expect.arrayContaining(
        (
          'siversk sviato-pokrovske novoshakhtinsk novoshakhtinsk-refinery hrabovske odesa odesa-oblast sloviansk ' +
          'kramatorsk donetsk-oblast luhansk-oblast zaporizhzhia-oblast kherson-oblast crimea sumy-oblast donbas ' +
          'rostov-oblast kyiv moscow washington miami florida southern-florida berlin beijing'
        ).split(' '),
      ),
    );
  });

  it('states both control figures with their hedges', () => {
    const claims = fromShared.flatMap(({ controlClaims }) => controlClaims);
    expect(claims.map(({ region, percent, hedge }) => [region, percent, hedge])).toEqual([
      ['UA-14', 75, 'approximately'],
      ['UA-09', 99, 'an estimated'],
    ]);
  });

  it('shows the claimed capture of Sviato-Pokrovske as contested, by its claimant', () => {
    const event = articleOf('kyiv-washington-pathways').events.find(({ kind }) => kind === 'capture');
    expect(event?.place).toBe('sviato-pokrovske');
    expect(event?.claimant.en).toContain('Ministry of Defence');
    expect(event?.contested?.note.en).toMatch(/16 January 2026.*22 February 2026/);
  });

  it('keeps both numbers for the people taken from Hrabovske', () => {
    const event = articleOf('miami-talks').events.find(({ kind }) => kind === 'relocation');
    expect(event?.place).toBe('hrabovske');
    expect(event?.figures.map(({ value }) => value)).toEqual([50, 60]);
  });

  it('does not date the article that names the Biden administration to a day', () => {
    expect(articleOf('washington-kyiv-progress').date.kind).toBe('conflicting');
  });
});

describe(`against the articles' texts ${withoutTexts ? needsTexts : ''}`.trim(), () => {
  const each = fromShared.map((article) => [article.id, article] as const);

  it.skipIf(withoutTexts).each(each)(
    '%s has the SHA-256 and the paragraph count of its text',
    (_, article) => {
      const bytes = readFileSync(resolve(texts, article.file));
      expect(article.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(article.paragraphCount).toBe(paragraphsOf(article).length);
    },
  );

  it.skipIf(withoutTexts).each(each)('%s lists for each spelling exactly its paragraphs', (_, article) => {
    const paragraphs = paragraphsOf(article);
    const found = article.mentions.map(({ spelling }) => [spelling, paragraphsWith(spelling, paragraphs)]);
    expect(article.mentions.map((mention) => [mention.spelling, mention.paragraphs])).toEqual(found);
  });

  it.skipIf(withoutTexts).each(each)('%s has its figures and hedge words where it says', (_, article) => {
    const paragraphs = paragraphsOf(article);
    for (const { percent, hedge, paragraph } of article.controlClaims) {
      expect(paragraphs[paragraph - 1]).toMatch(new RegExp(`(?<![\\d.])${percent}\\s?%`));
      if (hedge) expect(paragraphsWith(hedge, paragraphs)).toContain(paragraph);
    }
    for (const { hedge, paragraph } of article.events) {
      if (hedge) expect(paragraphsWith(hedge, paragraphs)).toContain(paragraph);
    }
  });

  it.skipIf(withoutTexts).each(each)("%s names each event's place in the event's paragraph", (_, article) => {
    for (const { id, place, paragraph } of article.events) {
      const said = article.mentions.some((m) => m.place === place && m.paragraphs.includes(paragraph));
      expect(said, id).toBe(true);
    }
  });

  it.skipIf(withoutTexts)(`shares no run of ${runLength} words with any of the articles`, () => {
    const theirs = new Set(
      readdirSync(texts)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => runsOf(readFileSync(resolve(texts, name), 'utf8'))),
    );
    expect(theirs.size).toBeGreaterThan(3000);
    const shared = allSeeds
      .flatMap(([name, value]) => stringsOf(value, name))
      .flatMap(({ where, text }) =>
        runsOf(text)
          .filter((run) => theirs.has(run))
          .map((run) => `${where}: ${run}`),
      );
    expect(shared).toEqual([]);
  });
});

describe('the own-words check itself', () => {
  it('sees eight common words through punctuation and case, and not seven', () => {
    expect(runsOf('One, two; three: four five-six SEVEN “eight”')).toEqual([
      'one two three four five six seven eight',
    ]);
    expect(runsOf('one two three four five six seven')).toEqual([]);
  });
});

describe('positions', () => {
  it.each([
    ['siversk', 38.0972, 48.8631],
    ['sviato-pokrovske', 38.052, 48.8317],
    ['novoshakhtinsk', 39.9334, 47.7604],
    ['hrabovske', 35.453, 50.6992],
    ['odesa', 30.7326, 46.4775],
  ])('%s is within 500 m of its place', (id, lon, lat) => {
    expect(distance(placeOf(id).position, [lon, lat], { units: 'meters' })).toBeLessThan(500);
  });

  it.each([
    ['sviato-pokrovske', 37.17, 47.165, 'UA-14'],
    ['sviato-pokrovske', 37.1771, 48.2801, 'UA-14'],
    ['hrabovske', 38.6489, 48.1467, 'UA-59'],
  ])('%s is not its namesake at %d, %d, which is on record as turned down', (id, lon, lat, oblast) => {
    const place = placeOf(id);
    expect(place.oblast).toBe(oblast);
    expect(distance(place.position, [lon, lat])).toBeGreaterThan(50);
    const nearest = place.rejected.map(({ position }) =>
      position ? distance(position, [lon, lat]) : Number.POSITIVE_INFINITY,
    );
    expect(Math.min(...nearest)).toBeLessThan(2);
  });

  it('does not pretend to know where the Novoshakhtinsk refinery stands', () => {
    const refinery = placeOf('novoshakhtinsk-refinery');
    expect(refinery.kind).toBe('site');
    expect(refinery.precisionKm).toBe(15);
    expect(distance(refinery.position, placeOf('novoshakhtinsk').position)).toBeLessThan(15);
    expect(refinery.rejected.length).toBeGreaterThan(0);
  });
});
