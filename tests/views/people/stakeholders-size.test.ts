import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleRow } from '#components/people/people-row.tsx';
import { packed } from '#writing/packed.ts';
import { answering, wantedWords } from '#search/words.ts';
import { peopleWith } from '#search/people.ts';
import { facetData, wordData } from '#views/people/stakeholder-data.ts';
import { PEOPLE_PAGING, rowChunks, ROWS_PER_CHUNK, stakeholderRows } from '#views/people/stakeholders.ts';
import type { Site } from '#views/site.ts';
import { BENCH_AS_OF, writePortfolio } from '../../../scripts/bench/portfolio.ts';
import { checkFolder } from '../../../scripts/shell/checked.ts';
import { siteOf } from '../../sample-company/company.ts';

/** What a search may fetch at most, and the rows shown at first, each of which may stand in a part of its own. */
const MOST_BYTES = 600_000;
const ROWS_AT_FIRST = 20;
let folder: string;
let site: Site;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-people-'));
  await writePortfolio(folder, 1000);
  const { portfolio } = await checkFolder(folder);
  if (!portfolio) throw new Error('Expected a sound portfolio from the bench.');
  site = siteOf(portfolio, BENCH_AS_OF);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a first search among 10,000 people fetches half of what it may, whatever the web server packs', () => {
  expect(stakeholderRows(site).length).toBe(10_000);
  const data = packed(JSON.stringify(facetData(site))).length + packed(JSON.stringify(wordData(site))).length;
  const chunks = rowChunks(site)
    .slice(0, ROWS_AT_FIRST)
    .map(({ rows }) => packed(rows.map((row) => String(peopleRow(site, row))).join('\n')).length);
  expect(chunks.length).toBe(ROWS_AT_FIRST);
  expect(data + chunks.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(MOST_BYTES / 2);
});

test('the rows of the first page stay under 12 KB compressed; the other parts hold every person once', () => {
  expect(
    packed(
      stakeholderRows(site)
        .slice(0, PEOPLE_PAGING.first)
        .map((row) => String(peopleRow(site, row)))
        .join('\n'),
    ).length,
  ).toBeLessThan(12_000);
  const chunks = rowChunks(site);
  expect(chunks.every(({ rows }) => rows.length <= ROWS_PER_CHUNK)).toBe(true);
  expect(chunks.flatMap(({ rows }) => rows.map(({ at }) => at))).toEqual(stakeholderRows(site).map(({ at }) => at));
});

test('of 10,000 people with names that begin alike, an inflected name finds its bearers only', () => {
  const people = wordData(site).map(([names, text]) => ({ names, text }));
  const wanted = wantedWords('Mäkisen', 'english');
  const found = peopleWith(people, answering(wanted), 1).people.map((at) =>
    people[at]?.names.split('\n')[0]?.split(' ').at(-1),
  );
  expect(found.length).toBeGreaterThan(10);
  expect(new Set(found)).toEqual(new Set(['Mäkinen']));
});

test('what is packed is the same on every system', () => {
  expect([...packed('Havulinna').slice(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});
