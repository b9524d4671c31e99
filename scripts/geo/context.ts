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

/** Reads the arguments of the build: `--from <folder>`, optionally `--out` and `--cache`. */
export function contextFromArguments(args: readonly string[]): BuildContext {
  const option = (name: string): string | undefined => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const from = option('--from');
  if (!from) throw new Error('Say where the sources are: npm run geo:build -- --from ../shared/geo-sources');
  return {
    from,
    out: option('--out') ?? 'geo',
    cache: option('--cache') ?? '.cache',
    log: (text) => console.log(text),
  };
}
