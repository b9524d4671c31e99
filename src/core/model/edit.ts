/**
 * A reader's "what if": a settlement, by its Who's On First id, counted as occupied or as held on
 * every day. It says nothing of what is so.
 */
export interface Edit {
  readonly settlement: number;
  readonly occupied: boolean;
}
