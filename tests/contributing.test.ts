import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrowsOf, drawingOf, imports } from './layers.ts';
import { RENEW } from './renew.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const TEXT = readFileSync(path.join(PROJECT, 'CONTRIBUTING.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** What a guide needs of the project, its texts among it: their spelling is a test of words. */
const COPIED = [
  ...['src', 'scripts', 'tests', 'content', 'package.json', 'tsconfig.json', '.biome.jsonc'],
  ...['README.md', 'README.fi.md', 'SECURITY.md'],
];

test('the picture of the rooms is what the imports say', async () => {
  const marked = /(<!-- layers: .*? -->\n)[\s\S]*?(?=\nAn arrow leads)/;
  expect(TEXT).toMatch(marked);
  const drawn = TEXT.replace(marked, (_, mark: string) => `${mark}\n${drawingOf(arrowsOf(imports))}\n`);
  await expect(drawn, RENEW).toMatchFileSnapshot(path.join(PROJECT, 'CONTRIBUTING.md'));
});

test('the picture leaves out an arrow that a longer way implies, and no other', () => {
  const arrows = { views: ['words', 'domain', 'charts'], charts: ['domain'], words: ['domain'], domain: [] };
  expect(drawingOf(new Map(Object.entries(arrows).map(([room, known]) => [room, new Set(known)])))).toBe(
    '```mermaid\nflowchart TD\n  charts --> domain\n  domain\n  views --> charts & words\n  words --> domain\n```',
  );
});

test('every command and every file that is named is there', () => {
  const commands = [...TEXT.matchAll(/npm run ([\w-]+)/g)].map((match) => match[1] ?? '');
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const prose = TEXT.replace(/^ *```[\s\S]*?^ *```$/gm, '');
  const named = [
    ...[...prose.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? ''),
    ...[...prose.matchAll(/`((?:src|tests|scripts|content)\/[^`<]*)`/g)].map((match) => match[1] ?? ''),
  ];
  expect(named.length).toBeGreaterThan(20);
  const begun = /name-too-long/;
  expect(named.filter((file) => !begun.test(file) && !existsSync(path.join(PROJECT, file)))).toEqual([]);
});

test('every room of src stands in the table', () => {
  const rooms = [...arrowsOf(imports).keys()];
  expect(rooms.filter((room) => !new RegExp(`^\\|.*\`src/${room}\``, 'm').test(TEXT))).toEqual([]);
});

/** The blocks of code of a guide, without their indent, in order. */
function blocksOf(title: string): { language: string; lines: string[] }[] {
  const guide = TEXT.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
  return [...guide.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', language = '', text = '']) => ({
    language,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)),
  }));
}

describe('guides', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'rulla-guide-'));
    for (const part of COPIED)
      if (existsSync(path.join(PROJECT, part)))
        cpSync(path.join(PROJECT, part), path.join(copy, part), { recursive: true });
    cpSync(path.join(PROJECT, '.gitignore'), path.join(copy, '.gitignore'));
    symlinkSync(path.join(PROJECT, 'node_modules'), path.join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  function run(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: copy },
    });
    return status === 0 ? '' : `${args.join(' ')}\n${stdout}${stderr}`;
  }

  /**
   * Does what a block says: runs what begins something, writes a file, changes one. What is run at the end is run
   * below.
   */
  function follow({ language, lines: [first = '', ...lines] }: ReturnType<typeof blocksOf>[number]): void {
    if (language === 'sh') {
      for (const command of [first, ...lines]) {
        const begun = /^npm run new -- (.*)$/.exec(command)?.[1];
        if (begun) expect(run('scripts/rulla.mjs', 'new', ...begun.split(' '))).toBe('');
        else expect(['npm run renew', 'npm run quick']).toContain(command);
      }
      return;
    }
    const file = path.join(copy, first.replace(/^(?:\+\+\+|\/\/|#) /, ''));
    if (language !== 'diff') {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${lines.join('\n')}\n`);
      return;
    }
    const side = (signs: string) =>
      lines.filter((line) => signs.includes(line[0] ?? ' ')).map((line) => `${line.slice(1)}\n`);
    const before = side(' -').join('');
    const text = readFileSync(file, 'utf8');
    expect(text.split(before).length, `${first} has these lines once:\n${before}`).toBe(2);
    writeFileSync(
      file,
      text.replace(before, () => side(' +').join('')),
    );
  }

  test('a rule, a field and a page are added as the guides say: it compiles, is in form, and its tests pass', () => {
    for (const title of ['Add a rule', 'Add a field', 'Add a page']) {
      const blocks = blocksOf(title);
      expect(blocks.length).toBeGreaterThan(4);
      blocks.forEach(follow);
    }
    expect(run('node_modules/typescript-native/bin/tsc', '--noEmit')).toBe('');
    expect(run('node_modules/@biomejs/biome/bin/biome', 'lint', '--error-on-warnings', 'src', 'tests')).toBe('');
    const tests = [
      'tests/problems/portfolio-rules.test.ts',
      'tests/problems/edges-in-words.test.ts',
      'tests/domain/checks/edges.test.ts',
      'tests/domain/plan',
      'tests/words',
      'tests/loading/demo-uses-every-field.test.ts',
      'tests/views/customers-since.test.ts',
      'tests/imports.test.ts',
    ];
    const vitest = (...args: string[]) =>
      run('node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', 'parts', ...args);
    // Before messages are recorded, the tests that record them ask for it.
    expect(vitest('tests/domain/plan/form.test.ts')).toContain('npm run renew');
    expect(vitest('--update=all', ...tests)).toBe('');
    const told = (language: string) =>
      readFileSync(path.join(copy, `tests/problems/name-too-long/message.${language}.txt`), 'utf8');
    expect(told('en')).toContain('The name has 44 letters. There is room for 40.');
    expect(told('fi')).toContain('Nimessä on 44 merkkiä. Tilaa on 40 merkille.');
  }, 600_000);
});
