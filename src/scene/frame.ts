import type { Bounds } from './projection.ts';

/** What the map can show when panned to its limits: the bundled basemap covers this. */
export const mapFrame: Bounds = [12, 40, 50, 58];

/** The affected oblasts and Odesa: what the map opens with. */
export const homeBounds: Bounds = [29.4, 43.9, 40.4, 52.4];
