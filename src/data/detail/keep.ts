import { clear, createStore, getMany, keys, setMany, type UseStore } from 'idb-keyval';
import type { PackedSnapshot } from '../../core/control/packed.ts';

/** Where loaded outlines stay between visits: on the reader's own machine. */
export interface DetailKeeper {
  /** Whether they could be kept; showing them does not depend on it. */
  save(snapshots: readonly PackedSnapshot[]): Promise<boolean>;
  restore(): Promise<PackedSnapshot[]>;
  clear(): Promise<void>;
}

const keyOf = ({ source, date }: PackedSnapshot): string => `${source} ${date}`;

/** Keeps outlines in IndexedDB. Private modes and full disks refuse to: nothing is kept then, and nothing breaks. */
export function keepInBrowser(name = 'contact-line-detail'): DetailKeeper {
  let store: UseStore | undefined;
  const opened = (): UseStore => {
    store ??= createStore(name, 'days');
    return store;
  };
  return {
    save: (snapshots) =>
      setMany(
        snapshots.map((snapshot) => [keyOf(snapshot), snapshot]),
        opened(),
      ).then(
        () => true,
        () => false,
      ),
    restore: async () => {
      try {
        const found = await getMany<PackedSnapshot | undefined>(await keys(opened()), opened());
        return found.filter((snapshot) => snapshot !== undefined);
      } catch {
        return [];
      }
    },
    clear: () => clear(opened()).catch(() => undefined),
  };
}
