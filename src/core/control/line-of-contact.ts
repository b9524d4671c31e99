import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { areaKm2 } from '../geo/area.ts';
import { bufferArea } from '../geo/buffer.ts';
import { difference, intersection } from '../geo/clip.ts';
import { insideTest } from '../geo/inside.ts';
import { joinLines, lineLengthKm, linesInside, linesOutside, outline, pathKm } from '../geo/lines.ts';
import type { OblastId } from '../model/ids.ts';

/** Slivers of held land narrower than twice this (km) lie where an outline strays from border or coast. */
const sliverKm = 0.5;

/** A piece of held land by itself at border or coast, smaller than this (km²), is such a sliver too. */
const strayKm2 = 25;
/** How near (km) such a piece has to come to border or coast. */
const edgeKm = 1;

/** A stretch left out between two that count is no sliver if it is shorter than this (km), but a corner. */
const cornerKm = 3;

/** Whether a position lies deeper in the land than `edgeKm`; made once for each land. */
const depths = new WeakMap<MultiPolygon, (lon: number, lat: number) => boolean>();
function deepIn(land: MultiPolygon): (lon: number, lat: number) => boolean {
  const known = depths.get(land) ?? insideTest(bufferArea(land, -edgeKm));
  depths.set(land, known);
  return known;
}

/** `line` with the short stretches of `rest` that link two of its ends. */
function withCorners(line: MultiLineString, rest: MultiLineString): MultiLineString {
  const key = (position: Position | undefined): string => `${position?.join(' ')}`;
  const ends = new Set(line.coordinates.flatMap((path) => [key(path[0]), key(path.at(-1))]));
  const corners = rest.coordinates.filter(
    (path) => ends.has(key(path[0])) && ends.has(key(path.at(-1))) && pathKm(path) < cornerKm,
  );
  return joinLines({ type: 'MultiLineString', coordinates: [...line.coordinates, ...corners] });
}

/**
 * An assessor's line of contact: the outline of the occupied area inside the land, without state
 * border and coast. As assessors draw border and coast by their own hand, what lies along slivers
 * of held land between their outline and the real one is left out.
 *
 * @param occupied clean RFC 7946 area, `[lon, lat]` degrees
 * @param land the land of the affected oblasts together
 */
export function contactLine(occupied: MultiPolygon, land: MultiPolygon): MultiLineString {
  const held = difference(land, intersection(occupied, land));
  const inner = deepIn(land);
  const broad = bufferArea(held, -sliverKm).coordinates.filter(
    ([outer = []]) =>
      areaKm2({ type: 'Polygon', coordinates: [outer] }) > strayKm2 ||
      outer.every(([lon = 0, lat = 0]) => inner(lon, lat)),
  );
  const seen = bufferArea({ type: 'MultiPolygon', coordinates: broad }, sliverKm * 1.2);
  const onLand = linesInside(outline(occupied), land);
  // Shrunk and grown again, held land loses its sharp corners.
  return withCorners(linesInside(onLand, seen), linesOutside(onLand, seen));
}

/** Length of a line of contact in each oblast that it runs through, in km. */
export function lineByOblast(
  line: MultiLineString,
  oblasts: readonly { readonly id: OblastId; readonly geometry: Polygon | MultiPolygon }[],
): { oblast: OblastId; km: number }[] {
  return oblasts
    .map(({ id, geometry }) => ({ oblast: id, km: lineLengthKm(linesInside(line, geometry)) }))
    .filter(({ km }) => km > 0);
}
