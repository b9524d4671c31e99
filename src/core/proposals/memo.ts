/** Bands at many widths come by while a slider moves: only the last ones are kept. */
const kept = 64;

/** Values by key, computed once, the longest unused dropped first. */
export class Memo<T> {
  readonly #values = new Map<string, T>();

  /** The value of a key, made by `make` if it is not known. */
  get(key: string, make: () => T): T {
    const known = this.#values.get(key);
    const value = known ?? make();
    // Out and in again: a map keeps the order of insertion.
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= kept) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}

/** What is made once for each object, as long as the object lives. */
export function perObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
