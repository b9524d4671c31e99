import type * as v from 'valibot';
import type { Article } from './article.ts';
import type { ControlFigures, ReconstructionAccuracy, SettlementStatus, Settlements } from './control.ts';
import type { AssessorId } from './ids.ts';
import type {
  BordersSchema,
  LakesSchema,
  NeighboursSchema,
  OblastsSchema,
  RiversSchema,
  TownsSchema,
} from './layers.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/** Whom to name for a layer or a figure, and where to read on. */
export interface Credit {
  name: string;
  url: string;
  licence: string;
}

/** What the app tells of an assessor. */
export interface Assessor {
  id: AssessorId;
  name: string;
  shortName: string;
  credit: Credit;
}

/** Everything that is bundled with the app, validated. */
export interface Atlas {
  oblasts: v.InferOutput<typeof OblastsSchema>;
  neighbours: v.InferOutput<typeof NeighboursSchema>;
  borders: v.InferOutput<typeof BordersSchema>;
  rivers: v.InferOutput<typeof RiversSchema>;
  lakes: v.InferOutput<typeof LakesSchema>;
  towns: v.InferOutput<typeof TownsSchema>;
  settlements: Settlements;
  status: SettlementStatus;
  figures: ControlFigures;
  accuracy: ReconstructionAccuracy;
  assessors: readonly Assessor[];
  articles: readonly Article[];
  places: readonly Place[];
  proposals: readonly Proposal[];
}
