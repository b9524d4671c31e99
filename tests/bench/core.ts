import { buffer } from '@turf/turf';
import { reconstruct } from '../../src/core/control/reconstruct.ts';
import { statusOn } from '../../src/core/control/status.ts';
import { groundOf } from '../../src/core/control/view.ts';
import { bufferLine } from '../../src/core/geo/band.ts';
import { controlFacts } from '../support/control.ts';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

function time(runs: number, work: () => void): number {
  work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** Reconstruction of a day, and the band along its line beside turf's. */
export async function coreFigures(): Promise<Record<string, number>> {
  const facts = controlFacts();
  const [history] = facts.status.assessors;
  const day = history?.days.at(-1);
  const occupied = history && day ? statusOn(history, day) : null;
  if (!occupied) throw new Error('No status of settlements to measure with.');
  const ground = groundOf(facts);
  const { line } = reconstruct(ground, occupied);
  const ours = time(15, () => bufferLine(line, 10));
  const turf = time(5, () => buffer(line, 10, { units: 'kilometers' }));
  return {
    reconstructDayMs: time(20, () => reconstruct(ground, occupied)),
    bufferLine10KmMs: ours,
    turfBuffer10KmMs: turf,
    turfBufferPerOurs: turf / ours,
  };
}
