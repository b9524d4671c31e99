import * as v from 'valibot';
import { emptyArea } from '../../geo/clip.ts';
import type { ReadResult } from '../../model/control.ts';
import type { Day } from '../../model/ids.ts';
import { attempt, dayOfAreas, fault, parseJson, shaped } from './common.ts';
import { dayOfProperty } from './days.ts';
import { areaOf, FeatureSchema, type NumberedGeometry } from './geojson-area.ts';

const CollectionSchema = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) });
/** What must be known before a feature's geometry is looked at. */
const DatedSchema = v.object({ properties: v.nullish(v.object({ date: v.optional(v.unknown()) })) });

export type ArchiveOptions = {
  /** Whose days these are; `geojson` where nothing is said. */
  readonly source?: string;
  /** Reads this day alone, which saves the time for all others. */
  readonly only?: Day;
};

/** A feature as text or value, parsed when its turn comes, so that a broken one harms only itself. */
type Raw = () => unknown;

const isFeature = (read: { ok: boolean; value?: unknown }): boolean =>
  read.ok && v.is(v.object({ type: v.literal('Feature') }), read.value);

/** RFC 8142 puts this control character before each text of a sequence. */
const recordSeparator = '\u001e';

/**
 * The features of a FeatureCollection, or of a GeoJSON text sequence: one feature a line. As any
 * line of a sequence may be broken, it is known by its first or last one.
 */
function featuresIn(text: string): Raw[] {
  const whole = attempt('', () => parseJson(text));
  if (whole.ok && isFeature(whole)) return [() => whole.value];
  if (whole.ok) return shaped(CollectionSchema, whole.value).features.map((feature) => () => feature);
  const lines = text
    .split('\n')
    .map((line) => line.replace(recordSeparator, '').trim())
    .filter((line) => line !== '');
  const ends = [lines[0], lines.at(-1)].map((line = '') => attempt('', () => parseJson(line)));
  if (!ends.some(isFeature)) throw fault(whole.error.code, null, whole.error.reason);
  return lines.map((line, feature) => () => parseJson(line, feature));
}

type DayRead = { readonly date: Day; readonly geometries: NumberedGeometry[]; failed: ReadResult | null };

/**
 * All days of an archive: GeoJSON with one feature a day, `[lon, lat]`, whose `date` property
 * tells the day. Gives one result a day, in order, and one error for each feature whose day is not
 * known; features of the same day are united, a day without geometry is a gap, and a day with a
 * broken feature is an error that leaves the others whole. `name` is the file's, for messages.
 */
export function readArchive(name: string, text: string, options: ArchiveOptions = {}): ReadResult[] {
  const { source = 'geojson', only } = options;
  const features = attempt(name, () => featuresIn(text));
  if (!features.ok) return [features];

  const days = new Map<Day, DayRead>();
  const undated: ReadResult[] = [];
  features.value.forEach((raw, feature) => {
    const dated = attempt(name, () => {
      const value = raw();
      const date = dayOfProperty(shaped(DatedSchema, value, feature).properties?.date, feature);
      if (!date) throw fault('no-date', feature, 'the feature has no date property');
      return { value, date };
    });
    if (!dated.ok) {
      undated.push(dated);
      return;
    }
    const { value, date } = dated.value;
    if (only && date !== only) return;
    const day = days.get(date) ?? { date, geometries: [], failed: null };
    days.set(date, day);
    const read = attempt(name, () => shaped(FeatureSchema, value, feature));
    if (read.ok) day.geometries.push({ feature, geometry: read.value.geometry });
    else day.failed ??= read;
  });

  const results = [...days.values()]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(
      ({ date, geometries, failed }): ReadResult =>
        failed ??
        attempt(name, () =>
          dayOfAreas(source, date, { occupied: areaOf(geometries), heldAbroad: emptyArea }),
        ),
    );
  return [...results, ...undated];
}
