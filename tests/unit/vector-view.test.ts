import { createRequire } from 'node:module';
import { geoPath } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/core/model/position.ts';
import { fitView, mercatorView, type VectorView } from '../../src/render/vector/view.ts';
import { homeBounds, mapFrame } from '../../src/scene/frame.ts';
import { type Bounds, scaleBar } from '../../src/scene/projection.ts';

const { Geodesic } = createRequire(import.meta.url)('geographiclib-geodesic');

/** Web Mercator as MapLibre's documentation gives it. */
function maplibre([lon, lat]: LonLat, center: LonLat, zoom: number): [number, number] {
  const world = 512 * 2 ** zoom;
  const x = (value: number): number => ((value + 180) / 360) * world;
  const y = (value: number): number =>
    ((180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (value * Math.PI) / 360))) / 360) * world;
  return [x(lon) - x(center[0]), y(lat) - y(center[1])];
}

const donetsk: Bounds = [36.5, 46.8, 39.1, 49.3];

/** Kilometres on the ellipsoid between two spots of the frame. */
function groundKm(view: VectorView, from: [number, number], to: [number, number]): number {
  const at = ([px, py]: [number, number]): LonLat => {
    // Newton's method in two unknowns: the view projects, and does not invert.
    let [lon, lat] = view.center;
    for (let step = 0; step < 20; step += 1) {
      const [x, y] = view.project([lon, lat]);
      const [x1, y1] = view.project([lon + 1e-4, lat]);
      const [x2, y2] = view.project([lon, lat + 1e-4]);
      const [a, b, c, d] = [(x1 - x) / 1e-4, (x2 - x) / 1e-4, (y1 - y) / 1e-4, (y2 - y) / 1e-4];
      const det = a * d - b * c;
      lon += (d * (px - x) - b * (py - y)) / det;
      lat += (a * (py - y) - c * (px - x)) / det;
    }
    return [lon, lat];
  };
  const [[lon1, lat1], [lon2, lat2]] = [at(from), at(to)];
  return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 / 1000;
}

describe('views', () => {
  it('puts positions where MapLibre has them', () => {
    const center: LonLat = [36.2, 48.4];
    const view = mercatorView(center, 6.7, 900, 600);
    for (const position of [
      [30.5, 50.4],
      [38.1, 47.2],
      [36.2, 48.4],
      [22.1, 44.4],
    ] as LonLat[]) {
      const [x, y] = view.project(position);
      const [dx, dy] = maplibre(position, center, 6.7);
      expect(x).toBeCloseTo(450 + dx, 6);
      expect(y).toBeCloseTo(300 + dy, 6);
    }
  });

  it.each([
    ['conic', donetsk],
    ['conic', homeBounds],
    ['mercator', donetsk],
  ] as const)('has a scale bar that is right at the centre: %s', (projection, bounds) => {
    const view = fitView(projection, bounds, 1200, 700, 24);
    const { km, widthPx } = scaleBar(view.zoom, view.center, 120);
    const [x, y] = [view.width / 2, view.height / 2];
    expect(groundKm(view, [x - widthPx / 2, y], [x + widthPx / 2, y]) / km).toBeGreaterThan(0.99);
    expect(groundKm(view, [x - widthPx / 2, y], [x + widthPx / 2, y]) / km).toBeLessThan(1.01);
  });

  it.each(['conic', 'mercator'] as const)(
    'shows the bounds whole, and nothing beyond the ground: %s',
    (name) => {
      const view = fitView(name, homeBounds, 1200, 506, 24);
      const [west, south, east, north] = homeBounds;
      for (const corner of [
        [west, south],
        [west, north],
        [east, south],
        [east, north],
      ] as LonLat[]) {
        const [x, y] = view.project(corner);
        expect(x).toBeGreaterThanOrEqual(23.9);
        expect(x).toBeLessThanOrEqual(1176.1);
        expect(y).toBeGreaterThanOrEqual(23.9);
        expect(y).toBeLessThanOrEqual(482.1);
      }
      expect(view.bounds[0]).toBeGreaterThanOrEqual(mapFrame[0]);
      // Meridians converge: what is moved to the west is not quite all that was beyond the east.
      expect(view.bounds[2]).toBeLessThanOrEqual(mapFrame[2] + 0.5);
    },
  );

  it('clips to the frame, whichever way round a ring is drawn', () => {
    const view = fitView('conic', donetsk, 400, 300, 10);
    const ring = [
      [20, 40],
      [50, 40],
      [50, 58],
      [20, 58],
      [20, 40],
    ];
    for (const coordinates of [[ring], [ring.toReversed()]]) {
      expect(geoPath(view.shown).area({ type: 'Polygon', coordinates })).toBeCloseTo(400 * 300, 0);
    }
    const abroad = {
      type: 'LineString' as const,
      coordinates: [
        [0, 10],
        [1, 11],
      ],
    };
    expect(geoPath(view.shown)(abroad)).toBeNull();
  });
});
