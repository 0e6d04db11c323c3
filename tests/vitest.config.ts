import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
// Astro writes beside the sources when it builds or checks types, so these take turns.
const BUILT = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/types.test.ts'];

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    env: { TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' },
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['tests/**/*.test.{ts,tsx}'], exclude: BUILT, testTimeout: 60_000 },
      },
      // One real build of the demo company, looked at as files and in Chromium.
      {
        extends: true,
        test: {
          name: 'site',
          include: BUILT,
          globalSetup: ['tests/site/demo-build.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
