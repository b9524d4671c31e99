import type * as v from 'valibot';
import { ArticleSchema } from '../../src/core/model/article.ts';
import {
  ControlFiguresSchema,
  HeldAbroadSchema,
  PlaceStatusSchema,
  ReconstructionAccuracySchema,
  SettlementNamesSchema,
  SettlementStatusSchema,
  SettlementsSchema,
} from '../../src/core/model/control.ts';
import {
  BordersSchema,
  LakesSchema,
  NeighboursSchema,
  OblastsSchema,
  RiversSchema,
  TownsSchema,
} from '../../src/core/model/layers.ts';
import { PlacesSchema } from '../../src/core/model/place.ts';
import { SettlementPopulationSchema } from '../../src/core/model/population.ts';
import { ProposalSchema } from '../../src/core/model/proposal.ts';

/** Each data file names one of these in its `schema`. */
export const schemas: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>([
  ['article/1', ArticleSchema],
  ['places/1', PlacesSchema],
  ['proposal/2', ProposalSchema],
  ['oblasts/1', OblastsSchema],
  ['neighbours/1', NeighboursSchema],
  ['borders/1', BordersSchema],
  ['rivers/1', RiversSchema],
  ['lakes/1', LakesSchema],
  ['towns/1', TownsSchema],
  ['control-figures/2', ControlFiguresSchema],
  ['place-status/1', PlaceStatusSchema],
  ['held-abroad/1', HeldAbroadSchema],
  ['settlements/1', SettlementsSchema],
  ['settlement-names/1', SettlementNamesSchema],
  ['settlement-status/1', SettlementStatusSchema],
  ['settlement-population/1', SettlementPopulationSchema],
  ['reconstruction-accuracy/1', ReconstructionAccuracySchema],
]);
