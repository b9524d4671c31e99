import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { checkFeatureCollection } from '../../src/core/geo/rfc7946.ts';
import type { BuildContext } from './context.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Writes a layer after holding it against its schema and RFC 7946. One feature a line, so that a
 * difference in version control says which features changed.
 */
export function writeLayer(
  context: BuildContext,
  name: string,
  schema: v.GenericSchema,
  features: readonly Feature[],
): void {
  const layer: FeatureCollection & { schema: string } = {
    type: 'FeatureCollection',
    schema: `${name}/1`,
    features: [...features],
  };
  v.parse(schema, layer);
  const problems = checkFeatureCollection(layer);
  const [first] = problems;
  if (first) throw new Error(`${name}: ${problems.length} faults, first ${first.path}: ${first.reason}`);
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  const text = `{"type":"FeatureCollection","schema":"${layer.schema}","features":[\n${lines}\n]}\n`;
  writeFileSync(join(context.out, `${name}.geojson`), text);
  context.log(
    `geo/${name}.geojson: ${features.length} features, ${kilobytes(Buffer.byteLength(text))}, ` +
      `${kilobytes(gzipSync(text, { level: 9 }).length)} gzipped`,
  );
}

/**
 * Writes a table to `geo/<name>.json` after holding it against its schema, one line for each key at
 * the top.
 */
export function writeData(context: BuildContext, name: string, schema: v.GenericSchema, data: object): void {
  v.parse(schema, data);
  const lines = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const text = `{\n${lines.join(',\n')}\n}\n`;
  writeFileSync(join(context.out, `${name}.json`), text);
  context.log(
    `geo/${name}.json: ${kilobytes(Buffer.byteLength(text))}, ` +
      `${kilobytes(gzipSync(text, { level: 9 }).length)} gzipped`,
  );
}
