import type { ReadError } from '../../model/control.ts';

/**
 * Unpacked text may be at most this long. A few megabytes can unpack to gigabytes; two years of
 * daily areas take some 50 MB, and a JavaScript string ends at 536 MB.
 */
export const mostUnpackedBytes = 512e6;

export type UnpackResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: ReadError };

/** Whether bytes begin as a gzip file does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The UTF-8 text that is packed in gzip bytes. `name` is the file's, for messages. Gives a
 * `not-gzip` error for other bytes and for a file that is damaged or ends too early, and a
 * `too-large` one as soon as more than `limitBytes` come out, without unpacking the rest.
 */
export async function readGzipped(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  limitBytes = mostUnpackedBytes,
): Promise<UnpackResult> {
  const refuse = (code: ReadError['code'], reason: string): UnpackResult => ({
    ok: false,
    error: { code, file: name, feature: null, reason },
  });
  if (!isGzip(bytes)) return refuse('not-gzip', 'the file is not packed with gzip');
  const decoder = new TextDecoder();
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let text = '';
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.length;
      if (size > limitBytes) {
        await reader.cancel();
        return refuse('too-large', `the file unpacks to more than ${Math.round(limitBytes / 1e6)} MB`);
      }
      text += decoder.decode(chunk.value, { stream: true });
    }
  } catch (error) {
    const detail = error instanceof Error && error.message ? ` (${error.message})` : '';
    return refuse('not-gzip', `the gzip file is damaged or ends too early${detail}`);
  }
  return { ok: true, text: text + decoder.decode() };
}
