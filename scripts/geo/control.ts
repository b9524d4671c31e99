import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import { prepareGround } from '../../src/core/control/ground.ts';
import { changesOf } from '../../src/core/control/status.ts';
import { union } from '../../src/core/geo/clip.ts';
import {
  ControlFiguresSchema,
  type HeldAbroad,
  HeldAbroadSchema,
  PlaceStatusSchema,
  ReconstructionAccuracySchema,
  SettlementNamesSchema,
  SettlementStatusSchema,
  SettlementsSchema,
} from '../../src/core/model/control.ts';
import { type Day, OblastIdSchema } from '../../src/core/model/ids.ts';
import { type Oblasts, OblastsSchema } from '../../src/core/model/layers.ts';
import type { BuildContext } from './context.ts';
import { abroadMethod, heldAbroadRow } from './control-abroad.ts';
import { accuracyMethod, accuracyOf } from './control-accuracy.ts';
import { daysOfArticles } from './control-days.ts';
import { type CountedOblast, figureCounter } from './control-figures.ts';
import { countedPlaces, placeFollower } from './control-places.ts';
import { loadSettlements } from './control-settlements.ts';
import { daysOf, loadSnapshot, loadSources } from './control-sources.ts';
import { inlandPoints, statusOf } from './control-status.ts';
import { loadPartingWaters } from './control-water.ts';
import { loadFullOblasts } from './oblasts.ts';

/** Oblasts of which some part has been occupied since July 2024: their settlements have a status. */
export const affectedOblasts = [
  'UA-14',
  'UA-09',
  'UA-23',
  'UA-65',
  'UA-63',
  'UA-59',
  'UA-12',
  'UA-48',
  'UA-43',
  'UA-40',
].map((id) => v.parse(OblastIdSchema, id));

const figuresMethod =
  "Each assessor's occupied area of the day, overlaps united, cut to the oblast on land (geoBoundaries outline cut to " +
  'the OpenStreetMap coast, full resolution), measured on the WGS84 ellipsoid by authalic latitude.';

/** Writes data after holding it against its schema, one line for each key at the top. */
function writeData(context: BuildContext, name: string, schema: v.GenericSchema, data: object): void {
  v.parse(schema, data);
  const lines = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const text = `{\n${lines.join(',\n')}\n}\n`;
  writeFileSync(join(context.out, `${name}.json`), text);
  const gz = gzipSync(text, { level: 9 }).length;
  context.log(
    `geo/${name}.json: ${(text.length / 1000).toFixed(1)} kB, ${(gz / 1000).toFixed(1)} kB gzipped`,
  );
}

/** The oblasts as the app has them. */
export function bundledOblasts(folder: string): Oblasts {
  return v.parse(OblastsSchema, JSON.parse(readFileSync(join(folder, 'oblasts.geojson'), 'utf8'))) as Oblasts;
}

/** Land of some of the oblasts, or of all. */
export const landOf = ({ features }: Oblasts, ids?: readonly string[]): MultiPolygon =>
  union(
    features.filter(({ properties }) => !ids || ids.includes(properties.id)).map(({ geometry }) => geometry),
  );

/** The oblasts at full resolution for areas, as bundled for lines. */
function countedOblasts(full: ReturnType<typeof loadFullOblasts>, bundled: Oblasts): CountedOblast[] {
  return full.flatMap(({ properties, geometry }) => {
    const drawn = bundled.features.find((feature) => feature.properties.id === properties.id);
    if (!drawn) return [];
    const { id, label } = drawn.properties;
    return [{ id, full: geometry, bundled: union([drawn.geometry]), label: [label[0], label[1]] as const }];
  });
}

/** Days on which the reconstruction is held against the assessors: the articles', and one a month. */
function sampledDays(days: readonly Day[], articleDays: readonly Day[]): Set<Day> {
  const firsts = days.filter((day, i) => day.slice(0, 7) !== days[i - 1]?.slice(0, 7));
  return new Set([...firsts, ...articleDays]);
}

/** Makes the facts of control from the assessors' files: figures, settlements, their status, accuracy. */
export async function buildControl(context: BuildContext): Promise<void> {
  const sources = await loadSources();
  const full = loadFullOblasts(context);
  const bundled = bundledOblasts(context.out);
  const settlements = loadSettlements(context, full, affectedOblasts);
  const columns = { lon: settlements.map(({ lon }) => lon), lat: settlements.map(({ lat }) => lat) };
  const waters = loadPartingWaters(context);
  writeData(context, 'settlements', SettlementsSchema, {
    schema: 'settlements/1',
    oblasts: affectedOblasts,
    ...columns,
    oblast: settlements.map(({ oblast }) => affectedOblasts.indexOf(oblast)),
    waters,
  });
  writeData(context, 'settlement-names', SettlementNamesSchema, {
    schema: 'settlement-names/1',
    id: settlements.map(({ id }) => id),
    name: settlements.map(({ name }) => name),
  });

  const articleDays = daysOfArticles(join(context.out, '../seeds/articles'));
  const days: Day[] = [...new Set(sources.flatMap((source) => daysOf(context.from, source)))].sort();
  const ukraine = landOf(bundled);
  const inland = inlandPoints(settlements, ukraine);
  const ids = sources.map(({ id }) => id);
  const land = landOf(bundled, affectedOblasts);
  const counter = figureCounter(countedOblasts(full, bundled), ids, land);
  const follower = placeFollower(countedPlaces(join(context.out, '../seeds/places.json')), ids);
  const histories = ids.map((assessor) => ({ assessor, days: [] as Day[], statuses: [] as Uint8Array[] }));
  const accuracy = accuracyOf(prepareGround({ ...columns, waters }, land), bundled);
  const abroad: HeldAbroad['rows'] = [];
  const sampled = sampledDays(days, articleDays);

  days.forEach((day, index) => {
    const snapshots = sources.map((source) => loadSnapshot(context.from, source, day));
    snapshots.forEach((snapshot, i) => {
      const history = histories[i];
      if (!snapshot || !history) return;
      const statuses = statusOf(settlements, inland, snapshot.occupied);
      history.days.push(day);
      history.statuses.push(statuses);
      follower.add(history.assessor, day, snapshot.occupied);
      abroad.push(...heldAbroadRow(history.assessor, snapshot, ukraine));
      if (sampled.has(day)) accuracy.add(history.assessor, snapshot, statuses);
    });
    counter.add(day, snapshots);
    if (index % 50 === 0) context.log(`control: ${day}`);
  });

  writeData(context, 'control-figures', ControlFiguresSchema, counter.table(figuresMethod));
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
