import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Loaded machines are slow; no test measures time, so none fails for it. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 15_000 } },
};

/**
 * Four grounds: plain code under Node, remotes against real servers, views and scripts in a pretended page, the built
 * extension in browsers.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'core',
          // Plain functions keep no state; a world for each file would take twice as long.
          isolate: false,
          ...patience,
          environment: 'node',
          include: ['tests/{core,storage,messaging,cli,starter,scripts,project}/**/*.test.ts'],
          setupFiles: [
            'fake-indexeddb/auto',
            'tests/setup/fresh-browser.ts',
            'tests/setup/properties.ts',
          ],
        },
      },
      {
        plugins: [preact(), WxtVitest()],
        test: {
          name: 'ui',
          ...patience,
          // tests/setup/fresh-page.ts gives each file what it needs of its own.
          isolate: false,
          environment: 'happy-dom',
          include: ['tests/{components,entrypoints,page}/**/*.test.{ts,tsx}'],
          setupFiles: [
            'fake-indexeddb/auto',
            'tests/setup/fresh-browser.ts',
            'tests/setup/fresh-page.ts',
            'tests/setup/english.ts',
            'tests/setup/patient-queries.ts',
          ],
        },
      },
      {
        test: {
          name: 'remotes',
          ...patience,
          environment: 'node',
          // A server each; those that take long are asked for by name.
          include: ['tests/remotes/**/*.test.ts'],
          exclude: ['tests/remotes/**/*.{swift,newsroom}.test.ts'],
        },
      },
      {
        test: {
          name: 'swift',
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ['tests/remotes/**/*.swift.test.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'newsroom',
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 120_000,
          include: ['tests/remotes/**/*.newsroom.test.ts'],
        },
      },
      {
        test: {
          name: 'faults',
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto', 'tests/setup/fresh-browser.ts'],
          // Two thousand lives of some devices take minutes.
          testTimeout: 3_600_000,
        },
      },
      {
        test: {
          name: 'kills',
          environment: 'node',
          include: ['tests/kills/**/*.test.ts'],
          globalSetup: 'tests/e2e/harness/builds.ts',
          // Two hundred lives of a background take minutes.
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: 'tests/e2e/harness/builds.ts',
          setupFiles: ['tests/setup/told-twice.ts'],
          // Browsers often wait, so three files share two cores; each worker keeps its browsers from file to file.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 3,
          isolate: false,
          // Each look takes a browser's time from the others.
          expect: { poll: { timeout: 5_000, interval: 100 } },
          // A machine with other work may starve a browser for seconds: a story is told once more, and the report
          // names it "retry x1". One that needs it on a quiet machine is a bug.
          retry: 1,
        },
      },
    ],
  },
});
