import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { documentOf, figuresOf, type SitePlace } from '#layouts/document.tsx';
import { pagesIn, pagesWithFigures } from '#printing/page-types.ts';
import { factsOf } from '#site/facts.ts';
import { SHEETS } from '#styles/sheets.ts';
import { TOGETHER, togetherName } from '#styles/together.ts';
import { siteIn } from '#views/site.ts';
import { BENCH_AS_OF, writePortfolio } from '../../scripts/bench/portfolio.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';

/** Pages of a generated plan (10 people, 12 actions, 12 quarters), as a build names what they fetch. */
const PLACE: SitePlace = {
  base: '/',
  script: '/assets/reader.zz4_3Qn0.js',
  drawings: '/assets/639c8.svg',
  sheets: Object.fromEntries(
    ['site', ...SHEETS].map((name) => [name, `/assets/${name}.RKuvE4CD.css`]),
  ) as SitePlace['sheets'],
  together: Object.fromEntries(TOGETHER.map((names, at) => [togetherName(names), `/assets/t${at}.RKuvE4CD.css`])),
};

let folder: string;
const pages = new Map<string, string>();
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-bytes-'));
  await writePortfolio(folder, 3);
  const { portfolio, read } = await checkFolder(folder);
  if (!portfolio) throw new Error('Expected a sound portfolio, got none.');
  const facts = await factsOf(openBook(portfolio, BENCH_AS_OF), {
    folder,
    commit: undefined,
    withHistory: false,
    files: read.files,
  });
  const site = siteIn('en', facts, '/');
  for (const { path: at, make } of pagesIn(site)) {
    if (/^\/accounts\/customer-00001\//.test(at)) pages.set(at, documentOf(site, make(), PLACE));
  }
  for (const { path: at, make } of pagesWithFigures(site))
    if (/^\/accounts\/customer-00001\/$/.test(at)) pages.set(`${at}figures.html`, figuresOf(site, make(), PLACE));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = (at: RegExp) => [...pages].filter(([name]) => at.test(name)).map(([, html]) => Buffer.byteLength(html));

test.for([
  ['the plan', /00001\/$/, 60_600],
  ['what its figures open to', /figures\.html$/, 20_200],
  ['a quarter, of all the most', /\/20\d\d-q\d\/$/, 19_300],
  ['what is held about people', /\/people\/$/, 17_600],
  ['a call sheet', /\/call-sheet\/$/, 10_400],
] as const)('%s has no more bytes than it had when this was last measured', ([, at, most]) => {
  const bytes = bytesOf(at);
  expect(bytes.length).toBeGreaterThan(0);
  expect(Math.max(...bytes)).toBeLessThan(most);
});

test('no page carries a script or words for one', () => {
  for (const [at, html] of pages) {
    expect([at, /<script(?! src)/.test(html), /\{&quot;|\{"/.test(html)]).toEqual([at, false, false]);
  }
});
