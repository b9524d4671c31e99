import { resolve } from 'node:path';
import { checkData } from './validate/check.ts';

const shown = 20;
const { files, problems } = await checkData(resolve(process.argv[2] ?? '.'));

for (const { file, path, reason } of problems.slice(0, shown)) {
  console.error(`${file}${path ? ` at ${path}` : ''}: ${reason}`);
}
if (problems.length > shown) console.error(`… and ${problems.length - shown} more`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${files} data files are sound.`);
