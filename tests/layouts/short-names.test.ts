import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answersToShortNames, SHORT_NAMES, withShortNames } from '#layouts/short-names.ts';

const sheets = readdirSync('src/styles', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(`src/styles/${name}`, 'utf8'));
const selected = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name)));

test('a page says the short names, and each other name as it is', () => {
  expect(
    withShortNames('<a class="quiet-link stronger" href="/one-line/"><b class="one-liner">quiet-link</b></a>'),
  ).toBe('<a class="q stronger" href="/one-line/"><b class="one-liner">quiet-link</b></a>');
});

test('a sheet answers to both, with the weight that the long name has, and nothing else in it is touched', () => {
  expect(answersToShortNames('td.quiet-link:hover,.one-line-more{--quiet-link:1}')).toBe(
    'td:is(.quiet-link,.q):hover,.one-line-more{--quiet-link:1}',
  );
});

test('each long name stands in a sheet, each short one in none, and no two are the same', () => {
  expect(Object.keys(SHORT_NAMES).filter((name) => !selected.has(name))).toEqual([]);
  expect(Object.values(SHORT_NAMES).filter((name) => selected.has(name) || !/^[a-zA-Z]$/.test(name))).toEqual([]);
  expect(new Set(Object.values(SHORT_NAMES)).size).toBe(Object.keys(SHORT_NAMES).length);
});

test('where scripts look for a name that a page has short, they look for both', () => {
  const scripts = readdirSync('src/browser', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`src/browser/${name}`, 'utf8'));
  const asked = [...scripts, readFileSync('src/components/frame/boot.tsx', 'utf8')].flatMap((script) =>
    [
      ...script.matchAll(
        /(?:querySelector(?:All)?|closest|matches)(?:<[^(]*>)?\??\.?\(([^)]*)|classList\.\w+\(([^)]*)/g,
      ),
    ].flatMap(([, selector, names = '']) =>
      [...(selector ?? names.replace(/'/g, '.')).matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ''),
    ),
  );
  expect(asked).toContain('unsorted');
  expect(asked).toContain('facet-value');
  const both = asked.filter((name) => name in SHORT_NAMES);
  expect(both).toEqual(['visually-hidden', 'section-header', 'empty-state']);
  expect(both.filter((name) => !asked.includes(SHORT_NAMES[name] ?? ''))).toEqual([]);
});
