/** Version of the bundled data, put in by the build; see `scripts/data-version.ts`. */
declare const __DATA_VERSION__: string;
