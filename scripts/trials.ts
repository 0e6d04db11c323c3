import process from 'node:process';
import { chromiumForTests } from './shell/chromium.ts';
import { DONE, PROBLEMS_FOUND, runCommand } from './shell/command-line.ts';
import { runVitest } from './shell/run-vitest.ts';
import { chosenTrials, opensBrowser } from './shell/test-files.ts';

const HELP = `
npm run trials [-- NAME …]

Tries what takes minutes, and is therefore no part of npm test. The handbook's table of what is promised names the trial that
each figure comes from.

NAME  runs only the trials whose name contains it: npm run trials -- hostile. Without it, all run in turn

Exit codes: 0 all passed; 1 some failed; 2 the trials could not run.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: {}, words: 50 }, async (_, filters) => {
    const chosen = await chosenTrials(filters);
    const withBrowser = (await Promise.all(chosen.map(opensBrowser))).includes(true);
    const browser = withBrowser && chromiumForTests((line) => process.stderr.write(`${line}\n`));
    // One at a time: some measure, and some take the machine's whole memory or disk.
    const code = await runVitest(
      ['--project', 'trials', '--maxWorkers', '1', ...chosen],
      browser ? { RULLA_CHROMIUM: browser } : {},
    );
    return code === 0 ? DONE : PROBLEMS_FOUND;
  });
}
