import { clear, createStore, setMany, type UseStore, values } from 'idb-keyval';
import * as v from 'valibot';
import type { PackedSnapshot } from '../../core/control/packed.ts';
import { DaySchema } from '../../core/model/ids.ts';

/** Where loaded outlines stay between visits: on the reader's own machine. */
export interface DetailKeeper {
  /** Whether they could be kept; showing them does not depend on it. */
  save(snapshots: readonly PackedSnapshot[]): Promise<boolean>;
  restore(): Promise<PackedSnapshot[]>;
  /** Whether they are gone for good: where not, they come back with the next visit. */
  clear(): Promise<boolean>;
}

const degrees = v.custom<Float64Array<ArrayBuffer>>((value) => value instanceof Float64Array);
const counts = v.custom<Uint32Array<ArrayBuffer>>((value) => value instanceof Uint32Array);
const AreaSchema = v.object({ positions: degrees, rings: counts, polygons: counts });
/** What an earlier version of the app kept otherwise is passed over. */
const SnapshotSchema = v.object({
  source: v.string(),
  date: DaySchema,
  occupied: AreaSchema,
  heldAbroad: AreaSchema,
});

const keyOf = ({ source, date }: PackedSnapshot): string => `${source} ${date}`;

/** Keeps outlines in IndexedDB. Private modes and full disks refuse to: nothing is kept then, and nothing breaks. */
export function keepInBrowser(name = 'contact-line-detail'): DetailKeeper {
  let store: UseStore | undefined;
  /** What the work on the store gives; `refused` where there is none to be had, thrown or rejected. */
  const attempt = async <T>(work: (opened: UseStore) => Promise<T>, refused: T): Promise<T> => {
    try {
      store ??= createStore(name, 'days');
      return await work(store);
    } catch {
      return refused;
    }
  };
  return {
    save: (snapshots) =>
      attempt(async (opened) => {
        await setMany(
          snapshots.map((snapshot) => [keyOf(snapshot), snapshot]),
          opened,
        );
        return true;
      }, false),
    restore: () =>
      attempt(
        async (opened) =>
          (await values<unknown>(opened)).flatMap((value) => {
            const read = v.safeParse(SnapshotSchema, value);
            return read.success ? [read.output] : [];
          }),
        [],
      ),
    clear: () =>
      attempt(async (opened) => {
        await clear(opened);
        return true;
      }, false),
  };
}
