import { type GeoStream, geoStream } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { Box } from './collision.ts';
import type { Plane } from './view.ts';

type XY = readonly [x: number, y: number];

/** A spot on a line for a straight label: its middle, and its slope in degrees, clockwise, never upside down. */
export interface LineSpot {
  x: number;
  y: number;
  degrees: number;
}

/** The parts of a geometry's lines that are seen, in pixels, the longest first. */
export function seenLines(geometry: Geometry, plane: Plane): XY[][] {
  const lines: XY[][] = [];
  let line: XY[] = [];
  const sink: GeoStream = {
    point: (x, y) => line.push([x, y]),
    lineStart: () => {
      line = [];
    },
    lineEnd: () => lines.push(line),
    polygonStart() {},
    polygonEnd() {},
  };
  geoStream(geometry, plane.stream(sink));
  return lines
    .map((points) => ({ points, length: lengthOf(points) }))
    .sort((a, b) => b.length - a.length)
    .map(({ points }) => points);
}

const lengthOf = (line: readonly XY[]): number =>
  line.slice(1).reduce((sum, point, i) => {
    const before = line[i] ?? point;
    return sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);

/** The point at a distance along a line. */
function pointAt(line: readonly XY[], distance: number): XY {
  let rest = distance;
  for (let i = 1; i < line.length; i += 1) {
    const [x0, y0] = line[i - 1] ?? [0, 0];
    const [x1, y1] = line[i] ?? [0, 0];
    const step = Math.hypot(x1 - x0, y1 - y0);
    if (rest <= step && step > 0) return [x0 + ((x1 - x0) * rest) / step, y0 + ((y1 - y0) * rest) / step];
    rest -= step;
  }
  return line.at(-1) ?? [0, 0];
}

/** A stretch bent more than this, as chord to length, is no ground for straight text. */
const minStraightness = 0.94;

/**
 * Spots on a line for a label of a width, best first: near its middle, where the line is straight
 * enough. A line that is shorter than the label has none.
 */
export function spotsOn(line: readonly XY[], widthPx: number): LineSpot[] {
  const length = lengthOf(line);
  const room = length - widthPx;
  if (room < 0) return [];
  const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];
  return shares.flatMap((share) => {
    const from = pointAt(line, room * share);
    const to = pointAt(line, room * share + widthPx);
    const chord = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (chord < widthPx * minStraightness) return [];
    const [x, y] = pointAt(line, room * share + widthPx / 2);
    const slope = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    const degrees = slope > 90 ? slope - 180 : slope <= -90 ? slope + 180 : slope;
    return [{ x: (x + (from[0] + to[0]) / 2) / 2, y: (y + (from[1] + to[1]) / 2) / 2, degrees }];
  });
}

/** What a slanted label covers, as a row of squares along it. */
export function slantedBoxes({ x, y, degrees }: LineSpot, widthPx: number, heightPx: number): Box[] {
  const steps = Math.max(1, Math.ceil(widthPx / heightPx));
  const angle = (degrees * Math.PI) / 180;
  return Array.from({ length: steps }, (_, i) => {
    const along = ((i + 0.5) / steps - 0.5) * widthPx;
    const [cx, cy] = [x + along * Math.cos(angle), y + along * Math.sin(angle)];
    return {
      left: cx - heightPx / 2,
      top: cy - heightPx / 2,
      right: cx + heightPx / 2,
      bottom: cy + heightPx / 2,
    };
  });
}
