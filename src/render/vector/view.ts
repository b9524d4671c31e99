import { type GeoProjection, type GeoStream, geoConicEqualArea, geoDistance, geoMercator } from 'd3-geo';
import type { LonLat } from '../../core/model/position.ts';
import { mapFrame } from '../../scene/frame.ts';
import { type Bounds, fitBounds, metresPerPixel } from '../../scene/projection.ts';
import { thin } from './thin.ts';

export type ProjectionName = 'mercator' | 'conic';

/** Sends geometry through the projection and the clip to a sink of plane coordinates. */
export interface Plane {
  stream(sink: GeoStream): GeoStream;
}

/** What of the world a map shows, and how big: the camera of the vector renderer. North is up at its centre. */
export interface VectorView {
  /** Size of the map in CSS pixels. */
  width: number;
  height: number;
  center: LonLat;
  /** The zoom at which MapLibre has the same scale at the centre; styles are evaluated at it. */
  zoom: number;
  /** What the map shows, corners and edges: west, south, east, north in degrees. */
  bounds: Bounds;
  /** Where a position is: x and y in CSS pixels from the map's top left corner. */
  project(position: LonLat): readonly [x: number, y: number];
  /** Clipped a little outside the frame, so that no edge of the clip is seen as a line. */
  drawn: Plane;
  /** Clipped at the frame: only what is really seen. */
  shown: Plane;
}

/** Radius of MapLibre's sphere, in metres. */
const radiusM = 6_378_137;
const worldSizePx = 512;
/** Wider than any line or symbol. */
const bleedPx = 80;

/** Where the conic projection is true to scale: a sixth within the south and north ends of Ukraine. */
const parallels: [number, number] = [45.8, 51];

/**
 * Without cutting at the antimeridian, which would turn on which way round a ring is drawn:
 * RFC 7946 and d3 differ in that.
 */
const uncut = (projection: GeoProjection): GeoProjection =>
  projection.precision(0).preclip((stream: GeoStream) => stream);

const planeOf = (
  projection: GeoProjection,
  [width, height]: readonly [number, number],
  bleed: number,
): Plane => {
  projection.clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  return { stream: (sink) => projection.stream(thin(sink)) };
};

/** Points along the frame's edge, clockwise from the top left. */
function frameEdge(width: number, height: number): [number, number][] {
  const steps = [0, 0.25, 0.5, 0.75];
  return [
    ...steps.map((t): [number, number] => [t * width, 0]),
    ...steps.map((t): [number, number] => [width, t * height]),
    ...steps.map((t): [number, number] => [(1 - t) * width, height]),
    ...steps.map((t): [number, number] => [0, (1 - t) * height]),
  ];
}

function boundsOf(projection: GeoProjection, width: number, height: number): Bounds {
  const corners = frameEdge(width, height).flatMap((point) => {
    const position = projection.invert?.(point);
    return position ? [position] : [];
  });
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function viewOf(
  make: () => GeoProjection,
  camera: { center: LonLat; zoom: number },
  width: number,
  height: number,
): VectorView {
  const projection = make();
  return {
    ...camera,
    width,
    height,
    bounds: boundsOf(projection, width, height),
    project: (position) => projection(position) ?? [Number.NaN, Number.NaN],
    drawn: planeOf(make(), [width, height], bleedPx),
    shown: planeOf(make(), [width, height], 0),
  };
}

/** The map as MapLibre has it on screen: Web Mercator, 512 pixels are the world at zoom 0. */
export function mercatorView(center: LonLat, zoom: number, width: number, height: number): VectorView {
  const make = (): GeoProjection =>
    uncut(
      geoMercator()
        .scale((worldSizePx * 2 ** zoom) / (2 * Math.PI))
        .center(center)
        .translate([width / 2, height / 2]),
    );
  return viewOf(make, { center, zoom }, width, height);
}

/** The box's edge, close enough for a bend to show. */
function boxEdge([west, south, east, north]: Bounds): LonLat[] {
  return Array.from({ length: 17 }, (_, i) => i / 16).flatMap((t): LonLat[] => [
    [west + t * (east - west), north],
    [west + t * (east - west), south],
    [west, south + t * (north - south)],
    [east, south + t * (north - south)],
  ]);
}

/** Zoom at which MapLibre has this projection's scale at the middle of the frame. */
function zoomOf(projection: GeoProjection, center: LonLat, width: number, height: number): number {
  const left = projection.invert?.([width / 2 - 5, height / 2]);
  const right = projection.invert?.([width / 2 + 5, height / 2]);
  if (!left || !right) throw new Error('the conic projection cannot be inverted');
  const metres = (geoDistance(left, right) * radiusM) / 10;
  return Math.log2(metresPerPixel(0, center[1]) / metres);
}

/**
 * An equal-area conic map that shows `bounds` whole, with a margin. It is true to scale along two
 * parallels of Ukraine, within 0.2 % between them, and areas on it compare as they do on the ground.
 *
 * @param meridian longitude of the map's middle, where north is up
 */
function conicView(
  bounds: Bounds,
  width: number,
  height: number,
  marginPx: number,
  meridian: number,
): VectorView {
  const conic = (): GeoProjection =>
    geoConicEqualArea().parallels(parallels).rotate([-meridian, 0]).center([0, 0]);
  const unit = conic().scale(1).translate([0, 0]);
  const edge = boxEdge(bounds).map((position): [number, number] => unit(position) ?? [0, 0]);
  const ys = edge.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const halfWidth = Math.max(...edge.map(([x]) => Math.abs(x)));
  const roomX = Math.max(1, width / 2 - marginPx);
  const roomY = Math.max(1, height - 2 * marginPx);
  const scale = Math.min(roomX / halfWidth, roomY / (bottom - top));
  const make = (): GeoProjection =>
    uncut(
      conic()
        .scale(scale)
        .translate([width / 2, height / 2 - (scale * (top + bottom)) / 2]),
    );
  const projection = make();
  const middle = projection.invert?.([width / 2, height / 2]);
  if (!middle) throw new Error('the conic projection cannot be inverted');
  const center: LonLat = [middle[0], middle[1]];
  return viewOf(make, { center, zoom: zoomOf(projection, center, width, height) }, width, height);
}

/** Web Mercator that shows `bounds` whole, with a given longitude in the middle. */
function mercatorFit(
  bounds: Bounds,
  width: number,
  height: number,
  marginPx: number,
  meridian: number,
): VectorView {
  const [west, south, east, north] = bounds;
  const half = Math.max(meridian - west, east - meridian);
  const { center, zoom } = fitBounds(
    [meridian - half, south, meridian + half, north],
    width,
    height,
    marginPx,
  );
  return mercatorView(center, zoom, width, height);
}

/** The longitude nearest to a view's own at which it shows nothing beyond the bundled ground, if there is one. */
function meridianInside({ bounds: [west, , east], center: [lon] }: VectorView): number {
  const [first, , last] = mapFrame;
  const beyond = Math.max(0, east - last) - Math.max(0, first - west);
  const slack = beyond > 0 ? Math.max(0, west - first) : Math.max(0, last - east);
  return lon - Math.sign(beyond) * Math.min(Math.abs(beyond), slack);
}

/**
 * The view that shows `bounds` (west, south, east, north in degrees) whole, where it can without
 * showing what lies beyond the bundled ground to the west or east.
 *
 * @param width of the map in CSS pixels, as are `height` and `marginPx`, what is left free around the bounds
 */
export function fitView(
  projection: ProjectionName,
  bounds: Bounds,
  width: number,
  height: number,
  marginPx: number,
): VectorView {
  const fitted = projection === 'conic' ? conicView : mercatorFit;
  const centred = fitted(bounds, width, height, marginPx, (bounds[0] + bounds[2]) / 2);
  return fitted(bounds, width, height, marginPx, meridianInside(centred));
}
