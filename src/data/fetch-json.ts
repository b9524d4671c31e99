import { BundleError } from './bundle.ts';

/**
 * A bundled file as JSON.
 * @throws BundleError naming the file and the reason
 */
export async function fetchJson(name: string, url: string): Promise<unknown> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new BundleError(name, cause instanceof Error ? cause.message : 'not reachable');
  });
  if (!response.ok) throw new BundleError(name, `the server answered ${response.status}`);
  return response.json().catch(() => {
    throw new BundleError(name, 'the file is not JSON');
  });
}

export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Files by their addresses, as values by their names. */
export async function fetchAll(urls: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const entries = await Promise.all(
    Object.entries(urls).map(async ([path, url]): Promise<[string, unknown]> => {
      const name = fileName(path);
      return [name, await fetchJson(name, url)];
    }),
  );
  return Object.fromEntries(entries);
}
