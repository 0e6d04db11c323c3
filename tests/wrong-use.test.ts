import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { callRulla } from './call.ts';
import { type Ended, runRulla } from './shell.ts';

const COMMANDS = [
  'start',
  'dev',
  'check',
  'diff',
  'build',
  'test',
  'quick',
  'trials',
  'renew',
  'mutate',
  'import',
  'migrate',
  'format',
  'owners',
  'schemas',
  'seal',
  'new',
  'joint-plan',
  'pdf',
  'person',
  'forget',
  'history',
  'bench',
  'budget',
];

/** The first line that a command writes when it was used wrongly: nobody should have to read a stack trace. */
async function answerTo(...args: string[]): Promise<string> {
  return firstLineOf(await callRulla(args));
}

function firstLineOf({ code, output, errors }: Ended): string {
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
  expect(firstLineOf(await runRulla(['chekc']))).toBe('There is no command "chekc". Did you mean npm run check?');
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
  const { code, output, errors } = await callRulla([command, '--help']);
  expect([code, errors]).toEqual([0, '']);
  expect(output).toMatch(new RegExp(`^npm (run )?${command}( |\n)`));
  expect(output).toContain('Exit codes: 0 ');
});

test('what npm has kept for itself is told, with what to write, before anything is done', async () => {
  const swallowed = (name: string, value: string) => ({
    npm_command: 'run',
    npm_lifecycle_event: 'import',
    [`npm_config_${name}`]: value,
  });
  expect(await callRulla(['import', 'exports', 'content'], swallowed('dry_run', 'true'))).toEqual({
    code: 2,
    output: '',
    errors: 'npm kept --dry-run for itself. Write two dashes before it: npm run import -- --dry-run\n',
  });
  expect((await callRulla(['check', 'plans'], swallowed('content', 'true'))).errors).toContain('-- --content plans\n');
  expect((await callRulla(['check', '--all'], swallowed('all', 'true'))).code).toBe(0);
});

test('a port that is taken is told at once, before anything is built', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const { port } = other.address() as AddressInfo;
  for (const command of ['start', 'dev']) {
    const { code, output, errors } = await callRulla([command, '--port', `${port}`]);
    expect([code, output, errors]).toEqual([
      2,
      '',
      `Port ${port} is taken. Name another with --port N, or leave --port out to take the next free one.\n`,
    ]);
  }
  await new Promise((resolve) => other.close(resolve));
});

test('a code host gets files by their way from the top of the repository, wherever the command is called', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rulla-repository-'));
  await cp(fileURLToPath(new URL('sample-company/content', import.meta.url)), path.join(folder, 'plans'), {
    recursive: true,
  });
  await mkdir(path.join(folder, '.git'));
  const plan = path.join(folder, 'plans/accounts/havulinna-paper.mdx');
  await writeFile(plan, (await readFile(plan, 'utf8')).replace('kam: ', 'kamm: '));
  for (const standingIn of [folder, path.join(folder, 'plans/accounts'), tmpdir()]) {
    const { errors } = await runRulla(
      ['check', '--format', 'github', '--content', path.join(folder, 'plans')],
      {},
      standingIn,
    );
    expect(errors).toContain('::error file=plans/accounts/havulinna-paper.mdx,line=4,');
  }
  await rm(folder, { recursive: true });
});
