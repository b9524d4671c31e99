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

function failureOf(error: unknown, signal: AbortSignal | undefined, { online }: Network): DownloadFailure {
  if (signal?.aborted) return { kind: 'cancelled' };
  if (error instanceof HTTPError) {
    const { status } = error.response;
    return status === 404 || status === 410 ? { kind: 'not-found' } : { kind: 'server', status };
  }
  const stalled = error instanceof DOMException && error.name === 'TimeoutError';
  if (error instanceof TimeoutError || stalled) return { kind: 'slow' };
  return online() ? { kind: 'blocked' } : { kind: 'offline' };
}

/**
 * Gets a file. Network failures and answers that may pass (408, 413, 429, 5xx) are tried again
 * after growing waits, and after the wait that the server asks for. Nothing is thrown.
 *
 * @param onBytes told of every piece that arrives
 */
export async function download(
  url: string,
  options: { network: Network; signal?: AbortSignal; onBytes?(count: number): void },
): Promise<Download> {
  const { network: net, signal, onBytes = () => undefined } = options;
  if (!net.online()) return { ok: false, failure: { kind: 'offline' } };
  const watch = stallWatch(net.timeoutMs);
  try {
    const response = await ky.get(url, {
      fetch: net.fetch,
      timeout: net.timeoutMs,
      signal: signal ? AbortSignal.any([signal, watch.signal]) : watch.signal,
      credentials: 'omit',
      retry: { limit: net.retries, delay: net.retryDelayMs, maxRetryAfter: net.timeoutMs },
    });
    watch.touch();
    const bytes = await readBody(response, net.limitBytes, (count) => {
      watch.touch();
      onBytes(count);
    });
    if (bytes) return { ok: true, bytes };
    return { ok: false, failure: { kind: 'too-large', limitBytes: net.limitBytes } };
  } catch (error) {
    return { ok: false, failure: failureOf(error, signal, net) };
  } finally {
    watch.stop();
  }
}
