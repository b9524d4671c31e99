import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { bundledOblasts, landOf } from '../../scripts/geo/control-land.ts';
import { prepareGround } from '../../src/core/control/ground.ts';
import type { ControlFacts } from '../../src/core/model/atlas.ts';
import {
  ControlFiguresSchema,
  HeldAbroadSchema,
  PlaceStatusSchema,
  ReconstructionAccuracySchema,
  SettlementNamesSchema,
  SettlementStatusSchema,
  SettlementsSchema,
} from '../../src/core/model/control.ts';
import { type AssessorId, AssessorIdSchema, type Day, DaySchema } from '../../src/core/model/ids.ts';
import { parseControlFacts } from '../../src/data/bundle.ts';

const root = resolve(import.meta.dirname, '../..');

/** The assessors' files and outlines, which are not part of the project. */
export const shared = resolve(root, '../shared/geo-sources');
export const hasShared = existsSync(shared);
/** For the titles of tests that are left out without them. */
export const needsShared = '(needs ../shared/geo-sources)';

const read = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> =>
  v.parse(schema, JSON.parse(readFileSync(resolve(root, 'geo', name), 'utf8')));

export const day = (text: string): Day => v.parse(DaySchema, text);
export const assessor = (text: string): AssessorId => v.parse(AssessorIdSchema, text);
export const articleDays = ['2025-12-01', '2025-12-16', '2025-12-21', '2025-12-25'].map(day);

export const figures = () => read('control-figures.json', ControlFiguresSchema);
export const settlements = () => read('settlements.json', SettlementsSchema);
export const settlementNames = () => read('settlement-names.json', SettlementNamesSchema);
export const settlementStatus = () => read('settlement-status.json', SettlementStatusSchema);
export const accuracy = () => read('reconstruction-accuracy.json', ReconstructionAccuracySchema);
export const placeStatus = () => read('place-status.json', PlaceStatusSchema);
export const heldAbroad = () => read('held-abroad.json', HeldAbroadSchema);

/** The facts that control is reconstructed from, as the app reads them. */
export const controlFacts = (): ControlFacts =>
  parseControlFacts(
    Object.fromEntries(
      ['oblasts.geojson', 'settlements.json', 'settlement-status.json', 'control-figures.json'].map(
        (name) => [name, JSON.parse(readFileSync(resolve(root, 'geo', name), 'utf8')) as unknown],
      ),
    ),
  );

/** The ground of reconstructions as the app has it. */
export function bundledGround() {
  const places = settlements();
  const oblasts = bundledOblasts(resolve(root, 'geo'));
  return { places, oblasts, ground: prepareGround(places, landOf(oblasts, places.oblasts)) };
}
