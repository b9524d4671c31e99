import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { insideTest } from '../geo/inside.ts';
import { degreeKm, segmentKm } from '../geo/lines.ts';
import type { LonLat } from '../model/position.ts';
import type { RuleValue } from './ground.ts';

const pathsOf = (geometry: MultiPolygon | MultiLineString): readonly (readonly Position[])[] =>
  geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;

/** The point of the paths nearest to a position, in the plane of its latitude. */
function nearestOn(paths: readonly (readonly Position[])[], [lon, lat]: LonLat): Position | null {
  const { east, north } = degreeKm(lat);
  let best = Infinity;
  let found: Position | null = null;
  for (const path of paths) {
    let x0 = 0;
    let y0 = 0;
    for (let i = 0; i < path.length; i++) {
      const [x = 0, y = 0] = path[i] ?? [];
      const x1 = (x - lon) * east;
      const y1 = (y - lat) * north;
      if (i > 0) {
        const dx = x1 - x0;
        const dy = y1 - y0;
        const t = Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / (dx * dx + dy * dy || 1)));
        const distance = (x0 + t * dx) ** 2 + (y0 + t * dy) ** 2;
        if (distance < best) {
          best = distance;
          found = [lon + (x0 + t * dx) / east, lat + (y0 + t * dy) / north];
        }
      }
      x0 = x1;
      y0 = y1;
    }
  }
  return found;
}

/**
 * Measures from positions to an area or a line, in km; 0 inside an area, infinite from what is
 * empty. Good to 0.1 % up to 100 km.
 */
export function distanceTo(value: RuleValue): (position: LonLat) => number {
  const paths = pathsOf(value.kind === 'area' ? value.area : value.line);
  const inside = value.kind === 'area' ? insideTest(value.area) : () => false;
  return (position) => {
    if (inside(...position)) return 0;
    const nearest = nearestOn(paths, position);
    return nearest ? segmentKm(position, nearest) : Infinity;
  };
}
