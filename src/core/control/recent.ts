/**
 * Remembers the results of a function of a text key, up to a number of them; the one that was not
 * asked for the longest goes first.
 */
export function keepRecent<Value>(most: number): {
  get(key: string, make: () => Value): Value;
  clear(): void;
} {
  const known = new Map<string, Value>();
  return {
    get(key, make) {
      const found = known.get(key);
      const value = found === undefined ? make() : found;
      known.delete(key);
      known.set(key, value);
      if (known.size > most) {
        const oldest = known.keys().next();
        if (!oldest.done) known.delete(oldest.value);
      }
      return value;
    },
    clear: () => known.clear(),
  };
}
