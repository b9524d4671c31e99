import type { MultiPolygon, Position } from 'geojson';
import { bufferArea } from '../geo/buffer.ts';
import { insideTest } from '../geo/inside.ts';
import { densify } from '../geo/lines.ts';
import { project, unproject } from '../geo/projection.ts';
import { type Mesh, type NearestPoint, nearestPoint, triangulate } from '../geo/voronoi.ts';
import type { Settlements } from '../model/control.ts';
import { landCutter } from './land-cut.ts';

/** Settlements column by column and the waters between them, degrees. */
export type Places = Pick<Settlements, 'lon' | 'lat' | 'waters'>;

/** What does not change from day to day: made once, used for every reconstruction. */
export type Ground = {
  readonly land: MultiPolygon;
  /** The settlements, then the posts on land, then those in water. */
  readonly mesh: Mesh;
  /** The same mesh with its points in degrees: lon, lat, lon, lat, ... */
  readonly meshInDegrees: Mesh;
  readonly settlements: number;
  /** For each post on land the settlement whose status it takes: the nearest. */
  readonly posts: Int32Array;
  /** For each post in water the number of its water. */
  readonly waterPosts: Int32Array;
  /** For each water the settlements around it: it is occupied when they all are. */
  readonly around: readonly (readonly number[])[];
  /** Cuts outlines to the land. */
  readonly cut: ReturnType<typeof landCutter>;
};

/** Posts beyond the land stand in a grid this wide (km), from this far (km) off any settlement. */
const gridKm = 16;
const offKm = 12;
/** Posts along a shore: how far apart (km), and how far (km) from the shore to either side. */
const shoreStepKm = 1.2;
const shoreOffKm = 0.25;

/** Positions along the outlines of an area, about `stepKm` apart. */
function along(area: MultiPolygon, stepKm: number): Position[] {
  return area.coordinates.flatMap(([outer]) => {
    const fine = densify(outer ?? [], stepKm / 8);
    let since = stepKm;
    let before: readonly [number, number] | undefined;
    return fine.filter((position) => {
      const here = project(position);
      if (before) since += Math.hypot(here[0] - before[0], here[1] - before[1]) / 1000;
      before = here;
      if (since < stepKm) return false;
      since = 0;
      return true;
    });
  });
}

/** A grid over the settlements and well beyond, without what lies on land or near a settlement. */
function beyondLand(own: Float64Array, nearest: NearestPoint, land: MultiPolygon): [number, number][] {
  const onLand = insideTest(land);
  const step = gridKm * 1000;
  const [xs, ys] = [own.filter((_, i) => i % 2 === 0), own.filter((_, i) => i % 2 === 1)];
  const range = (values: Float64Array): [number, number] => {
    const sorted = values.toSorted();
    return [(sorted[0] ?? 0) - 4 * step, (sorted.at(-1) ?? 0) + 4 * step];
  };
  const [west, east] = range(xs);
  const [south, north] = range(ys);
  const grid: [number, number][] = [];
  for (let y = south; y <= north; y += step) {
    // Every second row is shifted, so that no four points lie on a circle.
    for (let x = west + (grid.length % 2) * (step / 2); x <= east; x += step) grid.push([x, y]);
  }
  return grid.filter(([x, y]) => {
    const settlement = nearest(x, y);
    const far = Math.hypot(x - (own[2 * settlement] ?? 0), y - (own[2 * settlement + 1] ?? 0));
    const [lon, lat] = unproject([x, y]);
    return far > offKm * 1000 && !onLand(lon, lat);
  });
}

/**
 * Prepares the neighbourhood of the settlements (`[lon, lat]` degrees).
 *
 * Besides the settlements the mesh has posts, which have no status of their own: beyond the land,
 * so that cells reach over state border and coast, and in pairs along the shores of great water,
 * one on land and one in the water, so that a front along the water follows the shore.
 *
 * @param settlements with water wide enough to part them; it is occupied only when all its shores are
 * @param land the affected oblasts on land
 */
export function prepareGround(settlements: Places, land: MultiPolygon): Ground {
  const size = settlements.lon.length;
  const own = new Float64Array(2 * size);
  for (let i = 0; i < size; i++) own.set(project([settlements.lon[i] ?? 0, settlements.lat[i] ?? 0]), 2 * i);

  const nearest = nearestPoint(own);
  const shore: [number, number][] = [];
  const inWater: [number, number][] = [];
  const waterPosts: number[] = [];
  const shores: number[][] = [];
  settlements.waters.forEach(({ ring }, number) => {
    const body: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring]] };
    const outside = along(bufferArea(body, shoreOffKm), shoreStepKm).map(project);
    const inside = along(bufferArea(body, -shoreOffKm), shoreStepKm).map(project);
    shore.push(...outside);
    inWater.push(...inside);
    waterPosts.push(...inside.map(() => number));
    shores.push([...new Set(outside.map(([x, y]) => nearest(x, y)))]);
  });

  const posts = [...beyondLand(own, nearest, land), ...shore];
  const points = Float64Array.from([...own, ...posts.flat(), ...inWater.flat()]);
  const mesh = triangulate(points);
  const degrees = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    degrees.set(unproject([points[i] ?? 0, points[i + 1] ?? 0]), i);
  }
  return {
    land,
    mesh,
    meshInDegrees: { ...mesh, points: degrees },
    settlements: size,
    posts: Int32Array.from(posts, ([x, y]) => nearest(x, y)),
    waterPosts: Int32Array.from(waterPosts),
    around: shores,
    cut: landCutter(land),
  };
}

/** The status of every point of the mesh from that of the settlements (1 is occupied). */
export function marksOf(ground: Ground, occupied: Uint8Array): Uint8Array {
  const { settlements, posts, waterPosts, around } = ground;
  const marks = new Uint8Array(settlements + posts.length + waterPosts.length);
  marks.set(occupied.subarray(0, settlements));
  posts.forEach((settlement, i) => {
    marks[settlements + i] = occupied[settlement] ?? 0;
  });
  const filled = around.map((shore) => shore.every((settlement) => occupied[settlement] === 1));
  waterPosts.forEach((number, i) => {
    marks[settlements + posts.length + i] = filled[number] ? 1 : 0;
  });
  return marks;
}

/** The settlements (1) that lie in an area. */
export function marksWithin(
  { meshInDegrees: { points }, settlements }: Ground,
  area: MultiPolygon,
): Uint8Array {
  const inside = insideTest(area);
  return Uint8Array.from({ length: settlements }, (_, i) =>
    inside(points[2 * i] ?? 0, points[2 * i + 1] ?? 0) ? 1 : 0,
  );
}

/** For each polygon of an area whether one of the marked settlements (1) lies in it. */
export function piecesWith(
  { meshInDegrees: { points } }: Ground,
  area: MultiPolygon,
  marks: Uint8Array,
): boolean[] {
  const marked: [number, number][] = [];
  marks.forEach((mark, i) => {
    if (mark === 1) marked.push([points[2 * i] ?? 0, points[2 * i + 1] ?? 0]);
  });
  return area.coordinates.map((rings) => {
    const inside = insideTest({ type: 'Polygon', coordinates: rings });
    return marked.some(([lon, lat]) => inside(lon, lat));
  });
}
