import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { consensus } from '../../src/core/control/consensus.ts';
import { reconstruct } from '../../src/core/control/reconstruct.ts';
import { statusOn } from '../../src/core/control/status.ts';
import { type ControlView, groundOf, pendingView } from '../../src/core/control/view.ts';
import { union } from '../../src/core/geo/clip.ts';
import type { Day } from '../../src/core/model/ids.ts';
import { OblastsSchema } from '../../src/core/model/layers.ts';
import { PlacesSchema } from '../../src/core/model/place.ts';
import { type Proposal, ProposalSchema } from '../../src/core/model/proposal.ts';
import { type Ground, outlinesOf } from '../../src/core/proposals/evaluate.ts';
import { root } from './atlas.ts';
import { day, settlementStatus, settlements } from './control.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8'));

/** The proposals of the seeds, by file name. */
export const proposalSeeds = (): Proposal[] =>
  readdirSync(resolve(root, 'seeds/proposals')).map((name) =>
    v.parse(ProposalSchema, read(`seeds/proposals/${name}`)),
  );

export const placeSeeds = () => v.parse(PlacesSchema, read('seeds/places.json')).places;

/** The day of the article that states the shares of Donetsk and Luhansk. */
export const articleDay = day('2025-12-25');

/** Grounds from settlement status alone: nothing here needs the table of figures. */
export function openGrounds(): { ground(day: Day, source: string): Ground; gap: Ground } {
  const oblasts = v.parse(OblastsSchema, read('geo/oblasts.geojson'));
  const outlines = outlinesOf(oblasts);
  const status = settlementStatus();
  const places = placeSeeds();
  const base = groundOf({ oblasts, settlements: settlements() });
  const known = new Map<string, ControlView>();

  const make = (on: Day, source: string): ControlView => {
    const marks = status.assessors
      .filter(({ assessor }) => source === 'consensus' || assessor === source)
      .flatMap((history) => statusOn(history, on) ?? []);
    const [a, b] = marks;
    const view = { ...pendingView(on, source), assessment: { kind: 'assessed' } as const };
    if (!a) throw new Error(`no status by ${source} on ${on}`);
    if (!b) return { ...view, ...reconstruct(base, a) };
    const { both, line, onlyA, onlyB } = consensus(base, a, b);
    return { ...view, occupied: both, line, onlyA, onlyB, disputed: union([onlyA, onlyB]) };
  };
  const controlOn = (on: Day, source: string): ControlView => {
    const key = `${on} ${source}`;
    const view = known.get(key) ?? make(on, source);
    known.set(key, view);
    return view;
  };
  const ground = (on: Day, source: string): Ground => ({
    oblasts: outlines,
    control: controlOn(on, source),
    controlOn,
    places,
  });
  const gap: Ground = {
    oblasts: outlines,
    control: {
      ...pendingView(articleDay, 'owl'),
      assessment: { kind: 'gap', missing: [], earlier: null },
    },
  };
  return { ground, gap };
}
