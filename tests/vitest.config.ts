import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What looks at a real build of the demo company as files and in Chromium. */
const SITE = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

/** What takes minutes: asked for by `npm run trials`, and no part of `npm test`. */
const TRIALS = ['tests/trials/**/*.test.ts'];

/**
 * In this order. First those of the site: a process goes on, with its Chromium and all that it has loaded, as long as
 * the next file is of the same project. Of each, those that take longest: begun last, one would keep one core at work
 * while the others have ended.
 */
const FIRST = [
  'tests/browser/every-page/',
  'tests/browser/pseudo-language.test.ts',
  'tests/browser/editing-locally.test.ts',
  'tests/browser/',
  'tests/site/',
  'tests/package/package.test.ts',
  'tests/reuse/build-command.test.ts',
  'tests/contributing.test.ts',
  'tests/audience/',
  'tests/reuse/',
  'tests/languages/',
  'tests/types.test.ts',
  'tests/printing/two-thousand.test.ts',
  'tests/drafts/',
  'tests/handwritten/',
  'tests/hostile/',
  'tests/problems/',
];

/** The others fill up what is left of the time. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = FIRST.findIndex((part) => moduleId.replaceAll('\\', '/').includes(`/${part}`));
      return at < 0 ? FIRST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    // Progress of commands is asked for by the tests that look at it.
    env: { TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1', RULLA_QUIET: '1' },
    // One more than there are cores, since a test that has started a command or asked a page waits for it.
    maxWorkers: availableParallelism() + 1,
    // Tests share nothing that they change, so that modules need not be loaded anew for each of two hundred files.
    pool: 'forks',
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // No test is about time; these end one that hangs, on the busiest machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: InOrder },
    projects: [
      { extends: true, test: { name: 'parts', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...SITE, ...TRIALS] } },
      { extends: true, test: { name: 'site', include: SITE, globalSetup: ['tests/site/demo-build.ts'] } },
      { extends: true, test: { name: 'trials', include: TRIALS, testTimeout: 7_200_000, hookTimeout: 7_200_000 } },
    ],
  },
});
