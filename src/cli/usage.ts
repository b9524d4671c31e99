/** A command that was called wrongly, or asked for what does not exist: one line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
