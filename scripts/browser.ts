import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { Launcher } from 'chrome-launcher';

/** A browser to test in and how to start it. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** Software WebGL 2, so that the map draws, and draws the same, on a machine without a GPU. */
const glArgs = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** Nothing but the page: no updates, no first-run pages, no calls home. */
const quietArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

const debianPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  }
  try {
    const [found] = Launcher.getInstallations();
    if (found) return found;
  } catch {
    // chrome-launcher throws where there is none.
  }
  return debianPaths.find((path) => existsSync(path));
}

/** The Chromium inside the npm package: no download, its own NSS libraries. */
async function packagedBrowser(): Promise<Browser> {
  // Read when the package is imported: makes it unpack the libraries that a bare Debian lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  await chmod(executablePath, 0o755);
  const env = process.env.LD_LIBRARY_PATH ? { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH } : {};
  return { executablePath, args: [...glArgs, ...quietArgs], env };
}

/**
 * Finds a browser: the one `CHROME_PATH` names, an installed Chrome or Chromium, else, on 64-bit
 * Intel Linux, the one that came with `npm ci`.
 * @throws Error that says what to install where there is neither
 */
export async function findBrowser(): Promise<Browser> {
  const executablePath = installedBrowser();
  if (executablePath) return { executablePath, args: [...glArgs, ...quietArgs], env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error(
    `No browser to test in. Install Google Chrome or Chromium, or set CHROME_PATH to one; the one that comes with the tests runs on 64-bit Intel Linux only, and this is ${process.platform} ${process.arch}.`,
  );
}
