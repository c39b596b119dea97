import { resolve } from 'node:path';
import { defineConfig } from 'playwright/test';
import { browserArguments, findBrowser } from './browser.ts';
import { testedBuilds } from './built.ts';

const executablePath = findBrowser();
if (executablePath === null) throw new Error('No browser: run `npm run browser` first.');

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: 'seeded/**',
  fullyParallel: true,
  workers: '100%',
  retries: 0,
  // No test waits for a clock; these are for a machine that does much else.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: process.env['CI'] ? [['line']] : [['list']],
  outputDir: '../../test-results',
  use: {
    launchOptions: { executablePath, args: browserArguments() },
    // A window of its own for every test takes more than the test; `fixture.ts` puts back what this leaves.
    reuseContext: true,
  },
  webServer: testedBuilds().map(([, { base, folder, port }]) => ({
    command: 'node src/cli/serve.ts',
    url: `http://localhost:${port}${base}`,
    env: { BASE_PATH: base, OUT_DIR: folder, PORT: String(port) },
    cwd: resolve(import.meta.dirname, '../..'),
    reuseExistingServer: false,
  })),
});
