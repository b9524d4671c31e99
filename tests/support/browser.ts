import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../../scripts/browser.ts';

/** Starts whatever browser there is, see `findBrowser`. */
export async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({ executablePath, args, env: { ...Object.fromEntries(inherited), ...env } });
}
