import path from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { KeptWorker } from './kept-worker.ts';
import { LikeliestFirst, recordKeeper } from './likeliest-first.ts';

// Run in a copy of the sources, once for every change that is tried: only the tests of the planning rules, without a
// build.
export default defineConfig({
  root: process.cwd(),
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  resolve: { alias: { 'fast-check': path.resolve('tests/mutation/same-few-cases.ts') } },
  plugins: [
    {
      // The runner of changes asks for a pool by name, which a name in the settings below could not stand against.
      name: 'kept-worker',
      configureVitest({ project }) {
        project.config.pool = 'kept' as typeof project.config.pool;
        project.config.poolRunner = { name: 'kept', createPoolWorker: (options) => new KeptWorker(options) };
      },
    },
  ],
  test: {
    env: { TZ: 'UTC' },
    include: ['tests/domain/**/*.test.{ts,tsx}'],
    // What reads the text of pages notices no change of a rule.
    exclude: ['tests/domain/budget/opaque-totals.test.ts'],
    setupFiles: ['tests/mutation/no-change-yet.ts'],
    testTimeout: 60_000,
    isolate: false,
    reporters: [recordKeeper],
    sequence: { sequencer: LikeliestFirst },
  },
});
