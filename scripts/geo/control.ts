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
  ReconstructionAccuracySchema,
  SettlementNamesSchema,
  SettlementStatusSchema,
  SettlementsSchema,
} from '../../src/core/model/control.ts';
import { type Day, OblastIdSchema } from '../../src/core/model/ids.ts';
import { type Oblasts, OblastsSchema } from '../../src/core/model/layers.ts';
import type { BuildContext } from './context.ts';
import { accuracyMethod, accuracyOf } from './control-accuracy.ts';
import { daysOfArticles } from './control-days.ts';
import { affectedRows, figuresOf } from './control-figures.ts';
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

/** Makes the facts of control from the assessors' files: figures, settlements, their status, accuracy. */
export async function buildControl(
  context: BuildContext,
  which: 'articles' | 'all' = 'articles',
): Promise<void> {
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

  const all = new Set(sources.flatMap((source) => daysOf(context.from, source)));
  const articleDays = daysOfArticles(join(context.out, '../seeds/articles'));
  const days: Day[] = which === 'all' ? [...all].sort() : articleDays;
  const inland = inlandPoints(settlements, landOf(bundled));
  const counted = full.map(({ properties, geometry }) => ({
    id: v.parse(OblastIdSchema, properties.id),
    geometry,
  }));
  const histories = sources.map(({ id }) => ({
    assessor: id,
    days: [] as Day[],
    statuses: [] as Uint8Array[],
  }));
  const ground = prepareGround({ ...columns, waters }, landOf(bundled, affectedOblasts));
  const accuracy = accuracyOf(ground, bundled);

  const rows = days.flatMap((day) => {
    const snapshots = sources.map((source) => loadSnapshot(context.from, source, day));
    snapshots.forEach((snapshot, i) => {
      const history = histories[i];
      if (!snapshot || !history) return;
      const statuses = statusOf(settlements, inland, snapshot.occupied);
      history.days.push(day);
      history.statuses.push(statuses);
      if (articleDays.includes(day)) accuracy.add(history.assessor, snapshot, statuses);
    });
    return figuresOf(
      counted,
      snapshots.map((snapshot, i) => ({ measure: sources[i]?.id ?? '', snapshot })),
    );
  });

  writeData(context, 'control-figures', ControlFiguresSchema, {
    schema: 'control-figures/1',
    method: figuresMethod,
    assessors: sources.map(({ id }) => id),
    days,
    rows: affectedRows(rows),
  });
  writeData(context, 'settlement-status', SettlementStatusSchema, {
    schema: 'settlement-status/1',
    assessors: histories.map(({ assessor, days: read, statuses }) => ({
      assessor,
      days: read,
      changes: changesOf(statuses),
    })),
  });
  writeData(context, 'reconstruction-accuracy', ReconstructionAccuracySchema, {
    schema: 'reconstruction-accuracy/1',
    method: accuracyMethod,
    rows: accuracy.rows,
  });
}
