import { defineConfig } from 'vitest/config';

/** Suites by what they need: nothing, a Temporal server, or a browser. What a suite needs is obtained when one of its files is run. */
const needsTemporal = ['tests/temporal/**/*.test.ts', '**/*.temporal.test.ts'];
const needsBrowser = ['tests/browser/**/*.test.{ts,tsx}'];
const never = ['**/node_modules/**', '**/dist/**', '.cache/**'];

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'workflows/**/*.test.ts',
            'apps/**/*.test.{ts,tsx}',
            'tests/**/*.test.ts',
            'examples/**/*.test.ts',
            'scripts/**/*.test.{ts,mjs}',
          ],
          exclude: [...never, ...needsTemporal, ...needsBrowser],
          // Files share a process, so that modules are read once and not for every file; a file leaves nothing global behind.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'temporal',
          include: needsTemporal,
          exclude: never,
          globalSetup: ['scripts/test/with-temporal.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: needsBrowser,
          exclude: never,
          globalSetup: ['scripts/test/with-browser.ts'],
          // Two products and two browsers at a time; more would make one another wait.
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
