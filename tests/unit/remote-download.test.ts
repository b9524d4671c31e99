import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { download, type Network } from '../../src/data/remote/download.ts';
import { day } from '../support/control.ts';
import { owl, owlDay, SourceServer } from '../support/source-server.ts';

let server: SourceServer;
beforeAll(async () => {
  server = await SourceServer.start();
});
afterEach(() => server.reset());
afterAll(() => server.close());

const url = owl.dayUrl(day('2025-12-25'));
const waits: number[] = [];
const network = (changes: Partial<Network> = {}): Network => ({
  fetch: server.fetch,
  online: () => true,
  timeoutMs: 5000,
  retries: 3,
  retryDelayMs: (attempt) => {
    waits.push(attempt);
    return 0;
  },
  limitBytes: 1e6,
  ...changes,
});
const get = (changes: Partial<Network> = {}) => download(url, { network: network(changes) });
const failed = (kind: string) => ({ ok: false, failure: { kind } });
afterEach(() => {
  waits.length = 0;
});

describe('a download', () => {
  it('gives the bytes and tells of each piece', async () => {
    const pieces: number[] = [];
    const got = await download(url, { network: network(), onBytes: (count) => pieces.push(count) });
    expect(got.ok && new TextDecoder().decode(got.bytes)).toBe(owlDay());
    expect(pieces.reduce((sum, count) => sum + count, 0)).toBe(owlDay().length);
    expect(server.asked(url)).toBe(1);
  });

  it.each([500, 502, 503, 504, 408, 429])('tries again after status %i', async (status) => {
    server.answer(url, { status }, { status }, 'file');
    expect((await get()).ok).toBe(true);
    expect(server.asked(url)).toBe(3);
    expect(waits).toEqual([1, 2]);
  });

  it('waits as long as the server asks for instead of its own while, but no longer than its patience', async () => {
    server.answer(url, { status: 429, headers: { 'retry-after': '0' } }, 'file');
    expect((await get({ retryDelayMs: () => 1e9 })).ok).toBe(true);
    server.answer(url, { status: 503, headers: { 'retry-after': '86400' } }, 'file');
    expect((await get({ timeoutMs: 500, retryDelayMs: () => 1e9 })).ok).toBe(true);
    expect(server.asked(url)).toBe(4);
  });

  it('gives up after the last retry and tells the status', async () => {
    server.answer(url, { status: 503 });
    expect(await get()).toEqual({ ok: false, failure: { kind: 'server', status: 503 } });
    expect(server.asked(url)).toBe(4);
  });

  it.each([
    [404, { kind: 'not-found' }],
    [410, { kind: 'not-found' }],
    [403, { kind: 'server', status: 403 }],
    [501, { kind: 'server', status: 501 }],
  ])('does not ask again after status %i', async (status, failure) => {
    server.answer(url, { status });
    expect(await get()).toEqual({ ok: false, failure });
    expect(server.asked(url)).toBe(1);
  });

  it('is slow without an answer in time, and does not wait for that again', async () => {
    server.answer(url, 'silence');
    expect(await get({ timeoutMs: 50 })).toEqual(failed('slow'));
    expect(server.asked(url)).toBe(1);
  });

  it('is slow when the body stalls', async () => {
    server.answer(url, 'stall');
    const pieces: number[] = [];
    const got = await download(url, {
      network: network({ timeoutMs: 300 }),
      onBytes: (count) => pieces.push(count),
    });
    expect(got).toEqual(failed('slow'));
    expect(pieces).toEqual([Math.floor(owlDay().length / 2)]);
  });

  it('measures the time of each attempt by itself', async () => {
    // The waits alone are longer than the time that one answer may take.
    server.answer(url, { status: 500 }, { status: 500 }, 'file');
    expect((await get({ timeoutMs: 800, retryDelayMs: () => 500 })).ok).toBe(true);
  });

  it('begins anew when an answer breaks off, and gives up in the end', async () => {
    server.answer(url, 'break-off', 'break-off', 'file');
    const got = await get();
    expect(got.ok && new TextDecoder().decode(got.bytes)).toBe(owlDay());
    expect(waits).toEqual([1, 2]);
    server.answer(url, 'break-off');
    expect(await get()).toEqual(failed('blocked'));
    expect(server.asked(url)).toBe(7);
  });

  it('is blocked where nothing can be reached, after the retries', async () => {
    const tried: string[] = [];
    const nowhere: typeof fetch = async (input) => {
      tried.push(new Request(input).url);
      throw new TypeError('Failed to fetch');
    };
    expect(await get({ fetch: nowhere })).toEqual(failed('blocked'));
    expect(tried).toEqual([url, url, url, url]);
  });

  it('asks for nothing when offline', async () => {
    expect(await get({ online: () => false })).toEqual(failed('offline'));
    expect(server.requests).toEqual([]);
  });

  it('tells when the machine went offline meanwhile', async () => {
    let online = true;
    const cut: typeof fetch = async () => {
      online = false;
      throw new TypeError('Failed to fetch');
    };
    expect(await get({ fetch: cut, online: () => online })).toEqual(failed('offline'));
  });

  it('stops in the middle of what is too large', async () => {
    server.answer(url, { bytes: new Uint8Array(3e6) });
    let seen = 0;
    const got = await download(url, {
      network: network(),
      onBytes: (count) => {
        seen += count;
      },
    });
    expect(got).toEqual({ ok: false, failure: { kind: 'too-large', limitBytes: 1e6 } });
    expect(seen).toBeLessThanOrEqual(1e6);
  });
});

describe('cancelling a download', () => {
  const cancelled = (changes: Partial<Network> = {}) => {
    const controller = new AbortController();
    const got = download(url, { network: network(changes), signal: controller.signal });
    return { got, cancel: () => controller.abort() };
  };

  it('before the answer', async () => {
    server.answer(url, 'silence');
    const { got, cancel } = cancelled();
    await vi.waitFor(() => expect(server.open).toBe(1));
    cancel();
    expect(await got).toEqual(failed('cancelled'));
    await vi.waitFor(() => expect(server.open).toBe(0));
  });

  it('in the middle of the body', async () => {
    server.answer(url, 'stall');
    const controller = new AbortController();
    const got = download(url, {
      network: network(),
      signal: controller.signal,
      onBytes: () => controller.abort(),
    });
    expect(await got).toEqual(failed('cancelled'));
    await vi.waitFor(() => expect(server.open).toBe(0));
  });

  it.each([{ status: 503 }, 'break-off'] as const)('while waiting to try again after %o', async (answer) => {
    server.answer(url, answer);
    let waiting = false;
    const { got, cancel } = cancelled({
      retryDelayMs: () => {
        waiting = true;
        return 1e8;
      },
    });
    await vi.waitFor(() => expect(waiting).toBe(true));
    cancel();
    expect(await got).toEqual(failed('cancelled'));
    expect(server.asked(url)).toBe(1);
  });

  it('before it began', async () => {
    const got = await download(url, { network: network(), signal: AbortSignal.abort() });
    expect(got).toEqual(failed('cancelled'));
    expect(server.requests).toEqual([]);
  });
});
