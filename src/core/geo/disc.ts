import type { MultiPolygon, Position } from 'geojson';
import { degreeKm } from './lines.ts';

const corners = 128;
/** The corners lie as far outside the circle as the middles of the edges lie inside. */
const balance = 2 / (1 + Math.cos(Math.PI / corners));

/** Everything within `km` kilometres of a position (`[lon, lat]`); true to 0.1 % up to 200 km. */
export function discAround(center: Position, km: number): MultiPolygon {
  const [lon = 0, lat = 0] = center;
  const ring = Array.from({ length: corners }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / corners;
    const [x, y] = [Math.cos(angle) * km * balance, Math.sin(angle) * km * balance];
    // Degrees are measured at the middle latitude of the way, as `segmentKm` does.
    const guess = lat + y / degreeKm(lat).north / 2;
    const { east, north } = degreeKm(guess);
    return [lon + x / east, lat + y / north];
  });
  return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0] ?? [lon, lat]]]] };
}
