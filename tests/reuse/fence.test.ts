import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { imports } from '../layers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The rooms whose code runs while a page is made. */
const OF_PAGES = ['domain', 'views', 'components', 'charts', 'data', 'jsx', 'layouts'];

const CODE = OF_PAGES.flatMap((room) =>
  readdirSync(path.join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${room}/${name.replaceAll('\\', '/')}`)
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') })),
);

const holding = (pattern: RegExp) => CODE.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('what makes a page has no way to the disk, to content that nobody hears being read, or to a process', () => {
  const ways = imports.filter(
    ({ file, layer, target }) =>
      OF_PAGES.includes(layer) && /^(?:node:|#loading\/|#site\/)/.test(target) && !MAY_REACH[file]?.includes(target),
  );
  expect(ways.map(({ file, target }) => `${file} ${target}`)).toEqual([]);
});

/** What hangs on the code alone, or is handed in by a build before any page is made. */
const MAY_REACH: Readonly<Record<string, readonly string[]>> = {
  'src/components/frame/boot.tsx': ['node:crypto'],
  'src/layouts/drawn-once.ts': ['node:crypto'],
  'src/layouts/site-place.ts': ['node:path', 'node:url', '#site/handover.ts'],
};

test('what makes a page asks no clock, no environment and no chance', () => {
  expect(
    holding(/\bDate\.now\(|\bnew Date\(\)|\bprocess\.(?:env|argv|cwd|platform)|Math\.random\(|performance\.now\(/),
  ).toEqual([]);
});

/**
 * What one page has worked out and another finds is heard by the first alone, unless it is kept by `oncePer`. These
 * keep what hangs on the code, or on nothing but the words that they are asked with.
 */
const KEEPS_WHAT_HANGS_ON_NOTHING = [
  'src/components/people/attitude-strip.tsx',
  'src/domain/once-per.ts',
  'src/domain/people/held-about.ts',
  'src/domain/reads.ts',
  'src/layouts/short-names.ts',
];

test('nothing is kept from one page to the next but by who hears what was read for it', () => {
  const keeping = holding(
    /^(?:export )?(?:let |const \w+(?:: [^=\n]+)? = new (?:Weak)?(?:Map|Set)(?:<[^\n]*>)?\(\);?$)|new WeakMap/m,
  );
  expect(keeping.sort()).toEqual(KEEPS_WHAT_HANGS_ON_NOTHING);
});

test('nothing copies a site field by field, which would read all that there is', () => {
  expect(holding(/\{\s*\.\.\.(?:site|facts)\b(?!\.)/)).toEqual([]);
});
