import type * as v from 'valibot';
import type { Article } from './article.ts';
import type {
  ControlFigures,
  HeldAbroad,
  PlaceStatus,
  ReconstructionAccuracy,
  SettlementStatus,
  Settlements,
} from './control.ts';
import type { FigureTable } from './figures.ts';
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

/** Everything bundled that the page itself shows, validated. */
export interface Atlas {
  oblasts: v.InferOutput<typeof OblastsSchema>;
  neighbours: v.InferOutput<typeof NeighboursSchema>;
  borders: v.InferOutput<typeof BordersSchema>;
  rivers: v.InferOutput<typeof RiversSchema>;
  lakes: v.InferOutput<typeof LakesSchema>;
  towns: v.InferOutput<typeof TownsSchema>;
  table: FigureTable;
  placeStatus: PlaceStatus;
  heldAbroad: HeldAbroad;
  accuracy: ReconstructionAccuracy;
  assessors: readonly Assessor[];
  articles: readonly Article[];
  places: readonly Place[];
  proposals: readonly Proposal[];
}

/** What control is reconstructed from: bundled too, but large, and of use to the thread that computes. */
export interface ControlFacts {
  oblasts: v.InferOutput<typeof OblastsSchema>;
  settlements: Settlements;
  status: SettlementStatus;
  figures: ControlFigures;
}
