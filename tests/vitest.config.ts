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
 * Files that take longest, the longest first: begun last, each would keep one core at work while the others have ended.
 */
const LONG = [
  'tests/browser/every-page/',
  'tests/contributing.test.ts',
  'tests/package/package.test.ts',
  'tests/browser/pseudo-language.test.ts',
  'tests/browser/editing-locally.test.ts',
  'tests/browser/editing-at-hosts.test.ts',
  'tests/audience/',
  'tests/types.test.ts',
  'tests/drafts/',
  'tests/languages/add-a-language.test.ts',
  'tests/site/',
  'tests/browser/',
  'tests/hostile/linear.test.ts',
];

/** The long ones first; the others fill up what is left of the time. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((part) => moduleId.replaceAll('\\', '/').includes(`/${part}`));
      return at < 0 ? LONG.length : at;
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
    sequence: { sequencer: LongOnesFirst },
    projects: [
      { extends: true, test: { name: 'parts', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...SITE, ...TRIALS] } },
      { extends: true, test: { name: 'site', include: SITE, globalSetup: ['tests/site/demo-build.ts'] } },
      { extends: true, test: { name: 'trials', include: TRIALS, testTimeout: 7_200_000, hookTimeout: 7_200_000 } },
    ],
  },
});
