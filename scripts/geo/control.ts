import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { prepareGround } from '../../src/core/control/ground.ts';
import { changesOf } from '../../src/core/control/status.ts';
import {
  ControlFiguresSchema,
  type HeldAbroad,
  HeldAbroadSchema,
  PlaceStatusSchema,
  ReconstructionAccuracySchema,
  SettlementStatusSchema,
  SettlementsSchema,
} from '../../src/core/model/control.ts';
import type { Day } from '../../src/core/model/ids.ts';
import type { Oblasts } from '../../src/core/model/layers.ts';
import type { ControlSource } from '../../src/data/sources/source.ts';
import type { BuildContext } from './context.ts';
import { abroadMethod, heldAbroadRow } from './control-abroad.ts';
import { accuracyMethod, accuracyOf } from './control-accuracy.ts';
import { daysOfArticles } from './control-days.ts';
import { type CountedOblast, figureCounter } from './control-figures.ts';
import { affectedLand, bundledOblasts, landOf } from './control-land.ts';
import { type LineLengths, measureLinesApart } from './control-lines.ts';
import { countedPlaces, placeFollower } from './control-places.ts';
import { daysOf, loadSnapshot } from './control-sources.ts';
import { inlandPoints, statusOf } from './control-status.ts';
import { type FullOblast, loadFullOblasts } from './oblasts.ts';
import { writeData } from './write.ts';

const figuresMethod =
  "Each assessor's occupied area of the day, overlaps united, cut to the oblast on land (geoBoundaries outline cut to " +
  'the OpenStreetMap coast, full resolution), measured on the WGS84 ellipsoid by authalic latitude.';

/** The oblasts to count on, with the positions of their labels. */
function countedOblasts(full: readonly FullOblast[], { features }: Oblasts): CountedOblast[] {
  return full.flatMap(({ properties, geometry }) => {
    const drawn = features.find((feature) => feature.properties.id === properties.id)?.properties;
    return drawn ? [{ id: drawn.id, land: geometry, label: [drawn.label[0], drawn.label[1]] as const }] : [];
  });
}

/** Days on which the reconstruction is held against the assessors: the articles', and each month's first that all have. */
function sampledDays(daysBySource: readonly (readonly Day[])[], articleDays: readonly Day[]): Set<Day> {
  const [some = [], ...others] = daysBySource;
  const common = some.filter((day) => others.every((days) => days.includes(day)));
  const firsts = common.filter((day, i) => day.slice(0, 7) !== common[i - 1]?.slice(0, 7));
  return new Set([...firsts, ...articleDays]);
}

/**
 * Makes the facts of control from the assessors' files: figures, status of settlements and places,
 * ground held abroad, accuracy. The settlements are those in `geo/`.
 */
export async function buildControl(context: BuildContext, sources: readonly ControlSource[]): Promise<void> {
  const bundled = bundledOblasts(context.out);
  const settlements = v.parse(
    SettlementsSchema,
    JSON.parse(readFileSync(join(context.out, 'settlements.json'), 'utf8')),
  );
  const points = settlements.lon.map((lon, i) => ({ lon, lat: settlements.lat[i] ?? 0 }));
  const articleDays = daysOfArticles(join(context.out, '../seeds/articles'));
  const daysBySource = sources.map((source) => daysOf(context.from, source));
  const days = [...new Set(daysBySource.flat())].sort();
  const ukraine = landOf(bundled);
  const inland = inlandPoints(points, ukraine);
  const ids = sources.map(({ id }) => id);
  const { from, out } = context;
  const measured = ids.map((assessor) => measureLinesApart({ from, out, assessor }));
  const counter = figureCounter(countedOblasts(loadFullOblasts(context), bundled), ids);
  const follower = placeFollower(countedPlaces(join(context.out, '../seeds/places.json')), ids);
  const histories = ids.map((assessor) => ({ assessor, days: [] as Day[], statuses: [] as Uint8Array[] }));
  const accuracy = accuracyOf(prepareGround(settlements, affectedLand(bundled)), bundled);
  const abroad: HeldAbroad['rows'] = [];
  const sampled = sampledDays(daysBySource, articleDays);

  days.forEach((day, index) => {
    const snapshots = sources.map((source) => loadSnapshot(context.from, source, day));
    snapshots.forEach((snapshot, i) => {
      const history = histories[i];
      if (!snapshot || !history) return;
      const statuses = statusOf(points, inland, snapshot.occupied);
      history.days.push(day);
      history.statuses.push(statuses);
      follower.add(history.assessor, day, snapshot.occupied);
      abroad.push(...heldAbroadRow(history.assessor, snapshot, ukraine));
      if (sampled.has(day)) accuracy.add(history.assessor, snapshot, statuses);
    });
    counter.add(day, snapshots);
    if (index % 50 === 0) context.log(`control: ${day}`);
  });

  const lengths = await Promise.all(measured);
  const lines = new Map<string, LineLengths>(
    ids.flatMap((id, i): [string, LineLengths][] => (lengths[i] ? [[id, lengths[i]]] : [])),
  );
  writeData(context, 'control-figures', ControlFiguresSchema, counter.table(figuresMethod, lines));
  writeData(context, 'settlement-status', SettlementStatusSchema, {
    schema: 'settlement-status/1',
    assessors: histories.map(({ assessor, days: read, statuses }) => ({
      assessor,
      days: read,
      changes: changesOf(statuses),
    })),
  });
  writeData(context, 'place-status', PlaceStatusSchema, follower.table());
  writeData(context, 'held-abroad', HeldAbroadSchema, {
    schema: 'held-abroad/1',
    method: abroadMethod,
    rows: abroad,
  });
  writeData(context, 'reconstruction-accuracy', ReconstructionAccuracySchema, {
    schema: 'reconstruction-accuracy/1',
    method: accuracyMethod,
    rows: accuracy.rows,
  });
}
