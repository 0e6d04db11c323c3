import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const MADE = [
  'src/domain/checks/name-too-long.ts',
  'src/domain/checks/plan-rules.ts',
  'src/words/en/problems/figures-and-work.json',
  'src/words/fi/problems/figures-and-work.json',
  'tests/problems/name-too-long/fault.yaml',
  'tests/problems/name-too-long/edges.yaml',
];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'rulla-rule-'));
  for (const part of ['src', 'scripts', 'package.json', 'tsconfig.json'])
    cpSync(path.join(PROJECT, part), path.join(copy, part), { recursive: true });
  mkdirSync(path.join(copy, 'tests'));
  for (const part of ['domain', 'problems', 'sample-company', 'renew.ts', 'vitest.config.ts'])
    cpSync(path.join(PROJECT, 'tests', part), path.join(copy, 'tests', part), { recursive: true });
  cpSync(path.join(PROJECT, 'content/handbook'), path.join(copy, 'content/handbook'), { recursive: true });
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: copy },
  });
  return { status, said: stdout + stderr };
}

const start = (id: string) => run('scripts/rulla.mjs', 'new', 'rule', id);
/** What the compiler says of the files that were made, and of what they use. */
const complaints = () => {
  const files = MADE.filter((file) => file.endsWith('.ts'));
  writeFileSync(
    path.join(copy, 'tsconfig.rule.json'),
    JSON.stringify({ extends: './tsconfig.json', include: [], files }),
  );
  return run('node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'tsconfig.rule.json').said;
};
const tests = (...args: string[]) =>
  run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'parts',
    'tests/problems/portfolio-rules.test.ts',
    'tests/problems/edges-in-words.test.ts',
    'tests/domain/checks/edges.test.ts',
    '-t',
    'name-too-long|still to be written',
    ...args,
  );

function rewrite(file: string, ...replaced: [string, string][]): void {
  const whole = path.join(copy, file);
  let text = readFileSync(whole, 'utf8');
  for (const [from, to] of replaced) {
    if (!text.includes(from)) throw new Error(`Expected in ${file}: ${from}`);
    text = text.replaceAll(from, to);
  }
  writeFileSync(whole, text);
}

test('a new rule is six files that compile, fail by name until they are filled in, and then pass with their gallery', () => {
  expect(start('name-too-long')).toEqual({ status: 0, said: `${MADE.join('\n')}\n` });
  expect(complaints()).toBe('');
  const unfilled = tests();
  expect(unfilled.status).not.toBe(0);
  for (const file of MADE.filter((each) => !each.endsWith('plan-rules.ts'))) expect(unfilled.said).toContain(file);

  rewrite(
    'src/domain/checks/name-too-long.ts',
    ['// TODO: what the words are made of, beside the account.\n', ''],
    ['TODO: what is wrong, as an account manager would say it.', 'The name of a customer does not fit on one line.'],
    ['    // TODO: when it is as it should be.\n', ''],
    ["account.name !== ''", 'account.name.length <= 40'],
  );
  for (const [language, what] of [
    ['en', 'The name is long'],
    ['fi', 'Nimi on pitkä'],
  ] as const)
    rewrite(
      `src/words/${language}/problems/figures-and-work.json`,
      ['TODO: what is wrong, in a few words', what],
      ['TODO: what the rule means, in a sentence.', `${what}.`],
      ['TODO: what was found', what],
      ['TODO: what clears it.', 'lyhyt.'],
    );
  const long = `Havulinna ${'Paper'.repeat(7)}`;
  writeFileSync(
    path.join(copy, 'tests/problems/name-too-long/fault.yaml'),
    `file: accounts/havulinna-paper.mdx\nreplace: 'name: Havulinna Paper'\nwith: 'name: ${long}'\n`,
  );
  writeFileSync(
    path.join(copy, 'tests/problems/name-too-long/edges.yaml'),
    `edge: Forty letters fit on one line, one more does not.
given: { account: {} }
rows:
  - { fires: false, says: A name of forty letters fits., set: { account.name: ${'a'.repeat(40)} } }
  - fires: true
    says: A name of one more does not.
    set: { account.name: ${'a'.repeat(41)} }
    finds: [{ at: accounts/havulinna-paper.mdx, severity: low, account: havulinna-paper, owner: petri-salmela, facts: { name: ${'a'.repeat(41)} } }]
`,
  );
  expect(complaints()).toBe('');
  const filled = tests('-u');
  expect(filled.status, filled.said).toBe(0);
  const told = (language: string) =>
    readFileSync(path.join(copy, `tests/problems/name-too-long/message.${language}.txt`), 'utf8');
  expect(told('en')).toContain(`The name is long: ${long}.`);
  expect(told('fi')).toContain(`Nimi on pitkä: ${long}.`);
}, 600_000);

test('a rule that is there, or whose name is no id, is refused and nothing is written', () => {
  const there = start('promise-broken');
  expect(there).toMatchObject({ status: 2, said: expect.stringContaining('The rule promise-broken is there already') });
  expect(start('Late!')).toMatchObject({
    status: 2,
    said: expect.stringContaining('"Late!" cannot be the id of a rule'),
  });
}, 60_000);
