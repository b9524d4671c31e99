import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { advanceBetween } from '../../src/core/control/advance.ts';
import { changeMeter } from '../../src/core/control/area-advance.ts';
import { consensus } from '../../src/core/control/consensus.ts';
import { reconstruct } from '../../src/core/control/reconstruct.ts';
import { statusOn } from '../../src/core/control/status.ts';
import { controlViews, groundOf } from '../../src/core/control/view.ts';
import type { ControlFacts } from '../../src/core/model/atlas.ts';
import { addDays, lastDayUpTo } from '../../src/core/model/days.ts';
import type { Day } from '../../src/core/model/ids.ts';
import type { LonLat } from '../../src/core/model/position.ts';
import { gazetteerOf } from '../../src/core/proposals/gazetteer.ts';
import { parseControlFacts, parsePlaces, parsePopulation, parseProposals } from '../../src/data/bundle.ts';
import {
  type ControlFrame,
  type ControlService,
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

type Parsed = Record<string, unknown>;
type Rest = Omit<FrameRequest, 'day'>;

/** The thread's own facts from the files' values, and the service made of them. */
function open(geo: Parsed, seeds: Parsed, proposals: Parsed) {
  const facts = parseControlFacts(geo);
  const gazetteer = gazetteerOf(facts.settlements, parsePopulation(geo), parsePlaces(seeds['places.json']));
  const all = parseProposals(proposals);
  return { facts, proposals: all, serve: () => createControlService(facts, all, gazetteer) };
}

/** What the thread does from the files' texts to the first frame. */
function startFigures(day: Day, rest: Rest): Figures {
  const files = [
    'oblasts.geojson',
    'settlements.json',
    'settlement-status.json',
    'control-figures.json',
    'settlement-population.json',
  ];
  const texts = readText('geo');
  const geo = timed(() => parsed(Object.fromEntries(files.map((name) => [name, texts[name] ?? '']))));
  const [seeds, proposals] = [parsed(readText('seeds')), parsed(readText('seeds/proposals'))];
  const opened = timed(() => open(geo.value, seeds, proposals));
  const service = timed(opened.value.serve);
  const frame = timed(() => service.value.frame({ ...rest, day }, null));
  return {
    startJsonMs: geo.ms,
    startSchemasMs: opened.ms,
    startServiceMs: service.ms,
    startFirstFrameMs: frame.ms,
    startTotalMs: geo.ms + opened.ms + service.ms + frame.ms,
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

/** Clicks near settlements all over, and the settlements in dispute. */
function groundFigures(facts: ControlFacts, service: ControlService, on: Day): Figures {
  const names = settlementNames();
  const { lon, lat } = facts.settlements;
  const every = 40;
  const positions = Array.from({ length: Math.floor(lon.length / every) }, (_, i): LonLat => {
    return [(lon[i * every] ?? 0) + 0.01, (lat[i * every] ?? 0) + 0.01];
  });
  const days = commonDays(facts).slice(-100);
  const clicks = positions.map((position) => timed(() => service.groundAt(position, on, names)).ms);
  const disputes = days.map((day) => timed(() => service.disputedOn(day, names)).ms);
  return { ...inQuantiles('groundAt', clicks), ...inQuantiles('disputedOn', disputes) };
}

/** Frames of consecutive days as in scrubbing, and what handing one over costs a thread. */
function frameFigures(name: string, service: ControlService, days: readonly Day[], rest: Rest): Figures {
  const frames = days.map((day) => timed((): ControlFrame => service.frame({ ...rest, day }, null)));
  const copies = frames.map(({ value }) => timed(() => structuredClone(value)).ms);
  return {
    ...inQuantiles(
      `frame${name}`,
      frames.slice(warmUp).map(({ ms }) => ms),
    ),
    ...inQuantiles(`frameCopy${name}`, copies.slice(warmUp)),
  };
}

/** Advance over two weeks between views that are known already. */
function advanceFigures(facts: ControlFacts, days: readonly Day[], source: string): Figures {
  const views = controlViews(facts);
  const measure = changeMeter(
    facts.oblasts.features.map(({ properties, geometry }) => ({ id: properties.id, geometry })),
  );
  const times = days.map((day) => {
    const earlier = lastDayUpTo(views.assessed(source), addDays(day, -14)) ?? day;
    const [from, to] = [views.on(earlier, source), views.on(day, source)];
    return timed(() => advanceBetween(views, measure, from, to)).ms;
  });
  return inQuantiles('advance', times.slice(warmUp));
}

/** What the thread of control needs for a day, in ms. */
export function controlFigures(): Figures {
  const { facts, proposals, serve } = open(
    parsed(readText('geo')),
    parsed(readText('seeds')),
    parsed(readText('seeds/proposals')),
  );
  const days = commonDays(facts).slice(-(steps + warmUp));
  const [last] = days.slice(-1);
  const [owner] = facts.status.assessors;
  if (!last || !owner) throw new Error('No status of settlements to measure with.');
  const common = { source: 'consensus', compare: null, proposals: [], edits: [] } as const;
  const chosen = proposals.map(({ id }) => ({ id, params: {} }));
  return {
    ...startFigures(last, common),
    ...geometryFigures(facts),
    ...advanceFigures(facts, days, 'consensus'),
    ...groundFigures(facts, serve(), last),
    ...frameFigures('One', serve(), days, { ...common, source: owner.assessor }),
    ...frameFigures('Consensus', serve(), days, common),
    ...frameFigures('AllProposals', serve(), days, { ...common, proposals: chosen }),
  };
}

const alone = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (alone) console.log(JSON.stringify(controlFigures(), null, 2));
