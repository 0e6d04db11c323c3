import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { SHORT_NAMES } from '#layouts/short-names.ts';
import { SHEETS } from '#styles/sheets.ts';
import { TOGETHER } from '#styles/together.ts';
import { pagesOf } from './pages.ts';
import { spelledOut } from './spelled-out.ts';

const site = inject('site');
const nameOf = (address: string) => /([\w-]+)\.[\w-]+\.css$/.exec(address)?.[1] ?? address;

/** The sheets that stand in one file, by its name. */
const together = new Map(TOGETHER.map((names, at) => [`t${at}`, names as readonly string[]]));
const wornBy = (html: string) =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, to = '']) => nameOf(to));

/** Words that several rooms use for things of their own; only one of them draws them by this word alone. */
const OF_SEVERAL_ROOMS =
  /^(?:actions|ahead|as-text|caution|decisions|due|flags|inside|kicker|more|opened-row|owner|prose|short-share|unit|weight|who|flag-duties|flag-duties as-text|as-text flag-duties)$/;

/**
 * What a sheet draws: the first thing of each of its selectors, as the classes that it has together: `sure secure`.
 * Only what stands in no brackets is its own: in `.flat td:is(.asked, .forecast)` the second is said of a cell of the
 * first.
 */
function drawnIn(css: string): { classes: string; isOwn: boolean }[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/:is\(\.([\w-]+),\.\w\)/g, '.$1');
  const own = new Set(firstsOf(plain.replace(/\([^()]*\)/g, '')));
  return [...new Set(firstsOf(plain))].map((classes) => ({ classes, isOwn: own.has(classes) }));
}

const LONG_NAMES = new Map(Object.entries(SHORT_NAMES).map(([name, short]) => [short, name]));
/** Classes of an element, by the names that the sources have. */
const named = (classes: string) =>
  classes
    .split(' ')
    .map((name) => LONG_NAMES.get(name) ?? name)
    .join(' ');

function firstsOf(css: string): string[] {
  return [...css.matchAll(/([^{}@;]+)\{/g)]
    .flatMap(([, list = '']) => list.split(',').map((each) => each.trim().split(/[\s>+~:[]/)[0] ?? ''))
    .filter((first) => /^\.[\w.-]+$/.test(first))
    .map((first) => first.slice(1).split('.').join(' '));
}

test('what one sheet alone draws stands on no page without it', async () => {
  const files = (await readdir(path.join(site, 'assets'))).filter((file) => file.endsWith('.css'));
  expect(files.map(nameOf).sort()).toEqual(['site', ...SHEETS, ...together.keys()].sort());
  const drawnBy = new Map<string, { sheet: string; isOwn: boolean }[]>();
  for (const file of files.filter((each) => !together.has(nameOf(each)))) {
    for (const { classes, isOwn } of drawnIn(await readFile(path.join(site, 'assets', file), 'utf8')))
      drawnBy.set(classes, [...(drawnBy.get(classes) ?? []), { sheet: nameOf(file), isOwn }]);
  }
  const owned = [...drawnBy].flatMap(([classes, [only, ...others]]) =>
    only?.isOwn && others.length === 0 && !OF_SEVERAL_ROOMS.test(classes) ? [{ classes, sheet: only.sheet }] : [],
  );
  expect(owned.length).toBeGreaterThan(150);
  const missing = new Set<string>();
  for (const page of await pagesOf(site)) {
    const html = spelledOut(await readFile(path.join(site, page), 'utf8'));
    const worn = new Set(wornBy(html).flatMap((name) => together.get(name) ?? [name]));
    const elements = new Set([...html.matchAll(/\sclass="([^"]+)"/g)].map(([, classes = '']) => named(classes)));
    const has = (wanted: string) =>
      [...elements].some((classes) => wanted.split(' ').every((name) => classes.split(' ').includes(name)));
    for (const { classes, sheet } of owned)
      if (!worn.has(sheet) && has(classes)) missing.add(`.${classes} of ${sheet}: ${page}`);
  }
  expect([...missing].slice(0, 20)).toEqual([]);
});

test('a page fetches the sheet of the site and one more at most', async () => {
  const pages = await pagesOf(site);
  const used = new Set<string>();
  const many: string[] = [];
  for (const page of pages) {
    const worn = wornBy(spelledOut(await readFile(path.join(site, page), 'utf8')));
    if (worn.length > 2) many.push(`${page}: ${worn.join(' ')}`);
    for (const name of worn) used.add(name);
  }
  expect(many).toEqual([]);
  // A file that no page of the demo wears is one too many.
  expect([...together.keys()].filter((name) => !used.has(name))).toEqual([]);
});

/** What a server sends at once to whoever has just come: ten packets of 1,460 bytes, less the heads of its answers. */
const ONE_TURN = 14_600 - 400;

test('the sheet that every page waits for comes in one turn, packed', async () => {
  const files = (await readdir(path.join(site, 'assets'))).filter((file) => file.endsWith('.css'));
  const packed = await Promise.all(
    files.map(
      async (file) => [nameOf(file), gzipSync(await readFile(path.join(site, 'assets', file))).length] as const,
    ),
  );
  expect(packed.filter(([, bytes]) => bytes > ONE_TURN)).toEqual([]);
});

test('no font is there in an older form, which no browser asks for that draws these pages', async () => {
  const files = await readdir(path.join(site, 'assets'));
  expect(files.filter((file) => file.endsWith('.woff'))).toEqual([]);
  for (const file of files.filter((each) => each.endsWith('.css')))
    expect([file, (await readFile(path.join(site, 'assets', file), 'utf8')).includes('.woff)')]).toEqual([file, false]);
});
