import process from 'node:process';
import { DONE, PROBLEMS_FOUND, runCommand } from './shell/command-line.ts';
import { runVitest } from './shell/run-vitest.ts';
import { recordingTests } from './shell/test-files.ts';

const HELP = `
npm run renew

Writes again what tests have recorded: the message of each fault in each language (tests/problems), the handbook's gallery
of them, and what may be written in each file. Run it when one has changed on purpose, and read what changed with git
diff before you commit.

Exit codes: 0 written, or nothing to write; 1 a test fails for another reason; 2 the command was used wrongly.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: {} }, async () => {
    const code = await runVitest(['--project', 'parts', '--update=all', ...(await recordingTests())]);
    if (code === 0) process.stdout.write('The records are as the code says. See what changed: git diff\n');
    return code === 0 ? DONE : PROBLEMS_FOUND;
  });
}
