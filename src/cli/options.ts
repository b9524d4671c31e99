import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Day, DaySchema } from '../core/model/ids.ts';
import { CliError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options of a command, by name.
 * @throws CliError for an option that is unknown, lacks its value or is given twice, and for a stray word
 */
export function readOptions<O extends Options>(args: readonly string[], options: O) {
  try {
    const { values, tokens } = parseArgs({ args: [...args], options, strict: true, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = given.find((name, i) => !options[name]?.multiple && given.indexOf(name) !== i);
    if (twice) throw new CliError(`--${twice} is given twice`);
    return values;
  } catch (error) {
    if (error instanceof TypeError) throw new CliError(error.message.split('. To specify')[0]);
    throw error;
  }
}

/**
 * The value of an option that must be given.
 * @throws CliError where it is not
 */
export function required(value: string | undefined, option: string): string {
  if (!value) throw new CliError(`--${option} is missing`);
  return value;
}

/**
 * A day given as an option.
 * @throws CliError for what is not one
 */
export function dayOption(text: string, option: string): Day {
  const result = v.safeParse(DaySchema, text);
  if (result.success) return result.output;
  throw new CliError(`--${option} ${JSON.stringify(text)}: ${result.issues[0].message}`);
}
