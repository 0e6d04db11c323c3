import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromiumForTests } from './shell/chromium.ts';
import { runCommand, WrongUseInEnglish } from './shell/command-line.ts';
import { runVitest } from './shell/run-vitest.ts';
import { chosenTests, opensBrowser } from './shell/test-files.ts';

const HELP = `
npm test [-- FILTER …]

Runs every test: types, sums, checks, a real build, and the browser's in Chromium.
FILTER runs only the test files whose path contains it, for instance: npm test -- domain

npm run quick   while you work: types, planning rules and views, in about half a minute
npm run renew   when recorded messages have changed on purpose: writes them again
npm run trials  what takes minutes: builds that are killed, hostile texts on every page, another browser

Chromium, where a chosen test opens one: RULLA_CHROMIUM, else the system's (without a window first), else the package
manager's, else Playwright's download.
Exit codes: 0 all passed; 1 some failed; 2 the tests could not run.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: { update: { type: 'boolean', short: 'u' } }, words: 50 }, test);
}

async function test({ update }: { update?: boolean | undefined }, filters: string[]): Promise<number> {
  if (update)
    throw new WrongUseInEnglish('Tests renew nothing by the way. To write the recorded messages anew: npm run renew');
  const chosen = await chosenTests(filters);
  const withBrowser = (await Promise.all(chosen.map(opensBrowser))).includes(true);
  const browser = withBrowser && chromiumForTests((line) => process.stderr.write(`${line}\n`));
  const folder = await mkdtemp(path.join(tmpdir(), 'rulla-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const code = await runVitest(
      [
        '--project',
        'parts',
        '--project',
        'site',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...filters,
      ],
      browser ? { RULLA_CHROMIUM: browser } : {},
    );
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`);
    return code === 0 && numPassedTests > 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
