/** One command of the command line; `commands/<name>.ts` exports it as `command`. */
export type Command = {
  /** How to call it, after its name. */
  readonly usage: string;
  /**
   * Does what is asked and gives the text for stdout.
   * @throws CliError for bad input
   */
  run(args: readonly string[]): Promise<string>;
};

/** Bad input of any kind: its message, one line, goes to stderr, and the exit code is 2. */
export class CliError extends Error {
  override name = 'CliError';
}
