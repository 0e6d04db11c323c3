import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { messagesFor } from '#words/messages.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function read(folder: string, ending: RegExp): { file: string; text: string }[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({
      file: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(path.join(ROOT, folder, name), 'utf8'),
    }));
}

const CODE = [
  ...read('src', /\.(tsx?|astro|mjs)$/),
  ...read('scripts', /\.(ts|mjs)$/),
  { file: 'astro.config.mjs', text: readFileSync(path.join(ROOT, 'astro.config.mjs'), 'utf8') },
];
const SHEETS = read('src/styles', /\.css$/);
/**
 * Sections of the catalogue whose entries are named by rules, findings and fields: types or tests of their own hold
 * there.
 */
const BY_RULE = [
  'fields',
  'linkingProblems',
  'planProblems',
  'readingMeanings',
  'readingProblems',
  'requirements',
  'glossary',
];

/** Entries whose name stands nowhere in the files that speak of their section. */
function wordsOfNoUse(catalogue: Readonly<Record<string, object>>): string[] {
  const speakers = CODE.filter(({ file }) => !file.startsWith('src/words/'));
  const everything = speakers.map(({ text }) => text).join('\n');
  return Object.entries(catalogue)
    .filter(([section]) => !BY_RULE.includes(section))
    .flatMap(([section, entries]) => {
      const said = speakers
        // Or by the class that is called like it: WrongUse.
        .filter(({ text }) =>
          new RegExp(`\\b[${section[0]}${section[0]?.toUpperCase()}]${section.slice(1)}\\b`).test(text),
        )
        .map(({ text }) => text)
        .join('\n');
      const isSaid = (key: string, by: string) => new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(by);
      return [
        ...Object.keys(entries).filter((key) => !isSaid(key, said)),
        // What stands in a group is often named by the domain's own word for it, anywhere in the code.
        ...Object.values(entries).flatMap((inner) => namesWithin(inner).filter((key) => !isSaid(key, everything))),
      ].map((key) => `${section}.${key}`);
    });
}

/** The names in a group of words, and in the groups within it. */
function namesWithin(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
  return Object.entries(entry).flatMap(([key, inner]) => [key, ...namesWithin(inner)]);
}

/** Classes that a sheet draws and no file names, neither whole nor by its beginning (`level-${level}`). */
function classesOfNoUse(sheets: typeof SHEETS): string[] {
  const named = CODE.map(({ text }) => text).join('\n');
  return sheets.flatMap(({ file, text }) => {
    const rules = text.replace(/\/\*[\s\S]*?\*\/|url\([^)]*\)|"[^"]*"|'[^']*'/g, '');
    const classes = new Set([...rules.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].map((match) => match[1]!));
    return [...classes]
      .filter(
        (name) =>
          !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(named) &&
          !named.includes(`${name.replace(/-[^-]*$/, '')}-\${`),
      )
      .map((name) => `${file}: ${name}`);
  });
}

test('no file, no export, no type and no package is there that nothing uses', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/knip/bin/knip.js', '-c', 'tests/knip.ts'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  expect(status === 0 ? '' : stdout + stderr).toBe('');
}, 120_000);

test('what the catalogue says is said by somebody', () => {
  expect(wordsOfNoUse(messagesFor('en'))).toEqual([]);
});

test('what a style sheet draws is printed', () => {
  expect(classesOfNoUse(SHEETS)).toEqual([]);
});

test('the test itself sees a word and a class that nobody uses', () => {
  expect(wordsOfNoUse({ site: { menuOfYore: 'Menu' } })).toEqual(['site.menuOfYore']);
  expect(wordsOfNoUse({ vocabulary: { stage: { idea: 'Idea', stageOfYore: 'Old' } } })).toEqual([
    'vocabulary.stageOfYore',
  ]);
  expect(classesOfNoUse([{ file: 'old.css', text: '.menu-of-yore .num { color: red; }' }])).toEqual([
    'old.css: menu-of-yore',
  ]);
});
