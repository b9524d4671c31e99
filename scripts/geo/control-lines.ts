import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { MultiPolygon } from 'geojson';
import { contactLine, lineByOblast } from '../../src/core/control/line-of-contact.ts';
import type { AssessorId, Day, OblastId } from '../../src/core/model/ids.ts';
import type { ControlSource } from '../../src/data/sources/source.ts';
import { affectedLand, bundledOblasts } from './control-land.ts';
import { daysOf, loadSnapshot } from './control-sources.ts';
import { fingerprint } from './fingerprint.ts';

/** Where the day files and the bundled layers are, and whose line to measure. */
export type LineTask = { readonly from: string; readonly out: string; readonly assessor: AssessorId };

/** Length of an assessor's line of contact by oblast, km, for each day with an assessment. */
export type LineLengths = ReadonlyMap<Day, Lengths>;

type Lengths = ReadonlyMap<OblastId, number>;

const lengthsOf = (
  occupied: MultiPolygon,
  land: MultiPolygon,
  oblasts: Parameters<typeof lineByOblast>[1],
): Lengths =>
  new Map(lineByOblast(contactLine(occupied, land), oblasts).map(({ oblast, km }) => [oblast, km]));

/** Measures the line of every day; what did not change since the day before is not measured anew. */
export function measureLines(
  { from, out }: LineTask,
  source: ControlSource,
  days: readonly Day[] = daysOf(from, source),
): LineLengths {
  const bundled = bundledOblasts(out);
  const land = affectedLand(bundled);
  const oblasts = bundled.features.map(({ properties, geometry }) => ({ id: properties.id, geometry }));
  const lengths = new Map<Day, Lengths>();
  let before: { readonly print: string; readonly byOblast: Lengths } | undefined;
  for (const day of days) {
    const snapshot = loadSnapshot(from, source, day);
    if (!snapshot) continue;
    const print = fingerprint(snapshot.occupied, land);
    if (before?.print !== print) before = { print, byOblast: lengthsOf(snapshot.occupied, land, oblasts) };
    lengths.set(day, before.byOblast);
  }
  return lengths;
}

/** The same in a process of its own: lines take longer than all the rest. */
export function measureLinesApart({ from, out, assessor }: LineTask): Promise<LineLengths> {
  const script = join(import.meta.dirname, 'control-lines-process.ts');
  // Maps are sent, which JSON does not know.
  const child = fork(script, [from, out, assessor], { serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    child.once('message', (lengths) => resolve(lengths as LineLengths));
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The lines of ${assessor} could not be measured: see above`));
    });
  });
}
