import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIST = '.github/requirements.md';
const listed = new Set(
  [...readFileSync(path.join(ROOT, LIST), 'utf8').matchAll(/\bR(\d+)\./g)].map((match) => match[1]),
);

/** The numbers of requirements that the comments of a file cite. */
function citedIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line))
    .flatMap((line) => [...line.matchAll(/\bR([1-9]\d?)\b/g)].map((match) => match[1] ?? ''));
}

const cited = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|mjs|astro)$/.test(name))
    .map((name) => {
      const text = readFileSync(path.join(ROOT, folder, name), 'utf8');
      return {
        file: `${folder}/${name.replaceAll('\\', '/')}`,
        numbers: citedIn(text),
        saysWhere: text.includes(LIST),
      };
    })
    .filter(({ numbers }) => numbers.length > 0),
);

test('the list has every requirement of the method, from the first to the last', () => {
  expect(Array.from({ length: 86 }, (_, at) => String(at + 1)).filter((number) => !listed.has(number))).toEqual([]);
});

test('a requirement that a comment cites stands in the list, and the comment says where that is', () => {
  expect(cited.map(({ file }) => file)).toContain('src/domain/health/completeness.ts');
  expect(cited.flatMap(({ numbers }) => numbers).filter((number) => !listed.has(number))).toEqual([]);
  expect(cited.filter(({ saysWhere }) => !saysWhere).map(({ file }) => file)).toEqual([]);
});
