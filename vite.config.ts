import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browser.ts';
import { dataVersion } from './scripts/data-version.ts';

/** Vitest starts the browser tests in whatever browser there is; a plain build needs none. */
async function browserProject() {
  const { executablePath, args, env } = await findBrowser();
  return {
    extends: true as const,
    test: {
      name: 'browser',
      include: ['tests/browser/**/*.test.{ts,tsx}'],
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { executablePath, args, env: { ...process.env, ...env } as Record<string, string> },
        }),
        instances: [{ browser: 'chromium' as const, viewport: { width: 1000, height: 700 } }],
      },
    },
  };
}

export default defineConfig(async ({ mode }) => ({
  // Relative addresses: the build works from any sub-path of any file host.
  base: './',
  build: { target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'es' as const },
  assetsInclude: ['**/*.geojson'],
  define: { __DATA_VERSION__: JSON.stringify(dataVersion(import.meta.dirname)) },
  server: { host: 'localhost' },
  preview: { host: 'localhost' },
  test: {
    projects:
      mode === 'test'
        ? [
            {
              extends: true as const,
              test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000 },
            },
            await browserProject(),
            {
              extends: true as const,
              test: {
                name: 'e2e',
                include: ['tests/e2e/**/*.test.ts'],
                testTimeout: 60_000,
                hookTimeout: 60_000,
                fileParallelism: false,
              },
            },
          ]
        : [],
  },
}));
