import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { furtherParts, type Paging, partOf, partOfGroups, rangeOf, shareOf, shownParts } from '#views/list/parts.ts';

const paging = fc.record({ first: fc.integer({ min: 1, max: 40 }), further: fc.integer({ min: 1, max: 60 }) });
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const partsOf = (of: Paging, count: number) => [1, ...furtherParts(of, count)];

test('a list of 701 rows stands on as many pages as it needs, and one that goes little over its first page on that alone', () => {
  const of = { first: 100, further: 200 };
  expect(partsOf(of, 701).map((part) => rangeOf(of, part, 701))).toEqual([
    [1, 100],
    [101, 300],
    [301, 500],
    [501, 700],
    [701, 701],
  ]);
  expect([furtherParts(of, 150), furtherParts(of, 151), rangeOf(of, 1, 150)]).toEqual([[], [2], [1, 150]]);
});

describe('whatever a page holds', () => {
  test('every row stands on one page, in the order of the list, and what is said of rows is true', () => {
    fc.assert(
      fc.property(paging, fc.integer({ min: 0, max: 700 }), (of, count) => {
        const rows = numbers(count);
        const pages = partsOf(of, count).map((part) => partOf(of, rows, part));
        expect(pages.flat()).toEqual(rows);
        expect(pages.slice(1).every((page) => page.length > 0 && page.length <= of.further)).toBe(true);
        partsOf(of, count).forEach((part, at) => {
          const [from, to] = rangeOf(of, part, count);
          expect(pages[at]).toEqual(numbers(count).slice(from - 1, to));
        });
      }),
    );
  });

  test('rows under heads stand on one page as well, each under its own head, and no head stands without any', () => {
    fc.assert(
      fc.property(paging, fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 12 }), (of, sizes) => {
        const groups = sizes.map((size, head) => ({ head, rows: numbers(size).map((row) => `${head} ${row}`) }));
        const count = sizes.reduce((sum, size) => sum + size, 0);
        const pages = partsOf(of, count).map((part) => partOfGroups(of, groups, part));
        expect(pages.flat().flatMap(({ rows }) => rows)).toEqual(groups.flatMap(({ rows }) => rows));
        for (const { head, rows } of pages.flat()) {
          expect(rows.length).toBeGreaterThan(0);
          expect(rows.every((row) => row.startsWith(`${head} `))).toBe(true);
        }
      }),
    );
  });

  test('what is needed for the whole is brought by its pages once, in its order', () => {
    fc.assert(
      fc.property(paging, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 90 }), (of, count, things) => {
        const all = numbers(things);
        expect(partsOf(of, count).flatMap((part) => shareOf(of, all, part, count))).toEqual(all);
      }),
    );
  });

  test('from every page lead links to the first, the last and those beside it, never more than seven', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(299), (last, at) => {
        const part = 1 + (at % last);
        const shown = shownParts(part, last);
        const led = shown.filter((each) => each > 0);
        const wanted = [1, part - 1, part, part + 1, last].filter((each) => each >= 1 && each <= last);
        expect(wanted.filter((each) => !led.includes(each))).toEqual([]);
        expect(led).toEqual([...new Set(led)].sort((a, b) => a - b));
        expect(led.length).toBeLessThanOrEqual(7);
        // A sign for pages between two others stands for at least two.
        shown.forEach((each, place) => {
          if (each === 0) expect((shown[place + 1] ?? 0) - (shown[place - 1] ?? 0)).toBeGreaterThan(2);
        });
      }),
    );
  });
});
