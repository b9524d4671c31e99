import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import { union } from '../../src/core/geo/clip.ts';
import { OblastIdSchema } from '../../src/core/model/ids.ts';
import { type Oblasts, OblastsSchema } from '../../src/core/model/layers.ts';

/** Oblasts of which some part has been occupied since July 2024: their settlements have a status. */
export const affectedOblasts = [
  'UA-14',
  'UA-09',
  'UA-23',
  'UA-65',
  'UA-63',
  'UA-59',
  'UA-12',
  'UA-48',
  'UA-43',
  'UA-40',
].map((id) => v.parse(OblastIdSchema, id));

/** The oblasts as the app has them. */
export function bundledOblasts(folder: string): Oblasts {
  return v.parse(OblastsSchema, JSON.parse(readFileSync(join(folder, 'oblasts.geojson'), 'utf8'))) as Oblasts;
}

/** Land of some of the oblasts, or of all. */
export const landOf = ({ features }: Oblasts, ids?: readonly string[]): MultiPolygon =>
  union(
    features.filter(({ properties }) => !ids || ids.includes(properties.id)).map(({ geometry }) => geometry),
  );

/** Land of the affected oblasts together: what the front runs through. */
export const affectedLand = (oblasts: Oblasts): MultiPolygon => landOf(oblasts, affectedOblasts);
