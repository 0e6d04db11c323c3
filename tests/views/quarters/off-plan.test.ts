import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offPlan } from '#views/quarters/off-plan.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

type Plan = [budget: number | undefined, actual: number | undefined];

/** The rows of 2026-Q2 of a company whose plans had these budgets and sales, in whole thousands. */
function rowsOf(plans: readonly Plan[], on = '2026-07-20') {
  const told: Told = {
    accounts: Object.fromEntries(
      plans.map(([budget], at) => [
        `a${at}`,
        {
          name: `A${at}`,
          budget: budget === undefined ? [] : [{ id: 'b1', confidence: 'secure', sales: { '2026-Q2': budget * 1000 } }],
        } as never,
      ]),
    ),

    sales: plans.flatMap(([, actual], at) =>
      actual === undefined ? [] : [[`a${at}`, '2026-05', actual * 100_000] as const],
    ),
  };
  return offPlan(quarterView(siteOf(kaarnavesi(told), on), '2026-Q2'));
}
const texts = (rows: ReturnType<typeof rowsOf>) =>
  rows?.map(({ plan, budget, actual, difference, addsUp }) =>
    [plan.text, budget, actual, difference, addsUp === true && 'adds up'].filter((text) => text !== false).join(' '),
  );

test('the plans furthest off come first, below or above; the others stand in one row, and all of them below', () =>
  expect(
    texts(
      rowsOf([
        [10, 10],
        [100, 96],
        [50, 43],
        [50, 58],
        [20, 19],
        [20, 18],
        [20, 17],
        [20, 15],
        [20, 14],
        [5, undefined],
      ]),
    ),
  ).toEqual([
    'A3 50 58 +8',
    'A2 50 43 −7',
    'A8 20 14 −6',
    'A7 20 15 −5',
    'A1 100 96 −4',
    'A6 20 17 −3',
    'A5 20 18 −2',
    '3 more plans 35 29 –',
    'Kaarnavesi Oy 315 290 – adds up',
  ]));

test('an open quarter has none, nor has one in which every plan was met', () => {
  expect(rowsOf([[10, 4]], '2026-06-20')).toBeUndefined();
  expect(
    rowsOf([
      [10, 10],
      [5, 5],
    ]),
  ).toBeUndefined();
  expect(
    rowsOf([
      [undefined, 7],
      [5, undefined],
    ]),
  ).toBeUndefined();
});

test('whatever the company, no named plan is nearer to its budget than one that is not, and budgets and sales add up', () => {
  const thousand = (min: number) => fc.option(fc.integer({ min, max: 400 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(thousand(0), thousand(-50)), { minLength: 1, maxLength: 12 }), (plans) => {
      const rows = rowsOf(plans);
      const off = plans.flatMap(([budget, actual]) =>
        budget === undefined || actual === undefined || actual === budget ? [] : [Math.abs(actual - budget)],
      );
      expect(rows?.length ?? 0).toBe(
        off.length === 0 ? 0 : Math.min(7, off.length) + (plans.length > Math.min(7, off.length) ? 1 : 0) + 1,
      );
      if (!rows) return;
      const number = (text: string) => (text === '–' ? 0 : Number(text.replace('−', '-').replaceAll(',', '')));
      const company = rows.at(-1);
      expect(company?.addsUp).toBe(true);
      for (const measure of ['budget', 'actual'] as const)
        expect(rows.slice(0, -1).reduce((sum, row) => sum + number(row[measure]), 0)).toBe(
          number(company?.[measure] ?? ''),
        );
      const named = rows.slice(0, Math.min(7, off.length)).map(({ difference }) => Math.abs(number(difference)));
      // A company of small sums prints single euros.
      const unit = Math.max(...named) / Math.max(...off);
      expect([1, 1000]).toContain(unit);
      expect(named.map((size) => size / unit)).toEqual(off.sort((a, b) => b - a).slice(0, 7));
    }),
    { numRuns: 60 },
  );
});
