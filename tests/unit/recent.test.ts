import { describe, expect, it } from 'vitest';
import { keepRecent } from '../../src/core/control/recent.ts';

/** A memory of results, and the keys that were computed. */
function counted(most: number) {
  const memory = keepRecent<string>(most);
  const made: string[] = [];
  const ask = (key: string): string =>
    memory.get(key, () => {
      made.push(key);
      return `value of ${key}`;
    });
  return { ask, made, clear: memory.clear };
}

describe('a memory of recent results', () => {
  it('computes once what it remembers', () => {
    const { ask, made } = counted(2);
    expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual(
      ['a', 'a', 'b', 'a'].map((key) => `value of ${key}`),
    );
    expect(made).toEqual(['a', 'b']);
  });

  it('forgets what was not asked for the longest', () => {
    const { ask, made } = counted(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
    // `c` pushed out `b`, as `a` had been asked for again; then `b` pushed out `c`.
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    ask('a');
    expect(made).toHaveLength(4);
    ask('c');
    expect(made).toHaveLength(5);
  });

  it('remembers nothing after it was cleared', () => {
    const { ask, made, clear } = counted(2);
    ask('a');
    clear();
    ask('a');
    expect(made).toEqual(['a', 'a']);
  });

  it('keeps nothing of a computation that failed', () => {
    const memory = keepRecent<number>(2);
    expect(() =>
      memory.get('a', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(memory.get('a', () => 7)).toBe(7);
  });
});
