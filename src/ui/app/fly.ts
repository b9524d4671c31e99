import { bbox } from '@turf/turf';
import type { OblastId } from '../../core/model/ids.ts';
import type { Place } from '../../core/model/place.ts';
import { mapFrame } from '../../scene/frame.ts';
import type { Bounds } from '../../scene/projection.ts';
import { select } from '../../state/changes.ts';
import type { Store } from './store.ts';

/** Close enough to tell villages apart, far enough to see the line. */
const placeZoom = 9.5;

/** Whether the bundled basemap covers a place: others cannot be flown to. */
export const isOnMap = ({ position: [lon, lat] }: Place): boolean =>
  lon > mapFrame[0] && lon < mapFrame[2] && lat > mapFrame[1] && lat < mapFrame[3];

/** The bbox of an oblast, `[west, south, east, north]`. */
export function oblastBounds(store: Store, id: OblastId): Bounds | null {
  const oblast = store.atlas.oblasts.features.find(({ properties }) => properties.id === id);
  if (!oblast) return null;
  const [west, south, east, north] = bbox(oblast);
  return [west, south, east, north];
}

/** Selects a place and flies to it; a region is shown whole. */
export function goToPlace(store: Store, place: Place): void {
  store.dispatch(select({ kind: 'place', id: place.id }));
  if (!isOnMap(place)) return;
  const bounds = place.kind === 'region' && place.oblast ? oblastBounds(store, place.oblast) : null;
  const zoom = Math.min(placeZoom, placeZoom - Math.log2(Math.max(1, place.precisionKm / 15)));
  store.flight.value = bounds
    ? { to: 'bounds', bounds }
    : { to: 'camera', camera: { center: place.position, zoom } };
}
