import { DONE, PROBLEMS_FOUND, runCommand } from './shell/command-line.ts';
import { runProgram, runVitest } from './shell/run-vitest.ts';

const HELP = `
npm run quick

What to run while you work, in about half a minute on two quiet cores: the types of everything, and the tests of the
planning rules, the views, the arrows between the rooms, the words and the form. No build and no browser; those run in npm
test.

Exit codes: 0 all is well; 1 something is not; 2 the command was used wrongly.
`;
const TESTS = [
  'tests/domain',
  'tests/views',
  'tests/imports.test.ts',
  'tests/catalogue.test.ts',
  'tests/words',
  'tests/form.test.ts',
];

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: {} }, async () => {
    const tsc = async () =>
      (await runProgram('typescript-native/bin/tsc', ['--noEmit', '-p', 'src/domain'])) ||
      (await runProgram('typescript-native/bin/tsc', ['--noEmit']));
    const codes = await Promise.all([tsc(), runVitest(['--project', 'parts', ...TESTS])]);
    return codes.every((code) => code === 0) ? DONE : PROBLEMS_FOUND;
  });
}
