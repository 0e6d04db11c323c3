import path from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';

// Run in a copy of the sources, once for every change that is tried: only the tests of the planning rules, without a build.
export default defineConfig({
  root: process.cwd(),
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  resolve: { alias: { 'fast-check': path.resolve('tests/mutation/same-few-cases.ts') } },
  test: {
    env: { TZ: 'UTC' },
    include: ['tests/domain/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    isolate: false,
  },
});
