import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ControlSnapshot } from '../../src/core/model/control.ts';
import { type Day, DaySchema } from '../../src/core/model/ids.ts';
import type { ControlSource } from '../../src/data/sources/source.ts';

/**
 * A day's text as a snapshot, or `null` for a gap: published without an area.
 * @throws Error naming the file, the place in it and the reason
 */
export function readDay(source: ControlSource, day: Day, name: string, text: string): ControlSnapshot | null {
  const result = source.read({ name, day, text });
  if (!result.ok) {
    const { feature, reason } = result.error;
    throw new Error(`${name}${feature === null ? '' : `, feature ${feature}`}: ${reason}`);
  }
  return result.value.kind === 'snapshot' ? result.value : null;
}

/** The day's snapshot, or `null` for a gap: no file, or one published without an area. A broken file stops the build. */
export function loadSnapshot(from: string, source: ControlSource, day: Day): ControlSnapshot | null {
  const name = source.fileName(day);
  const path = join(from, name);
  return existsSync(path) ? readDay(source, day, name, readFileSync(path, 'utf8')) : null;
}

/** Every day for which a source has a file, in order. */
export function daysOf(from: string, source: ControlSource): Day[] {
  const sample = source.fileName(v.parse(DaySchema, '2025-01-01'));
  const [before = '', after = ''] = sample.split('2025-01-01');
  const slash = before.lastIndexOf('/') + 1;
  return readdirSync(join(from, before.slice(0, slash)))
    .filter((name) => name.startsWith(before.slice(slash)) && name.endsWith(after))
    .map((name) => v.parse(DaySchema, name.slice(before.length - slash, name.length - after.length)))
    .sort();
}
