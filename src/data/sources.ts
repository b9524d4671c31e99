import type { ControlSource } from './sources/source.ts';

const modules = import.meta.glob<ControlSource>(['./sources/*.ts', '!./sources/source.ts'], {
  eager: true,
  import: 'source',
});

/** Every control source, by name: a new one is a file in `sources/`. */
export const sources: readonly ControlSource[] = Object.values(modules).sort((a, b) =>
  a.name.localeCompare(b.name),
);
