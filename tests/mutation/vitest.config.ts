import process from 'node:process';
import { defineConfig } from 'vitest/config';

// Run in a copy of the sources, once for every change that is tried: only the tests of the planning rules, without a build.
export default defineConfig({
  root: process.cwd(),
  test: {
    env: { TZ: 'UTC' },
    include: ['tests/domain/**/*.test.ts'],
    setupFiles: ['tests/mutation/same-cases.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
});
