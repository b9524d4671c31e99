import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import { bufferLine } from '../../src/core/geo/band.ts';
import { union } from '../../src/core/geo/clip.ts';
import { lineLengthKm } from '../../src/core/geo/lines.ts';
import { SettlementPopulationSchema } from '../../src/core/model/population.ts';
import { evaluateProposal } from '../../src/core/proposals/evaluate.ts';
import { figuresOf } from '../../src/core/proposals/figures.ts';
import { gazetteerOf } from '../../src/core/proposals/gazetteer.ts';
import { root } from '../support/atlas.ts';
import { worstWidthError } from '../support/band-error.ts';
import { settlements } from '../support/control.ts';
import { articleDay, openGrounds, placeSeeds, proposalSeeds } from '../support/proposals.ts';

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const bandKm = 10;
/** Every so many corners of a band's rim are measured: enough for the worst, few enough to wait for. */
const rimStep = 7;

/** Zone and figures at every step of a width slider, and our band beside turf's. */
export function proposalFigures(): Record<string, number> {
  const { ground: groundOn } = openGrounds();
  const ground = groundOn(articleDay, 'deepstate');
  const population = JSON.parse(readFileSync(resolve(root, 'geo/settlement-population.json'), 'utf8'));
  const gazetteer = gazetteerOf(settlements(), v.parse(SettlementPopulationSchema, population), placeSeeds());
  const proposals = proposalSeeds();

  const slide = (id: string): number[] => {
    const proposal = proposals.find((candidate) => candidate.id === id);
    if (!proposal) throw new Error(`no proposal ${id}`);
    const move = (widthKm: number): number =>
      timed(() => figuresOf(evaluateProposal(proposal, { widthKm }, ground), ground, gazetteer));
    // Off the slider's own steps, so that the moves that count find nothing remembered.
    for (let km = 2.5; km < 40; km += 2) move(km);
    return Array.from({ length: 39 * 4 }, (_, i) => move(2 + i / 4));
  };
  const full = slide('battle-line-halt');
  const reciprocal = slide('reciprocal-dmz');

  const { line } = ground.control;
  const ours = Array.from({ length: 15 }, () => timed(() => bufferLine(line, bandKm)));
  let turfBand: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
  const turf = Array.from({ length: 5 }, () =>
    timed(() => {
      const made = buffer(line, bandKm, { units: 'kilometers' });
      if (made) turfBand = union([made.geometry]);
    }),
  );
  const [oursMs, turfMs] = [quantile(ours, 0.5), quantile(turf, 0.5)];
  return {
    lineKm: lineLengthKm(line),
    sliderFullLineP50Ms: quantile(full, 0.5),
    sliderFullLineP95Ms: quantile(full, 0.95),
    sliderReciprocalP50Ms: quantile(reciprocal, 0.5),
    sliderReciprocalP95Ms: quantile(reciprocal, 0.95),
    band10KmMs: oursMs,
    turfBand10KmMs: turfMs,
    turfTimePerOurs: turfMs / oursMs,
    bandWorstWidthErrorPercent: 100 * worstWidthError(bufferLine(line, bandKm), line, bandKm, rimStep),
    turfBandWorstWidthErrorPercent: 100 * worstWidthError(turfBand, line, bandKm, rimStep),
  };
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(proposalFigures(), null, 2));
