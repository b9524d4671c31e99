import type { Edit } from '../core/model/edit.ts';
import type {
  ArticleId,
  AssessorId,
  Day,
  EventId,
  OblastId,
  PlaceId,
  ProposalId,
} from '../core/model/ids.ts';
import type { LonLat } from '../core/model/position.ts';

/** Whose assessment is drawn: one assessor's, or what all agree on with what they dispute. */
export type SourceChoice = AssessorId | 'consensus';

/** The layers a reader can switch; the order is that of the panel. */
export const layerIds = [
  'control',
  'line',
  'change',
  'abroad',
  'shares',
  'places',
  'events',
  'towns',
  'oblasts',
  'water',
] as const;
export type LayerId = (typeof layerIds)[number];

export type ThemeChoice = 'system' | 'light' | 'dark';

export interface Camera {
  center: LonLat;
  zoom: number;
}

export type Selection =
  /** A spot of ground, whatever stands there. */
  | { kind: 'ground'; position: LonLat }
  | { kind: 'place'; id: PlaceId }
  | { kind: 'event'; id: EventId }
  | { kind: 'region'; id: OblastId }
  | { kind: 'proposal'; id: ProposalId };

/** What the right-hand side of a divided map shows in place of the left-hand side's choice. */
export type Swipe =
  /** The same on another day. */
  | { kind: 'day'; day: Day }
  /** The same day without proposals and scenario. */
  | { kind: 'plain' }
  /** One proposal alone. */
  | { kind: 'proposal'; id: ProposalId };

/** A proposal that is drawn, with the parameters that differ from its defaults. */
export interface ActiveProposal {
  id: ProposalId;
  params: Readonly<Record<string, number>>;
}

/**
 * Everything the reader chose, one immutable value. What is on screen follows from it, and the
 * URL is its serialization (`url.ts`).
 */
export interface State {
  /** `null` is the home view, which fits the affected oblasts into whatever window there is. */
  readonly camera: Camera | null;
  readonly day: Day;
  /** The day that the map's is compared with; `null` is two weeks before. */
  readonly compare: Day | null;
  /** The oblasts whose occupied share the timeline draws. */
  readonly charted: readonly OblastId[];
  readonly source: SourceChoice;
  readonly article: ArticleId | null;
  readonly layers: readonly LayerId[];
  readonly proposals: readonly ActiveProposal[];
  /** What if settlements were held otherwise; not what is so. */
  readonly edits: readonly Edit[];
  /** A map divided in two; `null` is one map. */
  readonly swipe: Swipe | null;
  readonly selection: Selection | null;
  readonly language: string;
  readonly theme: ThemeChoice;
}
