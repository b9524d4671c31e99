import type { GeoStream } from 'd3-geo';

/** Vertices nearer than this to the one before are left out: no printer and no screen shows them. */
const minStepPx = 0.2;

/** A stream of plane coordinates with the vertices left out that cannot be seen, and rings that are points. */
export function thin(sink: GeoStream): GeoStream {
  let line: [number, number][] = [];
  let last: [number, number] | null = null;
  let inPolygon = false;
  let inLine = false;

  const point = (x: number, y: number): void => {
    if (!inLine) {
      sink.point(x, y);
      return;
    }
    const kept = line.at(-1);
    last = [x, y];
    if (!kept || Math.hypot(x - kept[0], y - kept[1]) >= minStepPx) line.push(last);
  };
  const lineEnd = (): void => {
    inLine = false;
    // A line keeps its end, so that lines that meet still do.
    if (!inPolygon && last && line.at(-1) !== last) line.push(last);
    if (line.length < (inPolygon ? 3 : 2)) return;
    sink.lineStart();
    for (const [x, y] of line) sink.point(x, y);
    sink.lineEnd();
  };
  return {
    point,
    lineStart() {
      inLine = true;
      line = [];
      last = null;
    },
    lineEnd,
    polygonStart() {
      inPolygon = true;
      sink.polygonStart();
    },
    polygonEnd() {
      inPolygon = false;
      sink.polygonEnd();
    },
  };
}
