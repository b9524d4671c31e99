import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Names, proposalProblems } from '../../scripts/validate/proposals.ts';
import { OblastsSchema } from '../../src/core/model/layers.ts';
import { type Proposal, ProposalSchema } from '../../src/core/model/proposal.ts';
import { root } from '../support/atlas.ts';
import { placeSeeds, proposalSeeds } from '../support/proposals.ts';

const proposals = proposalSeeds();
const names: Omit<Names, 'proposals'> = {
  oblasts: v.parse(OblastsSchema, JSON.parse(readFileSync(resolve(root, 'geo/oblasts.geojson'), 'utf8'))),
  places: placeSeeds(),
  assessors: [{ id: 'owl' }, { id: 'deepstate' }] as unknown as Names['assessors'],
  articles: [{ id: 'us-led-negotiations', paragraphCount: 23 }] as unknown as Names['articles'],
};
const halt = proposals.find(({ id }) => id === 'battle-line-halt');

/** What is found in a proposal with one provision, which has this rule. */
function found(rule: unknown, style: string | null = 'hatch-a', rest: object = {}): string[] {
  const provision = { ...halt?.provisions[0], rule, style };
  const proposal: Proposal = v.parse(ProposalSchema, {
    ...halt,
    provisions: [provision],
    parameters: [],
    ...rest,
  });
  return proposalProblems({ ...names, proposals: [proposal] }).map(
    ({ file, path, reason }) => `${file} at ${path}: ${reason}`,
  );
}
const file = 'seeds/proposals/battle-line-halt.json at';
const region = { op: 'region', oblasts: ['UA-14'] };
const line = { op: 'lineOfContact', oblasts: ['UA-14'] };

describe('a proposal that names what does not exist', () => {
  it.each<[string, unknown, string]>([
    ['an oblast', { op: 'held', oblasts: ['UA-99'] }, 'provisions.0.rule.oblasts: there is no oblast UA-99'],
    [
      'an oblast deep inside',
      {
        op: 'union',
        of: [region, { op: 'difference', of: region, without: { op: 'held', oblasts: ['UA-98'] } }],
      },
      'provisions.0.rule.of.1.without.oblasts: there is no oblast UA-98',
    ],
    [
      'a place',
      { op: 'within', of: region, place: 'atlantis', km: 3 },
      'provisions.0.rule.place: there is no place atlantis',
    ],
    [
      'a parameter',
      { op: 'within', of: region, place: 'siversk', km: { param: 'far' } },
      'provisions.0.rule.km: there is no param far',
    ],
    ['a source', { ...line, source: 'nobody' }, 'provisions.0.rule.source: there is no source nobody'],
  ])('is told of %s, with file, path and reason', (_, rule, message) => {
    expect(found(rule)).toContain(`${file} ${message}`);
  });

  it('is told of an article and of a paragraph past the end', () => {
    const cite = (article: string, paragraph: number) =>
      found(region, 'outline', {
        provisions: [
          {
            ...halt?.provisions[0],
            rule: region,
            style: 'outline',
            citations: [{ article, paragraphs: [paragraph] }],
          },
        ],
      });
    expect(cite('nothing', 1)[0]).toContain('provisions.0.citations.0: there is no article nothing');
    expect(cite('us-led-negotiations', 24)[0]).toContain('paragraph 24 is past the end');
    expect(cite('us-led-negotiations', 23)).toEqual([]);
  });
});

describe('a proposal whose parts do not go together', () => {
  it('is told where', () => {
    expect(found({ op: 'union', of: [region, { op: 'intersection', of: [line, line] }] })[0]).toContain(
      'provisions.0.rule.of.1.of: at most one part',
    );
    expect(found(region, null)[0]).toContain('provisions.0.style');
    expect(found(null, 'outline')[0]).toContain('provisions.0.style');
    const parameters = [
      { name: 'idle', label: { en: 'x' }, unit: 'km', min: 1, max: 2, step: 1, default: 1, basis: 'stated' },
    ];
    expect(found(region, 'outline', { parameters })[0]).toContain(
      'parameters.0.name: no rule uses the parameter idle',
    );
  });
});
