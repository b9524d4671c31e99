import * as v from 'valibot';
import { loadSources } from '../../src/cli/sources.ts';
import { AssessorIdSchema } from '../../src/core/model/ids.ts';
import { measureLines } from './control-lines.ts';

/** What `measureLinesApart` starts, with the fields of a `LineTask` as arguments. */
const [from = '', out = '', id] = process.argv.slice(2);
const assessor = v.parse(AssessorIdSchema, id);
const source = (await loadSources()).find((candidate) => candidate.id === assessor);
if (!source) throw new Error(`There is no source ${assessor}`);
process.send?.(measureLines({ from, out, assessor }, source));
process.disconnect();
