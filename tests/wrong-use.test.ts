import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runRulla } from './shell.ts';

const COMMANDS = [
  'start',
  'dev',
  'check',
  'diff',
  'build',
  'test',
  'quick',
  'renew',
  'mutate',
  'import',
  'seal',
  'new',
  'joint-plan',
  'pdf',
  'person',
  'forget',
  'bench',
];

/** The first line that a command writes when it was used wrongly: nobody should have to read a stack trace. */
async function answerTo(...args: string[]): Promise<string> {
  const { code, output, errors } = await runRulla(args);
  expect(code).toBe(2);
  expect(output).toBe('');
  expect(errors).not.toMatch(/\n\s+at /);
  return errors.split('\n')[0] ?? '';
}

test('an option that is not there is named, with the nearest one', async () => {
  expect(await answerTo('check', '--contnet', 'plans')).toBe(
    'There is no option --contnet here. Did you mean --content?',
  );
  expect(await answerTo('seal', '--zzzz')).toBe('There is no option --zzzz here.');
});

test('an option without its value, or with one too many, is named', async () => {
  expect(await answerTo('build', '--out')).toBe('--out needs a value after it.');
  expect(await answerTo('build', '--out', '--base', '/')).toBe('--out needs a value after it.');
  expect(await answerTo('check', '--all=yes')).toBe('--all takes no value.');
});

test('a port that is none starts neither server', async () => {
  const answer = 'is not a port. Write a number from 1 to 65535, or 0 for any free one.';
  expect(await answerTo('dev', '--port', '99999')).toBe(`"99999" ${answer}`);
  expect(await answerTo('start', '--port', 'abc')).toBe(`"abc" ${answer}`);
});

test('a joint plan is written as a page or a PDF and under no other name', async () => {
  expect(await answerTo('joint-plan', 'havulinna-paper', '--out', 'plan.docx')).toBe(
    '"plan.docx" is neither a page nor a PDF. Name a file that ends in .html or .pdf, for instance --out joint-plan.html',
  );
});

test('a joint plan for a folder that is not there says so', async () => {
  expect(await answerTo('joint-plan', 'havulinna-paper', '--out', '/no-folder/plan.html')).toBe(
    'The plan cannot be written to /no-folder/plan.html (ENOENT). Name another file with --out FILE, in a folder that is there.',
  );
});

test('a count that is none starts no measurement', async () => {
  expect(await answerTo('bench', '--plans', 'many')).toBe('"many" is not a whole number.');
});

test('a command that is not there is answered with the nearest one', async () => {
  expect(await answerTo('chekc')).toBe('There is no command "chekc". Did you mean npm run check?');
});

test('--help tells what each command is for, under whom it is for, and --version which Rulla this is', async () => {
  const help = await runRulla(['--help']);
  expect([help.code, help.errors]).toEqual([0, '']);
  const commands = [...help.output.matchAll(/^ {2}npm run ([a-z-]+) +\S.{10,}$/gm)].map((match) => match[1]);
  expect([...commands].sort()).toEqual([...COMMANDS].sort());
  expect(help.output).toMatch(/^To read and to write plans\n {2}npm run start /);
  expect(help.output).toContain('\nFor the engineer\n');
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await runRulla(['--version'])).toEqual({ code: 0, output: `${version}\n`, errors: '' });
});

test.for(COMMANDS)('%s tells how it is used and how it ends', async (command) => {
  const { code, output, errors } = await runRulla([command, '--help']);
  expect([code, errors]).toEqual([0, '']);
  expect(output).toMatch(new RegExp(`^npm (run )?${command}( |\n)`));
  expect(output).toContain('Exit codes: 0 ');
});
