import ky, { HTTPError, TimeoutError } from 'ky';

/** Why a file did not come. */
export type DownloadFailure =
  | { kind: 'offline' }
  /** The server has no such file. */
  | { kind: 'not-found' }
  /** No answer, or no further byte, in time. */
  | { kind: 'slow' }
  /** The browser did not let the page have the answer, or nothing could be reached. */
  | { kind: 'blocked' }
  | { kind: 'server'; status: number }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'cancelled' };

export type Download = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; failure: DownloadFailure };

/** What downloading depends on; tests put in their own. */
export interface Network {
  fetch: typeof fetch;
  online(): boolean;
  /** Longest wait for an answer, and between two pieces of it. */
  timeoutMs: number;
  retries: number;
  /** Wait before the retry with this number, counted from 1. */
  retryDelayMs(attempt: number): number;
  limitBytes: number;
}

export const network: Network = {
  fetch: (...args) => fetch(...args),
  online: () => navigator.onLine,
  timeoutMs: 20_000,
  retries: 3,
  // 0.5, 1, 2 seconds, with up to a half more, so that many readers do not come back at once.
  retryDelayMs: (attempt) => 500 * 2 ** (attempt - 1) * (1 + Math.random() / 2),
  limitBytes: 256e6,
};

interface DownloadOptions {
  network: Network;
  signal?: AbortSignal;
  /** Told of every piece that arrives. */
  onBytes?(count: number): void;
}

/** Aborts when nothing has happened for a while; `touch` starts the wait anew. */
function stallWatch(timeoutMs: number) {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(new DOMException('stalled', 'TimeoutError')), timeoutMs);
  };
  return { signal: controller.signal, touch, stop: () => clearTimeout(timer) };
}

async function readBody(
  response: Response,
  limitBytes: number,
  onBytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > limitBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(chunk.value);
    onBytes(chunk.value.length);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Lets go of an answer that nobody will read: until then it holds one of the few connections to its server. */
const letGo = (error: unknown): void => {
  if (error instanceof HTTPError) void error.response.body?.cancel().catch(() => undefined);
};

/** The answer, of which nothing is read yet; throws what ky throws after the last retry. */
const answerTo = (url: string, { network: net }: DownloadOptions, signal: AbortSignal): Promise<Response> =>
  ky.get(url, {
    fetch: net.fetch,
    timeout: net.timeoutMs,
    signal,
    credentials: 'omit',
    retry: { limit: net.retries, delay: net.retryDelayMs, maxRetryAfter: net.timeoutMs },
    hooks: { beforeRetry: [({ error }) => letGo(error)] },
  });

/** An answer that broke off in its middle, which may come whole another time. */
const brokeOff = Symbol('broke off');

/** One way from asking to the last byte. */
async function attempt(url: string, options: DownloadOptions): Promise<Download | typeof brokeOff> {
  const { network: net, signal, onBytes } = options;
  const watch = stallWatch(net.timeoutMs);
  const refuse = (failure: DownloadFailure): Download => ({ ok: false, failure });
  let began = false;
  try {
    const response = await answerTo(
      url,
      options,
      AbortSignal.any([watch.signal, ...(signal ? [signal] : [])]),
    );
    began = true;
    watch.touch();
    const bytes = await readBody(response, net.limitBytes, (count) => {
      watch.touch();
      onBytes?.(count);
    });
    return bytes ? { ok: true, bytes } : refuse({ kind: 'too-large', limitBytes: net.limitBytes });
  } catch (error) {
    letGo(error);
    if (signal?.aborted) return refuse({ kind: 'cancelled' });
    // Browsers differ in the error that an aborted body ends with: the watch itself knows.
    if (watch.signal.aborted || error instanceof TimeoutError) return refuse({ kind: 'slow' });
    if (error instanceof HTTPError) {
      const { status } = error.response;
      return refuse(status === 404 || status === 410 ? { kind: 'not-found' } : { kind: 'server', status });
    }
    return began ? brokeOff : refuse({ kind: net.online() ? 'blocked' : 'offline' });
  } finally {
    watch.stop();
  }
}

/** Waits, or less when cancelled. */
const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });

/**
 * Gets a file. Network failures, answers that break off, and statuses that may pass (408, 429,
 * 500, 502, 503, 504) are tried again after growing waits, or after the wait that the server asks
 * for. Silence is not: whoever waited that long is told. Nothing is thrown.
 */
export async function download(url: string, options: DownloadOptions): Promise<Download> {
  const { network: net, signal } = options;
  if (!net.online()) return { ok: false, failure: { kind: 'offline' } };
  for (let retry = 1; ; retry++) {
    const got = await attempt(url, options);
    if (got !== brokeOff) return got;
    // ky tries again only until an answer begins.
    if (retry > net.retries) return { ok: false, failure: { kind: net.online() ? 'blocked' : 'offline' } };
    await pause(net.retryDelayMs(retry), signal);
    if (signal?.aborted) return { ok: false, failure: { kind: 'cancelled' } };
  }
}
