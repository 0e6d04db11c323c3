import { expect, test } from 'vitest';
import { clockPicture } from '#components/quarters/clock-picture.tsx';
import { yearClockPage } from '#views/rhythm/year-clock.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const action = { action: 'Visit', owner: 'petri-salmela' };
const site = siteOf(
  kaarnavesi({
    segments: { 'key-accounts': { reviewEveryMonths: 3 } },
    accounts: {
      'havulinna-paper': {
        actions: [
          { id: 'a1', ...action, stage: 'done' as const, due: '2026-08-10', closedOn: '2026-08-10' },
          { id: 'a2', ...action, stage: 'planned' as const, due: '2026-08-20' },
          { id: 'a3', ...action, stage: 'planned' as const, due: '2026-09-25' },
        ],
      },
    },
  }),
  '2026-09-18',
);
const { years } = yearClockPage(site);
const columns = String(clockPicture(site, years)).split('<li ').slice(1);

test('every quarter of the clock is a column, in the order of the table, and not read out', () => {
  const quarters = years.flatMap(({ rows }) => rows.map(({ quarter }) => quarter.text));
  expect(columns.map((column) => /<b>(.*?)<\/b>/.exec(column)?.[1])).toEqual(quarters);
  expect(quarters).toHaveLength(8);
  expect(String(clockPicture(site, years))).toMatch(/^<ol class="clock-picture" aria-hidden="true">/);
});

test('a month’s bar is as high as its actions, solid as far as they are done', () => {
  const now = columns.find((column) => column.includes('2026-Q3'))!;
  const bars = [...now.matchAll(/<rect class="(due|done)" x="[\d.]+" y="[\d.]+" width="22" height="(\d+)"/g)].map(
    ([, what, height]) => `${what} ${height}`,
  );
  // August has two, one of them done; September one, which is not.
  expect(bars).toEqual(['due 44', 'done 22', 'due 22', 'done 0']);
});

test('the tape shows how much of a quarter has passed: all of those before, none of those after', () => {
  const gone = columns.map((column) => Number(/class="gone" x="0" y="0" width="(\d+)"/.exec(column)?.[1]));
  expect(gone).toEqual([100, 100, 100, 92, 0, 0, 0, 0]);
});

test('a review of a quarter that is over and was not held is marked as missed, a coming one is not', () => {
  const kinds = columns.map((column) =>
    [...column.matchAll(/class="(held|missed|due)" x="[\d.]+" y="[\d.]+" width="9"/g)].map(([, kind]) => kind),
  );
  expect(kinds.slice(0, 3).flat()).not.toContain('due');
  expect(kinds.slice(0, 3).flat()).toContain('missed');
  expect(kinds[3]).toEqual(['due']);
});
