import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { consensus } from '../../src/core/control/consensus.ts';
import { reconstruct } from '../../src/core/control/reconstruct.ts';
import { statusOn } from '../../src/core/control/status.ts';
import { groundOf } from '../../src/core/control/view.ts';
import type { ControlFacts } from '../../src/core/model/atlas.ts';
import { addDays } from '../../src/core/model/days.ts';
import type { Day } from '../../src/core/model/ids.ts';
import type { LonLat } from '../../src/core/model/position.ts';
import type { Proposal } from '../../src/core/model/proposal.ts';
import { parseControlFacts, parseProposals } from '../../src/data/bundle.ts';
import {
  type ControlFrame,
  createControlService,
  type FrameRequest,
} from '../../src/workers/control-service.ts';
import { root } from '../support/atlas.ts';
import { settlementNames } from '../support/control.ts';

/** Steps of the timeline that are measured: consecutive assessed days, after some that warm up. */
const steps = 200;
const warmUp = 20;

type Figures = Record<string, number>;

const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

const inQuantiles = (name: string, times: readonly number[]): Figures => ({
  [`${name}P50Ms`]: quantile(times, 0.5),
  [`${name}P95Ms`]: quantile(times, 0.95),
});

const readText = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, folder))
      .filter((name) => /\.(geo)?json$/.test(name))
      .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
  );
const parsed = (texts: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.parse(text) as unknown]));

/** What the thread does from the files' texts to the first frame. */
function startFigures(proposals: readonly Proposal[], first: FrameRequest): Figures {
  const files = ['oblasts.geojson', 'settlements.json', 'settlement-status.json', 'control-figures.json'];
  const texts = readText('geo');
  const json = timed(() => parsed(Object.fromEntries(files.map((name) => [name, texts[name] ?? '']))));
  const facts = timed(() => parseControlFacts(json.value));
  const service = timed(() => createControlService(facts.value, proposals));
  const frame = timed(() => service.value.frame(first));
  return {
    startJsonMs: json.ms,
    startSchemasMs: facts.ms,
    startServiceMs: service.ms,
    startFirstFrameMs: frame.ms,
    startTotalMs: json.ms + facts.ms + service.ms + frame.ms,
  };
}

/** The days that all assessors have. */
function commonDays({ status }: ControlFacts): Day[] {
  const [first, ...others] = status.assessors.map(({ days }) => days);
  return (first ?? []).filter((day) => others.every((days) => days.includes(day)));
}

/** Reconstruction of every assessed day, and the consensus of every day that both assessors have. */
function geometryFigures(facts: ControlFacts): Figures {
  const ground = groundOf(facts);
  const statuses = facts.status.assessors.map(
    (history) => new Map(history.days.map((day) => [day, statusOn(history, day) ?? new Uint8Array()])),
  );
  const singles = statuses
    .flatMap((days) => [...days.values()])
    .map((occupied) => timed(() => reconstruct(ground, occupied)).ms);
  const pairs = commonDays(facts).map((day) => {
    const [a, b] = statuses.map((days) => days.get(day) ?? new Uint8Array());
    return timed(() => a && b && consensus(ground, a, b)).ms;
  });
  return {
    reconstructDays: singles.length,
    ...inQuantiles('reconstruct', singles),
    ...inQuantiles('consensus', pairs),
  };
}

/** Every settlement's neighbourhood, as a reader's click asks for it. */
function groundFigures(facts: ControlFacts, on: Day): Figures {
  const service = createControlService(facts, []);
  const names = settlementNames();
  const { lon, lat } = facts.settlements;
  const times: number[] = [];
  for (let i = 0; i < lon.length; i += 40) {
    const position: LonLat = [(lon[i] ?? 0) + 0.01, (lat[i] ?? 0) + 0.01];
    times.push(timed(() => service.groundAt(position, on, names)).ms);
  }
  return {
    groundAtP95Ms: quantile(times, 0.95),
    ...inQuantiles(
      'disputedOn',
      commonDays(facts)
        .slice(-50)
        .map((day) => timed(() => service.disputedOn(day, names)).ms),
    ),
  };
}

/** Frames of consecutive days as in scrubbing, and what handing one over costs a thread. */
function frameFigures(
  facts: ControlFacts,
  proposals: readonly Proposal[],
  name: string,
  request: Omit<FrameRequest, 'day'>,
): Figures {
  const service = createControlService(facts, proposals);
  const days = commonDays(facts).slice(-(steps + warmUp));
  const frames = days.map((day) => timed((): ControlFrame => service.frame({ ...request, day })));
  const copies = frames.map(({ value }) => timed(() => structuredClone(value)).ms);
  return {
    ...inQuantiles(
      `frame${name}`,
      frames.slice(warmUp).map(({ ms }) => ms),
    ),
    ...inQuantiles(`frameCopy${name}`, copies.slice(warmUp)),
  };
}

/** What the thread of control needs for a day, in ms. */
export function controlFigures(): Figures {
  const proposals = parseProposals(parsed(readText('seeds/proposals')));
  const facts = parseControlFacts(parsed(readText('geo')));
  const last = commonDays(facts).at(-1);
  const [owner] = facts.status.assessors;
  if (!last || !owner) throw new Error('No status of settlements to measure with.');
  const chosen = proposals.map(({ id }) => ({ id, params: {} }));
  const first: FrameRequest = {
    day: last,
    source: 'consensus',
    compare: null,
    proposals: chosen.slice(0, 1),
  };
  return {
    ...startFigures(proposals, first),
    ...geometryFigures(facts),
    ...groundFigures(facts, addDays(last, -30)),
    ...frameFigures(facts, proposals, 'One', { source: owner.assessor, compare: null, proposals: [] }),
    ...frameFigures(facts, proposals, 'Consensus', { source: 'consensus', compare: null, proposals: [] }),
    ...frameFigures(facts, proposals, 'AllProposals', {
      source: 'consensus',
      compare: null,
      proposals: chosen,
    }),
  };
}

const alone = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (alone) console.log(JSON.stringify(controlFigures(), null, 2));
