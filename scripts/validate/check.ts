import * as v from 'valibot';
import { checkFeatureCollection } from '../../src/core/geo/rfc7946.ts';
import { type DataFile, type Problem, readDataFiles } from './files.ts';
import { referenceProblems } from './references.ts';
import { schemas } from './schemas.ts';

/** Faults of one file by itself: JSON, its schema, and, for a layer, RFC 7946. */
function fileProblems(file: DataFile): Problem[] {
  const fault = (path: string, reason: string): Problem => ({ file: file.path, path, reason });
  if (!file.ok) return [fault('', `not JSON: ${file.reason}`)];
  const { value } = file;
  const name = typeof value === 'object' && value && 'schema' in value ? value.schema : undefined;
  const schema = typeof name === 'string' ? schemas.get(name) : undefined;
  if (!schema) return [fault('schema', `names no known schema: ${JSON.stringify(name)}`)];
  const result = v.safeParse(schema, value);
  if (!result.success) return result.issues.map((issue) => fault(v.getDotPath(issue) ?? '', issue.message));
  return file.path.endsWith('.geojson')
    ? checkFeatureCollection(value).map(({ path, reason }) => fault(path, reason))
    : [];
}

/** Every fault in the data files of the project at `root`; an empty list means they are sound. */
export async function checkData(root: string): Promise<{ files: number; problems: Problem[] }> {
  const files = readDataFiles(root);
  const problems = files.flatMap(fileProblems);
  // Cross-references are only worth following where every file is sound by itself.
  return { files: files.length, problems: problems.length ? problems : await referenceProblems(root, files) };
}
