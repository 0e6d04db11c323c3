import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromiumForTests } from './shell/chromium.ts';
import { runCommand } from './shell/command-line.ts';
import { PROJECT } from './shell/settings.ts';

const HELP = `
npm test [-- FILTER …]

Runs every test: types, sums, checks, a real build, and the browser's in Chromium.
FILTER runs only the test files whose path contains it, for instance: npm test -- domain

Chromium: RULLA_CHROMIUM, else the system's, else Playwright's download, else the package manager.
Exit codes: 0 all passed; 1 some failed; 2 the tests could not run.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: {}, words: 50 }, async (_values, filters) => {
    const browser = chromiumForTests((line) => process.stderr.write(`${line}\n`));
    const folder = await mkdtemp(path.join(tmpdir(), 'rulla-test-'));
    const report = path.join(folder, 'report.json');
    try {
      const code = await vitest(
        [
          'run',
          '--config',
          'tests/vitest.config.ts',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
          ...filters,
        ],
        browser,
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
  });
}

function vitest(args: string[], browser: string): Promise<number> {
  const child = spawn(process.execPath, [path.join(PROJECT, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, RULLA_CHROMIUM: browser },
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
