import type { MultiPolygon, Polygon } from 'geojson';

/**
 * A fast test of points against one area: its edges sorted into bands of latitude, so that a
 * point meets only the edges at its own height. Even-odd rule; the area's rings may be wound
 * either way but must not overlap. `[lon, lat]` degrees.
 */
export function insideTest(area: Polygon | MultiPolygon): (lon: number, lat: number) => boolean {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  let south = Infinity;
  let north = -Infinity;
  let edges = 0;
  for (const ring of polygons.flat()) {
    for (const [, lat = 0] of ring) {
      if (lat < south) south = lat;
      if (lat > north) north = lat;
      edges++;
    }
  }
  if (edges === 0) return () => false;
  const count = Math.max(1, Math.min(4096, edges >> 1));
  const height = (north - south) / count || 1;
  const bandOf = (lat: number): number =>
    Math.min(count - 1, Math.max(0, Math.floor((lat - south) / height)));
  const bands: number[][] = Array.from({ length: count }, () => []);
  for (const ring of polygons.flat()) {
    let [x0 = 0, y0 = 0] = ring.at(-1) ?? [];
    for (const [x1 = 0, y1 = 0] of ring) {
      if (y0 !== y1) {
        const last = bandOf(Math.max(y0, y1));
        for (let band = bandOf(Math.min(y0, y1)); band <= last; band++) bands[band]?.push(x0, y0, x1, y1);
      }
      x0 = x1;
      y0 = y1;
    }
  }
  return (lon, lat) => {
    if (lat < south || lat > north) return false;
    const band = bands[bandOf(lat)] ?? [];
    let inside = false;
    for (let i = 0; i < band.length; i += 4) {
      const x0 = band[i] ?? 0;
      const y0 = band[i + 1] ?? 0;
      const x1 = band[i + 2] ?? 0;
      const y1 = band[i + 3] ?? 0;
      if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
    return inside;
  };
}
