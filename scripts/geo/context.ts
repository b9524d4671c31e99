/**
 * What every step of `npm run geo:build` is given. A step reads sources from `from` and `cache`,
 * writes its layer to `out`, and says what it did through `log`.
 */
export type BuildContext = {
  /** Folder of the source data (shared/geo-sources), read only. */
  readonly from: string;
  /** Folder the bundled layers are written to (`geo/` of the project). */
  readonly out: string;
  /** Folder for fetched packages and full-resolution intermediates (`.cache/`, not committed). */
  readonly cache: string;
  /** One line of progress for whoever runs the build. */
  log(text: string): void;
};

/** What follows `name` among the arguments of a command. */
export function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

/** Reads the arguments of a build: `--from <folder>`, optionally `--out` and `--cache`. */
export function contextFromArguments(args: readonly string[]): BuildContext {
  const from = optionOf(args, '--from');
  if (!from) throw new Error('Say where the sources are, for example: --from ../shared/geo-sources');
  return {
    from,
    out: optionOf(args, '--out') ?? 'geo',
    cache: optionOf(args, '--cache') ?? '.cache',
    log: (text) => console.log(text),
  };
}
