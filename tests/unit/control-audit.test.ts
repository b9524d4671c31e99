import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { auditEvents, type EventAudit, type PlaceMark } from '../../src/core/control/audit-events.ts';
import { auditShares, type SharesOnDay, type UndatedShares } from '../../src/core/control/audit-shares.ts';
import { differencesOf, figureTable } from '../../src/core/control/figures.ts';
import { type Article, ArticleSchema } from '../../src/core/model/article.ts';
import { ControlFiguresSchema, type PlaceStatus, PlaceStatusSchema } from '../../src/core/model/control.ts';
import { AssessorIdSchema } from '../../src/core/model/ids.ts';
import { loadAtlas } from '../support/atlas.ts';
import { day } from '../support/control.ts';

const [north, south] = ['north', 'south'].map((id) => v.parse(AssessorIdSchema, id));
if (!north || !south) throw new Error('two assessors');
const both = [north, south];

const text = { en: 'text' };

type Date = Article['date'];
const dated = (on: string): Date => ({ kind: 'inferred', day: day(on), basis: text });
const undated: Date = { kind: 'conflicting', from: day('2025-01-01'), to: day('2025-01-09'), basis: text };

const article = (date: Date, rest: { controlClaims?: object[]; events?: object[] }): Article =>
  v.parse(ArticleSchema, {
    schema: 'article/1',
    id: 'an-article',
    file: '001_0123456789abcdef.txt',
    sha256: '0'.repeat(64),
    paragraphCount: 9,
    title: text,
    date,
    reliability: [],
    mentions: [],
    controlClaims: [],
    events: [],
    proposals: [],
    ...rest,
  });

const claim = {
  region: 'UA-14',
  percent: 75,
  controller: 'russia',
  hedge: 'about',
  claimant: text,
  paragraph: 4,
};

/** 1,000 km² of land; north was not read on 3 and 4 January, south begins on the 4th. */
const table = figureTable(
  v.parse(ControlFiguresSchema, {
    schema: 'control-figures/2',
    method: 'by hand',
    oblasts: [{ id: 'UA-14', landKm2: 1000 }],
    assessors: both,
    days: ['2025-01-01', '2025-01-02', '2025-01-04', '2025-01-05', '2025-01-06'],
    series: [
      { measure: north, days: [0, 1, 3], occupied: { 'UA-14': differencesOf([770, 780, 790]) }, line: {} },
      { measure: south, days: [2, 3, 4], occupied: { 'UA-14': differencesOf([740, 745, 750]) }, line: {} },
    ],
  }),
);

const measures = (compared: SharesOnDay | UndatedShares | undefined) => {
  if (compared?.kind !== 'compared') throw new Error('no comparison');
  return compared.measures;
};

describe('claimed shares beside measured ones', () => {
  const [audit] = auditShares(
    [article(dated('2025-01-02'), { controlClaims: [claim] })],
    table,
    both,
    day('2025-01-04'),
  );

  it('takes the measurement from the claim, in points and in km² of the land', () => {
    expect(measures(audit?.onArticleDay)[0]).toEqual({
      kind: 'measured',
      assessor: north,
      day: '2025-01-02',
      asked: '2025-01-02',
      percent: 78,
      occupiedKm2: 780,
      differencePoints: -3,
      differenceKm2: -30,
    });
    expect(audit?.claim).toMatchObject({ hedge: 'about', paragraph: 4 });
    expect(audit?.landKm2).toBe(1000);
  });

  it('names the nearest earlier day on a gap, and takes none where there is no earlier one', () => {
    expect(measures(audit?.onShownDay)[0]).toMatchObject({
      day: '2025-01-02',
      asked: '2025-01-04',
      percent: 78,
    });
    expect(measures(audit?.onArticleDay)[1]).toEqual({
      kind: 'no-assessment',
      assessor: south,
      asked: '2025-01-02',
    });
  });

  it('asks for the last day of the table, and names the last day of who ends earlier', () => {
    expect(
      measures(audit?.onLastDay).map((each) => [each.asked, each.kind === 'measured' && each.day]),
    ).toEqual([
      ['2025-01-06', '2025-01-05'],
      ['2025-01-06', '2025-01-06'],
    ]);
    expect(measures(audit?.onLastDay)[1]).toMatchObject({ differencePoints: 0, differenceKm2: 0 });
  });

  it('compares on no day of an article that has none, and says between which days it lies', () => {
    const [free] = auditShares(
      [article(undated, { controlClaims: [claim] })],
      table,
      both,
      day('2025-01-04'),
    );
    expect(free?.onArticleDay).toEqual({
      kind: 'undated',
      from: '2025-01-01',
      to: '2025-01-09',
      basis: text,
    });
    expect(free?.onLastDay.kind).toBe('compared');
  });
});

describe('captures and withdrawals beside marks', () => {
  const event = (kind: string, from: string, to: string) => ({
    id: `${kind}-of-it`,
    kind,
    place: 'hamlet',
    date: { from, to, basis: text },
    title: text,
    summary: text,
    claimant: text,
    hedge: null,
    paragraph: 5,
    figures: [],
    contested: null,
  });
  const status = (point: string[], any = point, whole = point, place = 'hamlet'): PlaceStatus =>
    v.parse(PlaceStatusSchema, {
      schema: 'place-status/1',
      method: 'by hand',
      assessors: [{ assessor: north, first: '2025-01-01', last: '2025-01-05' }],
      places: [{ place, precisionKm: 1, marks: [{ assessor: north, point, any, whole }] }],
    });
  const markOf = (
    changes: PlaceStatus,
    [from, to]: readonly [string, string],
    written: Date = dated('2025-01-04'),
  ): PlaceMark | undefined =>
    auditEvents([article(written, { events: [event('capture', from, to)] })], changes, table, [north])[0]
      ?.marks[0];

  it('counts the days from the claimed ones, before, within and after them', () => {
    const marked = status(['2025-01-05']);
    expect(markOf(marked, ['2025-01-01', '2025-01-02'])).toMatchObject({
      kind: 'marked-after',
      first: { day: '2025-01-05', daysAfterClaim: 3 },
    });
    expect(markOf(marked, ['2025-01-05', '2025-01-05'])).toMatchObject({
      kind: 'marked-on',
      first: { daysAfterClaim: 0 },
    });
    expect(markOf(marked, ['2025-01-07', '2025-01-09'])).toMatchObject({
      kind: 'marked-before',
      first: { daysAfterClaim: -2 },
    });
  });

  it('says between which assessed days the mark was set', () => {
    expect(markOf(status(['2025-01-05']), ['2025-01-01', '2025-01-02'])).toMatchObject({
      before: '2025-01-02',
    });
  });

  it('takes the first day with some ground and the first with all of it, whatever came between', () => {
    const flickering = status(
      ['2025-01-05'],
      ['2025-01-01', '2025-01-02', '2025-01-05'],
      ['2025-01-05', '2025-01-06'],
    );
    expect(markOf(flickering, ['2025-01-04', '2025-01-04'])).toMatchObject({
      earliest: { day: '2025-01-01', daysAfterClaim: -3 },
      latest: { day: '2025-01-05', daysAfterClaim: 1 },
    });
    expect(markOf(status(['2025-01-05'], ['2025-01-02'], []), ['2025-01-04', '2025-01-04'])).toMatchObject({
      latest: null,
    });
  });

  it('tells that the mark was lost, and set again', () => {
    expect(
      markOf(status(['2025-01-02', '2025-01-04', '2025-01-05']), ['2025-01-02', '2025-01-02']),
    ).toMatchObject({ lost: { day: '2025-01-04', again: '2025-01-05' } });
    expect(markOf(status(['2025-01-02', '2025-01-05']), ['2025-01-02', '2025-01-02'])).toMatchObject({
      lost: { day: '2025-01-05', again: null },
    });
  });

  it('tells whether the mark stood on the article’s day, naming the day that was assessed', () => {
    const span = ['2025-01-02', '2025-01-02'] as const;
    expect(markOf(status(['2025-01-02']), span)).toMatchObject({
      onArticleDay: { kind: 'assessed', day: '2025-01-02', asked: '2025-01-04', marked: true },
    });
    expect(markOf(status(['2025-01-05']), span)).toMatchObject({ onArticleDay: { marked: false } });
    expect(markOf(status(['2025-01-05']), span, dated('2024-12-31'))).toMatchObject({
      onArticleDay: { kind: 'no-assessment', asked: '2024-12-31' },
    });
    expect(markOf(status(['2025-01-05']), span, undated)).toMatchObject({
      onArticleDay: { kind: 'undated', from: '2025-01-01', to: '2025-01-09' },
    });
  });

  it('keeps apart what is not marked, what was marked from the start, and what was not counted', () => {
    const span = ['2025-01-02', '2025-01-02'] as const;
    expect(markOf(status([], ['2025-01-02']), span)).toMatchObject({
      kind: 'not-marked',
      last: '2025-01-05',
      someGround: '2025-01-02',
    });
    expect(markOf(status(['2025-01-01']), span)).toMatchObject({
      kind: 'already-marked',
      first: '2025-01-01',
    });
    const events = [event('withdrawal', '2025-01-02', '2025-01-02')];
    const [audit] = auditEvents([article(dated('2025-01-04'), { events })], status([]), table, both);
    expect(audit?.marks[1]).toEqual({ kind: 'not-counted', assessor: south });
  });

  it('asks of captures, withdrawals and relocations alike, and of no other event', () => {
    const events = ['capture', 'withdrawal', 'relocation', 'strike', 'talks'].map((kind) =>
      event(kind, '2025-01-02', '2025-01-02'),
    );
    const found = auditEvents([article(dated('2025-01-04'), { events })], status([]), table, [north]);
    expect(found.map((each) => each.event.kind)).toEqual(['capture', 'withdrawal', 'relocation']);
    const elsewhere = status([], [], [], 'other-hamlet');
    expect(auditEvents([article(dated('2025-01-04'), { events })], elsewhere, table, [north])).toEqual([]);
  });
});

describe('the five articles and the bundled facts', () => {
  const firsts = ({ marks }: EventAudit): unknown[] =>
    marks.map((mark) =>
      'before' in mark ? [mark.assessor, mark.first.day, mark.first.daysAfterClaim] : mark,
    );

  it('finds the known first days of each place', async () => {
    const atlas = await loadAtlas();
    const assessors = atlas.assessors.map(({ id }) => id);
    const audits = auditEvents(atlas.articles, atlas.placeStatus, atlas.table, assessors);
    expect(Object.fromEntries(audits.map((audit) => [audit.event.place, firsts(audit)]))).toEqual({
      'sviato-pokrovske': [
        ['deepstate', '2026-02-22', 59],
        ['owl', '2026-01-16', 22],
      ],
      siversk: [
        ['deepstate', '2025-12-11', 0],
        ['owl', '2025-12-11', 0],
      ],
      hrabovske: [
        ['deepstate', '2025-12-24', 3],
        ['owl', '2026-01-16', 26],
      ],
    });
  });

  it('finds the known shares of Donetsk and Luhansk on the article’s day', async () => {
    const atlas = await loadAtlas();
    const assessors = atlas.assessors.map(({ id }) => id);
    const audits = auditShares(atlas.articles, atlas.table, assessors, day('2025-12-25'));
    // The assessors' own figures, as they were known before the table was made.
    const known = [
      ['UA-14', 75, [78.0, 78.2]],
      ['UA-09', 99, [99.6, 99.4]],
    ] as const;
    expect(audits.map(({ claim }) => [claim.region, claim.percent])).toEqual(
      known.map(([region, percent]) => [region, percent]),
    );
    audits.forEach(({ claim, onArticleDay }, i) => {
      measures(onArticleDay).forEach((each, j) => {
        if (each.kind !== 'measured') throw new Error('not measured');
        expect(Math.abs(each.percent - (known[i]?.[2][j] ?? 0))).toBeLessThan(0.35);
        expect(each.differencePoints).toBeCloseTo(claim.percent - each.percent, 9);
      });
    });
    for (const { onLastDay } of audits) {
      expect(measures(onLastDay).every((each) => each.kind === 'measured')).toBe(true);
    }
  });
});
