import { Clipper, FillRule, type Path64, type Paths64 } from 'clipper2-ts';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { emptyArea } from './clip.ts';
import { drawnArea, toGrid } from './drawn.ts';
import { degreeKm, densify } from './lines.ts';

/**
 * Bands along lines. A band is made piece by piece, each in the plane of its own middle latitude
 * (east and north in metres), where a straight edge in degrees stays straight and distances are
 * right to 0.2 % up to 50 km off. Each piece is offset as one closed outline whose loops cancel by
 * winding; pieces are united at the end. What the errors below allow adds up to less than 0.5 %.
 */

/** Bends of a line smaller than this share of the width are left out. */
const fineness = 0.0015;
/** Round corners lie this share of the width inside and outside the true circle. */
const roundness = 0.0015;
/** Segments in a piece: the outline of a longer one crosses itself too often. */
const segments = 24;
/** A piece reaches no further than this from south to north, for the sake of its plane. */
const reachDegrees = 0.1;
/** A longer segment is cut, so that it can be shared out among pieces. */
const segmentKm = 8;
/** Line simplification works on a grid of centimetres. */
const centimetres = 100;

/** Bends up to this angle get one corner, sharp, whose tip is off by no more than the roundness. */
const sharp = 2 * Math.acos(1 / (1 + roundness));
/** Angle from corner to corner of a round. */
const step = 2 * Math.acos((1 - roundness) / (1 + roundness));

type Point = { readonly x: number; readonly y: number };

/** Corners of the offset at the vertex `at`, between edges with the unit normals `from` and `to`. */
function corner(at: Point, from: Point, to: Point, width: number, out: Point[]): void {
  const turn = Math.atan2(from.x * to.y - from.y * to.x, from.x * to.x + from.y * to.y);
  const put = (normal: Point, reach: number): void => {
    out.push({ x: at.x + normal.x * reach, y: at.y + normal.y * reach });
  };
  if (Math.abs(turn) <= sharp) {
    const [x, y] = [from.x + to.x, from.y + to.y];
    const length = Math.hypot(x, y);
    put({ x: x / length, y: y / length }, width / Math.cos(turn / 2));
    return;
  }
  put(from, width);
  if (turn < 0) {
    // By way of the vertex, so that the loop on the inner side of the bend turns backwards.
    out.push(at);
  } else {
    const start = Math.atan2(from.y, from.x);
    const parts = Math.ceil(turn / step);
    for (let i = 1; i < parts; i++) {
      const angle = start + (turn * i) / parts;
      put({ x: Math.cos(angle), y: Math.sin(angle) }, width * (1 + roundness));
    }
  }
  put(to, width);
}

/** The right-hand normals of a path's edges. */
const normalsOf = (path: readonly Point[]): Point[] =>
  path.slice(1).map((to, i) => {
    const from = path[i] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  });

/** The outline along the right-hand side of a path, from its start to its end; a round end if asked for. */
function rightSide(path: readonly Point[], width: number, roundEnd: boolean, out: Point[]): void {
  const normals = normalsOf(path);
  path.forEach((at, i) => {
    const before = normals[i - 1];
    const after = normals[i];
    if (before && after) corner(at, before, after, width, out);
    else if (after) out.push({ x: at.x + after.x * width, y: at.y + after.y * width });
    else if (before) {
      out.push({ x: at.x + before.x * width, y: at.y + before.y * width });
      // Half a turn, in two quarters: at exactly half a turn the direction would be a matter of rounding.
      const ahead = { x: -before.y, y: before.x };
      const back = { x: -before.x, y: -before.y };
      if (roundEnd) {
        corner(at, before, ahead, width, out);
        corner(at, ahead, back, width, out);
      }
    }
  });
}

type Piece = { readonly path: readonly Position[]; readonly first: boolean; readonly last: boolean };

/**
 * A path in pieces that share one segment, so that every bend lies inside some piece and only the
 * ends of the whole path are rounded.
 */
function piecesOf(path: readonly Position[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < path.length - 1) {
    const lat = path[start]?.[1] ?? 0;
    let end = start + 1;
    while (
      end < path.length - 1 &&
      end - start < segments &&
      Math.abs((path[end + 1]?.[1] ?? lat) - lat) < reachDegrees
    )
      end++;
    const last = end === path.length - 1;
    pieces.push({ path: path.slice(start, last ? end + 1 : end + 2), first: start === 0, last });
    start = end;
  }
  return pieces;
}

/** The outline of a piece's band on the grid of degrees. */
function outlineOf({ path, first, last }: Piece, widthKm: number): Path64 {
  const lats = path.map(([, lat = 0]) => lat);
  const { east, north } = degreeKm((Math.min(...lats) + Math.max(...lats)) / 2);
  const flat = path.map(([lon = 0, lat = 0]): Point => ({ x: lon * east, y: lat * north }));
  const out: Point[] = [];
  rightSide(flat, widthKm, last, out);
  rightSide(flat.toReversed(), widthKm, first, out);
  return out.map(({ x, y }) => ({ x: toGrid(x / east), y: toGrid(y / north) }));
}

/** The path without bends that do not matter at this width, and without repeated positions. */
function simplified(path: readonly Position[], widthKm: number): Position[] {
  const { east, north } = degreeKm(path[path.length >> 1]?.[1] ?? 0);
  const [kx, ky] = [east * 1000 * centimetres, north * 1000 * centimetres];
  const flat = path.map(([lon = 0, lat = 0]) => ({ x: Math.round(lon * kx), y: Math.round(lat * ky) }));
  const fine = Clipper.ramerDouglasPeucker(flat, widthKm * fineness * 1000 * centimetres);
  const distinct = fine.filter(({ x, y }, i) => i === 0 || x !== fine[i - 1]?.x || y !== fine[i - 1]?.y);
  return densify(
    distinct.map(({ x, y }): Position => [x / kx, y / ky]),
    segmentKm,
  );
}

/**
 * Everything within `widthKm` kilometres of the lines (`[lon, lat]`), with round ends and joins, on
 * the grid of 5 decimals. True to 0.5 % from 1 to 50 km between 44° and 53° N (held against
 * GeographicLib in tests).
 */
export function bufferLine(lines: MultiLineString, widthKm: number): MultiPolygon {
  if (widthKm <= 0 || lines.coordinates.length === 0) return emptyArea;
  const pieces = lines.coordinates.flatMap(
    (path): Paths64 =>
      piecesOf(simplified(path, widthKm)).flatMap((piece) =>
        // Each by itself first: all the loops at once would cross one another.
        Clipper.union([outlineOf(piece, widthKm)], FillRule.Positive),
      ),
  );
  return drawnArea(pieces);
}
