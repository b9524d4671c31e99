import { readFileSync } from 'node:fs';
import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import { insideTest } from '../../src/core/geo/inside.ts';
import { project } from '../../src/core/geo/projection.ts';
import type { PlaceStatus } from '../../src/core/model/control.ts';
import type { AssessorId, Day } from '../../src/core/model/ids.ts';
import { type Place, PlacesSchema } from '../../src/core/model/place.ts';

export const placeMethod =
  'The point of each place, and the disc of its precision around it, against the occupied area of every assessed day, ' +
  'on the assessor’s own outline. `any`: the outline comes nearer than the precision, or the point is inside; `whole`: ' +
  'the point is inside and the outline no nearer than the precision. A place at the state border is taken as it is, ' +
  'without the rule by which settlements there count with the ground behind them.';

/** The places in Ukraine that are a point: of regions it cannot be said that they were taken on a day. */
export const countedPlaces = (file: string): Place[] =>
  v
    .parse(PlacesSchema, JSON.parse(readFileSync(file, 'utf8')))
    .places.filter(({ country, kind }) => country === 'UA' && kind !== 'region');

/** Distance in km from each of some positions to the nearest edge of an area. */
function distancesKm(area: MultiPolygon, points: readonly (readonly [number, number])[]): number[] {
  const best = points.map(() => Infinity);
  for (const ring of area.coordinates.flat()) {
    let before: readonly [number, number] | undefined;
    for (const position of ring) {
      const here = project(position);
      if (before) {
        const [ax, ay] = before;
        const [dx, dy] = [here[0] - ax, here[1] - ay];
        const size = dx * dx + dy * dy || 1;
        points.forEach(([x, y], i) => {
          const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / size));
          const away = Math.hypot(ax + t * dx - x, ay + t * dy - y);
          if (away < (best[i] ?? 0)) best[i] = away;
        });
      }
      before = here;
    }
  }
  return best.map((metres) => metres / 1000);
}

/** Follows how assessors mark places, day after day. */
export function placeFollower(places: readonly Place[], assessors: readonly AssessorId[]) {
  const points = places.map(({ position }) => project(position));
  const kinds = ['point', 'any', 'whole'] as const;
  const changes = assessors.map(() =>
    places.map(() => ({ point: [], any: [], whole: [] }) as Record<(typeof kinds)[number], Day[]>),
  );
  const days = assessors.map(() => [] as Day[]);
  return {
    add(assessor: AssessorId, day: Day, occupied: MultiPolygon): void {
      const index = assessors.indexOf(assessor);
      days[index]?.push(day);
      const inside = insideTest(occupied);
      const away = distancesKm(occupied, points);
      places.forEach(({ position, precisionKm }, i) => {
        const point = inside(position[0], position[1]);
        const near = (away[i] ?? Infinity) < precisionKm;
        const now = { point, any: point || near, whole: point && !near };
        for (const kind of kinds) {
          const list = changes[index]?.[i]?.[kind];
          if (list && now[kind] !== (list.length % 2 === 1)) list.push(day);
        }
      });
    },
    table(): PlaceStatus {
      return {
        schema: 'place-status/1',
        method: placeMethod,
        assessors: assessors.flatMap((assessor, i) => {
          const [first, last] = [days[i]?.[0], days[i]?.at(-1)];
          return first && last ? [{ assessor, first, last }] : [];
        }),
        places: places.map(({ id, precisionKm }, i) => ({
          place: id,
          precisionKm,
          marks: assessors.map((assessor, index) => ({
            assessor,
            ...(changes[index]?.[i] ?? { point: [], any: [], whole: [] }),
          })),
        })),
      };
    },
  };
}
