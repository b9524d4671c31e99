import * as v from 'valibot';
import { LocalTextSchema } from './text.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Inhabitants of settlements before the full-scale invasion, where the gazetteer has a figure:
 * `population[i]` people live in the settlement number `settlement[i]` of `settlements.json`.
 */
export const SettlementPopulationSchema = v.pipe(
  v.strictObject({
    schema: v.literal('settlement-population/1'),
    method: v.string(),
    /** Of which year the figures are, as far as the source tells. */
    vintage: LocalTextSchema,
    /** How many settlements there were when the table was made: it fits no other list. */
    settlements: count,
    settlement: v.array(count),
    population: v.array(v.pipe(count, v.minValue(1))),
  }),
  v.check(
    ({ settlement, population }) => settlement.length === population.length,
    'the columns differ in length',
  ),
  v.check(
    ({ settlement, settlements }) =>
      settlement.every((i, at) => i < settlements && i > (settlement[at - 1] ?? -1)),
    'the settlements are not ascending numbers of the list',
  ),
);
export type SettlementPopulation = v.InferOutput<typeof SettlementPopulationSchema>;
