import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BundleError } from '../data/bundle.ts';
import { CliError, type Command } from './command.ts';

/** A new command is a new file in this folder; nothing is registered. */
const folder = join(import.meta.dirname, 'commands');

const names = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();

async function load(name: string): Promise<Command> {
  const module = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as { command?: Command };
  if (!module.command) throw new Error(`src/cli/commands/${name}.ts exports no command`);
  return module.command;
}

async function help(): Promise<string> {
  const lines = await Promise.all(names().map(async (name) => `  ${name} ${(await load(name)).usage}`));
  return ['Usage: npm run --silent cli -- <command> [options]', ...lines, ''].join('\n');
}

async function answer([name, ...args]: readonly string[]): Promise<string> {
  if (name === '--help' || name === 'help') return help();
  const known = `commands: ${names().join(', ')}`;
  if (name === undefined) throw new CliError(`no command; ${known}`);
  if (!names().includes(name)) throw new CliError(`unknown command ${JSON.stringify(name)}; ${known}`);
  return (await load(name)).run(args);
}

try {
  process.stdout.write(await answer(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CliError || error instanceof BundleError)) throw error;
  process.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
