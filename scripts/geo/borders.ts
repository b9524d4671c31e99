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

/** Whether a segment (degrees) runs along the edge of the frame, where the land was cut off. */
function onFrame([ax, ay]: Position, [bx, by]: Position): boolean {
  const [west, south, east, north] = frame;
  return (ax === bx && (ax === west || ax === east)) || (ay === by && (ay === south || ay === north));
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
