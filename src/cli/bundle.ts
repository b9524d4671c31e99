import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Oblasts, OblastsSchema } from '../core/model/layers.ts';
import { BundleError, describeIssue } from '../data/bundle.ts';

const geo = join(import.meta.dirname, '../../geo');

/**
 * The bundled oblasts: outlines on land, `[lon, lat]`.
 * @throws BundleError if the file does not fit its schema
 */
export function loadOblasts(): Oblasts {
  const name = 'oblasts.geojson';
  const result = v.safeParse(OblastsSchema, JSON.parse(readFileSync(join(geo, name), 'utf8')));
  if (!result.success) throw new BundleError(`geo/${name}`, describeIssue(result.issues[0]));
  return result.output;
}
