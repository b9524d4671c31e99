import { Clipper, type Paths64 } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Box, boxesMeet, boxOf } from './box.ts';
import { union } from './clip.ts';

/** The grid of `clip.ts`: 1e-7 degrees. */
const grid = 1e7;
/** A quarter of a degree, in grid units. */
const tileSize = 2.5e6;

/** How an area lies in a box: not at all, everywhere, or in these rings (which may reach beyond it). */
export type Cover = 'none' | 'whole' | MultiPolygon;

const toPaths = (area: Polygon | MultiPolygon): Paths64 => {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((ring) =>
      ring.map(([lon = 0, lat = 0]) => ({ x: Math.round(lon * grid), y: Math.round(lat * grid) })),
    ),
  );
};

/** The part of the area in one tile. The area's rings are wound as RFC 7946 asks. */
function cutTile(paths: Paths64, column: number, row: number): Cover {
  const [left, top] = [column * tileSize, row * tileSize];
  const cut = Clipper.rectClip({ left, top, right: left + tileSize, bottom: top + tileSize }, paths);
  const size = Clipper.areaPaths(cut);
  if (size <= 0) return 'none';
  if (size === tileSize * tileSize) return 'whole';
  const rings = cut.map((path): Position[] => path.map(({ x, y }): Position => [x / grid, y / grid]));
  return union([{ type: 'Polygon', coordinates: rings }]);
}

/** A tile as a ring, counter-clockwise. */
function tileRing(column: number, row: number): Position[] {
  const [west, south] = [(column * tileSize) / grid, (row * tileSize) / grid];
  const [east, north] = [((column + 1) * tileSize) / grid, ((row + 1) * tileSize) / grid];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** The number of the column or row that a longitude or latitude lies in. */
const tileOf = (degrees: number): number => Math.floor((degrees * grid) / tileSize);

/**
 * How an area covers small boxes, asked many times: the area is cut into tiles of a quarter of a
 * degree as they are needed, so an answer costs the same for a large area as for a small one.
 * The area is `[lon, lat]`, wound as RFC 7946 asks.
 */
export function landTiles(area: Polygon | MultiPolygon): (box: Box) => Cover {
  const whole = boxOf(area);
  const paths = toPaths(area);
  const tiles = new Map<string, Cover>();
  const tileAt = (column: number, row: number): Cover => {
    const key = `${column} ${row}`;
    const known = tiles.get(key) ?? cutTile(paths, column, row);
    tiles.set(key, known);
    return known;
  };
  return (box) => {
    if (!boxesMeet(box, whole)) return 'none';
    const coordinates: Position[][][] = [];
    let [left, covered] = [false, false];
    for (let column = tileOf(box.west); column <= tileOf(box.east); column++) {
      for (let row = tileOf(box.south); row <= tileOf(box.north); row++) {
        const cover = tileAt(column, row);
        if (cover === 'whole') coordinates.push([tileRing(column, row)]);
        else if (cover !== 'none') coordinates.push(...cover.coordinates);
        if (cover !== 'whole') left = true;
        if (cover !== 'none') covered = true;
      }
    }
    if (!covered) return 'none';
    return left ? { type: 'MultiPolygon', coordinates } : 'whole';
  };
}
