import type { Feature, MultiLineString, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import { type Arrangement, unitsPerDegree } from './arrangement.ts';
import { frame } from './frame.ts';

type Kind = 'state' | 'oblast' | 'neighbour' | 'coast';

/** Oblasts are named by ISO 3166-2 (`UA-14`), states by ISO 3166-1 (`RU`). */
const inUkraine = (name: string): boolean => name.startsWith('UA-');

/** What an edge is, by the areas on its two sides (the same on both where the sea begins). */
function kindOf(left: string, right: string): Kind {
  if (left === right) return 'coast';
  if (inUkraine(left) && inUkraine(right)) return 'oblast';
  return inUkraine(left) || inUkraine(right) ? 'state' : 'neighbour';
}

/** Noding may move a vertex on the frame's edge by this many degrees. */
const slack = 0.001;

/** Whether a segment (degrees) runs along the edge of the frame, where the land was cut off. */
function onFrame([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean {
  const [west, south, east, north] = frame;
  const both = (a: number, b: number, edge: number): boolean =>
    Math.abs(a - edge) < slack && Math.abs(b - edge) < slack;
  return both(ax, bx, west) || both(ax, bx, east) || both(ay, by, south) || both(ay, by, north);
}

/** A line in pieces without its segments on the frame's edge. */
function withoutFrame(line: readonly Position[]): Position[][] {
  const pieces: Position[][] = [[]];
  line.forEach((position, i) => {
    const before = line[i - 1];
    if (before && onFrame(before, position)) pieces.push([]);
    pieces[pieces.length - 1]?.push(position);
  });
  return pieces.filter((piece) => piece.length >= 2);
}

/**
 * Each edge of the arrangement once, by kind, with the very vertices of the areas. The boundary of
 * Crimea with Kherson oblast is one between oblasts like any other.
 */
export function borderLines(arrangement: Arrangement): Feature<MultiLineString, { kind: Kind }>[] {
  const geometries = Object.entries(arrangement.objects).map(([name, object]) => ({ ...object, id: name }));
  const all: GeometryCollection = { type: 'GeometryCollection', geometries };
  const name = (object: GeometryObject): string => String((object as { id?: string | number }).id);
  return (['state', 'oblast', 'neighbour', 'coast'] as const).map((kind) => {
    const lines = mesh(arrangement, all, (a, b) => kindOf(name(a), name(b)) === kind);
    const coordinates = lines.coordinates
      .map((line) => line.map(([x = 0, y = 0]): Position => [x / unitsPerDegree, y / unitsPerDegree]))
      .flatMap((line) => withoutFrame(line));
    return { type: 'Feature', properties: { kind }, geometry: { type: 'MultiLineString', coordinates } };
  });
}
