import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandHelps } from '#site/command-helps.ts';
import { commandParts } from '#views/handbook/commands.ts';
import { KINDS } from '../field-kinds.ts';

// What the handbook, the README and the words of the site name has to be there: commands with their options, settings,
// fields of files, and the files of the repository.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const TEXTS = [
  ...['README.md', 'README.fi.md', 'CONTRIBUTING.md'],
  ...['content/handbook/en', 'content/handbook/fi', 'src/words/en', 'src/words/fi'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:mdx|json)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  ),
].flatMap((file) => {
  try {
    return [{ file, text: read(file) }];
  } catch {
    return [];
  }
});
/** What only who changes Rulla itself calls; a company has none of them. */
const OF_CHECKOUT = ['quick', 'test', 'trials', 'renew', 'mutate', 'bench'];
const rulla = (...args: string[]) =>
  execFileSync(process.execPath, ['scripts/rulla.mjs', ...args], { cwd: ROOT, encoding: 'utf8' });
const LISTED = [...rulla('--help').matchAll(/^ {2}npm run ([a-z-]+)/gm)].map((match) => match[1] ?? '');
const HELPS = new Map(commandHelps().map(({ name, help }) => [name, help]));

test('the terminal reference has every command of a company, as it prints its help itself', () => {
  expect([...HELPS.keys()].sort()).toEqual(LISTED.filter((name) => !OF_CHECKOUT.includes(name)).sort());
  expect(rulla('seal', '--help').trim()).toBe(HELPS.get('seal'));
  for (const [name, help] of HELPS) {
    const { calls, does } = commandParts({ name, help });
    expect(calls[0], name).toMatch(new RegExp(`^npm (?:run )?${name}\\b`));
    expect(does, name).not.toBe(name);
  }
});

test('every command and option that a text names is there', () => {
  const scripts = new Set([
    ...Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts),
    ...LISTED,
  ]);
  const wrong = TEXTS.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:npm run|npx rulla) ([a-z][a-z-]*)((?:[ \t]+[^\s`"',;]+)*)/g)].flatMap(
      ([, name = '', rest = '']) => {
        if (!scripts.has(name)) return [`${file}: ${name}`];
        const help = HELPS.get(name);
        return [...rest.matchAll(/--([a-z][a-z-]+)/g)]
          .map((match) => match[1] ?? '')
          .filter((option) => option !== 'help' && help !== undefined && !read(`scripts/${name}.ts`).includes(option))
          .map((option) => `${file}: ${name} --${option}`);
      },
    ),
  );
  expect(wrong).toEqual([]);
});

test('every setting of the environment that a text names is read by some code', () => {
  // What trials alone ask is read by them.
  const code = ['src', 'scripts', 'tests/trials'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|mjs|ya?ml|sh)$/.test(name))
      .map((name) => read(`${folder}/${name}`)),
  );
  const named = new Set(TEXTS.flatMap(({ text }) => [...text.matchAll(/\bRULLA_[A-Z_]+\b/g)].map(([name]) => name)));
  expect(named.size).toBeGreaterThan(1);
  expect([...named].filter((name) => !code.some((text) => text.includes(name)))).toEqual([]);
});

test('every word in code on a page of the handbook that looks like a field is one', () => {
  const names = new Set(
    Object.values(KINDS)
      .flat()
      .flatMap(({ path: place, allowed }) => [...place.split(/[.[\]]+/), ...allowed]),
  );
  const wrong = TEXTS.filter(
    ({ file }) => /handbook\/(?:en|fi)\//.test(file) && !/importing|engineer/.test(file),
  ).flatMap(({ file, text }) =>
    [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([a-z]+[A-Z][A-Za-z]+)`/g)]
      .map((match) => match[1] ?? '')
      .filter((word) => !names.has(word))
      .map((word) => `${file}: ${word}`),
  );
  expect(wrong).toEqual([]);
});
