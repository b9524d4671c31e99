import { SettlementNamesSchema, SettlementsSchema } from '../../src/core/model/control.ts';
import type { BuildContext } from './context.ts';
import { affectedOblasts } from './control-land.ts';
import { loadSettlements } from './control-settlements.ts';
import { loadPartingWaters } from './control-water.ts';
import { loadFullOblasts } from './oblasts.ts';
import { writeData } from './write.ts';

/** Makes the list of settlements whose status is followed, and that of their names. */
export function buildSettlements(context: BuildContext): void {
  const settlements = loadSettlements(context, loadFullOblasts(context), affectedOblasts);
  writeData(context, 'settlements', SettlementsSchema, {
    schema: 'settlements/1',
    oblasts: affectedOblasts,
    lon: settlements.map(({ lon }) => lon),
    lat: settlements.map(({ lat }) => lat),
    oblast: settlements.map(({ oblast }) => affectedOblasts.indexOf(oblast)),
    waters: loadPartingWaters(context),
  });
  writeData(context, 'settlement-names', SettlementNamesSchema, {
    schema: 'settlement-names/1',
    id: settlements.map(({ id }) => id),
    name: settlements.map(({ name }) => name),
  });
}
