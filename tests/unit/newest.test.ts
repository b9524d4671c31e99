import { describe, expect, it } from 'vitest';
import { newestOnly } from '../../src/workers/newest.ts';

/** A function that answers only when told to, and what it was asked. */
function held() {
  const asked: number[] = [];
  const open: { resolve(value: string): void; reject(error: Error): void }[] = [];
  const ask = newestOnly(
    (request: number) =>
      new Promise<string>((resolve, reject) => {
        asked.push(request);
        open.push({ resolve, reject });
      }),
  );
  return { ask, asked, open };
}

/** Lets everything that can go on do so. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('only the newest of many requests', () => {
  it('runs the first at once and the last after it; those between are answered with null', async () => {
    const { ask, asked, open } = held();
    const answers = [1, 2, 3, 4].map((request) => ask(request));
    expect(asked).toEqual([1]);
    open[0]?.resolve('one');
    await settle();
    expect(asked).toEqual([1, 4]);
    open[1]?.resolve('four');
    expect(await Promise.all(answers)).toEqual(['one', null, null, 'four']);
  });

  it('never runs two at a time', async () => {
    let running = 0;
    let most = 0;
    const ask = newestOnly(async (request: number) => {
      running++;
      most = Math.max(most, running);
      await settle();
      running--;
      return request;
    });
    const answers = [];
    for (let request = 0; request < 20; request++) {
      answers.push(ask(request));
      if (request % 7 === 0) await settle();
    }
    const got = await Promise.all(answers);
    expect(most).toBe(1);
    expect(got[0]).toBe(0);
    expect(got.at(-1)).toBe(19);
    expect(got.filter((answer) => answer === null).length).toBeGreaterThan(0);
  });

  it('goes on after a failure, which reaches only who asked', async () => {
    const { ask, asked, open } = held();
    const first = ask(1);
    const second = ask(2);
    open[0]?.reject(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await settle();
    expect(asked).toEqual([1, 2]);
    open[1]?.resolve('two');
    expect(await second).toBe('two');
  });

  it('hands a failure of the one that waited to who asked for it, and is ready again', async () => {
    const { ask, open } = held();
    const first = ask(1);
    const second = ask(2);
    open[0]?.resolve('one');
    expect(await first).toBe('one');
    await settle();
    open[1]?.reject(new Error('late'));
    await expect(second).rejects.toThrow('late');
    const third = ask(3);
    open[2]?.resolve('three');
    expect(await third).toBe('three');
  });
});
