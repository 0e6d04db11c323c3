import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOfDeviations, DEVIATIONS, deviationRows, deviationsView } from '#views/budget/deviations.ts';
import { hasOwnPages, ownPages, pagingOfOwn, shownBesideOthers } from '#views/list/own-pages.ts';
import { partOf } from '#views/list/parts.ts';
import { haveOwnPage, resultsOf, resultsPath } from '#views/quarters/results.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { countOfPages, rollUpBy, rollUpPages } from '#views/segments/roll-up-by.ts';
import { rollUpTable } from '#views/segments/roll-up.ts';
import { segmentRowsPages, segmentRowsTable } from '#views/segments/segment-rows.ts';
import type { Site } from '#views/site.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const OVER = '2026-Q2';

/** So many customers, of whom each has a budget, and sold a tenth of it in the quarter that is over. */
function companyOf(customers: number): Site {
  const ids = Array.from({ length: customers }, (_, at) => `mill-${at}`);
  return siteOf(
    kaarnavesi({
      accounts: Object.fromEntries(
        ids.map((id, at) => [
          id,
          {
            name: `Mill ${at}`,
            budget: [
              { id: 'l1', line: 'Filter media', confidence: 'secure', sales: { [OVER]: 1_000_000, [Q]: 100_000 + at } },
            ],
          },
        ]),
      ),
      sales: ids.map((id): [string, string, number] => [id, '2026-05', 10_000_000]),
    }),
    AS_OF,
  );
}
const names = (table: ReturnType<typeof rollUpTable>) =>
  table.segments.flatMap(({ rows }) => rows.map(({ name }) => name));
/** In the order of their names: Mill 0, Mill 1, Mill 10. */
const allMills = (customers: number) => Array.from({ length: customers }, (_, at) => `Mill ${at}`).sort();

test('a list stands whole beside others, or shows its first rows there and every row once on pages of its own', () => {
  const pages = fc.record({ shown: fc.integer({ min: 1, max: 60 }), onPage: fc.integer({ min: 1, max: 90 }) });
  fc.assert(
    fc.property(pages, fc.integer({ min: 0, max: 1_000 }), (of, count) => {
      const rows = Array.from({ length: count }, (_, at) => at);
      const own = ownPages(of, count);
      const shown = shownBesideOthers(of, count);
      if (!hasOwnPages(of, count)) return own.length === 0 && shown === count && count <= of.shown * 1.5;
      expect(own.flatMap((part) => partOf(pagingOfOwn(of), rows, part))).toEqual(rows);
      for (const part of own) {
        const { length } = partOf(pagingOfOwn(of), rows, part);
        expect(length > 0 && length <= of.onPage * 1.5).toBe(true);
      }
      return shown === of.shown && shown < count;
    }),
  );
});

test('a segment of many customers shows the largest, and each of them on one of its pages', () => {
  const many = companyOf(80);
  const [segment] = many.portfolio.segments;
  expect(names(rollUpTable(many, segment)).at(-1)).toBe('55 smaller, in the list');
  expect(names(rollUpTable(many, segment))).toHaveLength(26);
  expect(names(rollUpTable(many, segment)).slice(0, -1)).toEqual(
    Array.from({ length: 25 }, (_, at) => `Mill ${at + 55}`),
  );
  expect(segmentRowsPages(many).map(({ part }) => part)).toEqual([1, 2, 3]);
  expect(segmentRowsPages(many).flatMap((page) => names(segmentRowsTable(many, page)))).toEqual(allMills(80));
  const few = companyOf(37);
  expect(segmentRowsPages(few)).toEqual([]);
  expect(names(rollUpTable(few, few.portfolio.segments[0]))).toEqual(allMills(37));
});

test('the sum below some rows of a segment is that of all', () => {
  const many = companyOf(80);
  const [segment] = many.portfolio.segments;
  const whole = rollUpTable(many, segment).segments[0]?.total.cells;
  for (const page of segmentRowsPages(many))
    expect(segmentRowsTable(many, page).segments[0]?.total.cells).toEqual(whole);
});

test('owners go on over pages when they are many, each once, over the sum of the company', () => {
  const of = (owners: number) => {
    const people = Array.from({ length: owners }, (_, at) => ({ id: `seller-${at}`, name: `Seller ${at}` }));
    const accounts = people.flatMap(({ id }, at) =>
      ['north', 'south'].map((part) => [`${part}-${at}`, { name: `Mill ${part} ${at}`, kam: id }] as const),
    );
    return siteOf(
      kaarnavesi({ units: { process: { people } as never }, accounts: Object.fromEntries(accounts) }),
      AS_OF,
    );
  };
  expect(countOfPages(of(13), 'owner')).toBe(1);
  const many = of(20);
  const pages = rollUpPages(many).filter(({ path }) => path === 'owner');
  expect(pages.map(({ part }) => part)).toEqual([1, 2, 3]);
  const tables = pages.map(({ path, part }) => rollUpBy(many, path, part));
  expect(tables.flatMap(({ segments }) => segments.map(({ name }) => name)).sort()).toEqual(
    Array.from({ length: 20 }, (_, at) => `Seller ${at}`).sort(),
  );
  for (const { company } of tables) expect(company.cells).toEqual(tables[0]?.company.cells);
  expect(countOfPages(many, 'unit')).toBe(1);
});

test('the results of a quarter go on over a page of their own when the plans are many', () => {
  const rowsOf = (customers: number, place?: 'own') =>
    resultsOf(quarterView(companyOf(customers), OVER), place).flatMap(({ rows }) => rows.map(({ plan }) => plan));
  expect([companyOf(30), companyOf(31)].map(haveOwnPage)).toEqual([false, true]);
  expect(rowsOf(30).map(({ text }) => text)).toEqual(allMills(30));
  expect(rowsOf(31)).toHaveLength(21);
  expect(rowsOf(31).at(-1)).toEqual({ text: '11 smaller, in the list', href: resultsPath(OVER) });
  expect(rowsOf(31, 'own').map(({ text }) => text)).toEqual(allMills(31));
});

test('deviations beyond those that a page can name stand on pages of their own, each once', () => {
  const of = (customers: number) => {
    const site = companyOf(customers);
    const { rows, others, areMany, all } = deviationsView(site);
    return [rows.length, others.flatMap(({ accounts }) => accounts).length, areMany, all];
  };
  expect([of(20), of(60), of(61)]).toEqual([
    [20, 0, false, 20],
    [20, 40, false, 60],
    [10, 0, true, 61],
  ]);
  const many = companyOf(130);
  const pages = ownPages(DEVIATIONS, countOfDeviations(many));
  const named = pages.flatMap((part) => deviationRows(many, part).map(({ account }) => account.text));
  expect([pages, new Set(named).size, named.length]).toEqual([[1, 2, 3], 130, 130]);
});
