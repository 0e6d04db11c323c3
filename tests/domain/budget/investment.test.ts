import fc from 'fast-check';
import { always } from '#domain/membership/members.ts';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { investmentOf, usedOfBudget } from '#domain/budget/investment.ts';
import { minorOf } from '#domain/money/money.ts';
import { returnOver } from '#domain/budget/return.ts';
import { plannedQuarters } from '#domain/budget/targets.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { portfolioOn } from '#domain/snapshot/as-it-stood.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { addedUp, numberFrom } from './added-up-by-hand.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const told: Told = {
  segments: { 'key-accounts': { investment: { money: { [Q]: 1_000 }, hours: { [Q]: 5.5 } } } },
  accounts: {
    'havulinna-paper': { investment: [{ line: 'Pilot', money: { [Q]: 200, '2026-Q4': 7 }, hours: { [Q]: 10 } }] },
    'meritar-foods': { investment: [{ line: 'Visit', hours: { [Q]: 2.25 } }] },
  },
  newCustomers: {
    'data-centres': {
      investment: [{ line: 'Fair', money: { [Q]: 30 } }],
      prospects: [{ id: 'cold-lake', name: 'Cold Lake' }],
    },
  },
  used: [
    ['havulinna-paper', Q, 15_000, 8],
    ['havulinna-paper', Q, undefined, 0.5],
    ['havulinna-paper', '2026-Q4', 1, 1],
    ['cold-lake', Q, 2_500, undefined],
  ],
};

test('what a segment puts in stands beside what its customers do; a prospect’s is its plan’s', () => {
  const book = openBook(kaarnavesi(told), AS_OF);
  const [havulinna, meritar, winning] = plannedIn(book.portfolio);
  expect(investmentOf(plannedIn(book.portfolio), book.portfolio.segments, Q, book)).toEqual({
    money: 123_000,
    hours: 17.75,
    moneyUsed: 17_500,
    hoursUsed: 8.5,
  });
  expect(investmentOf([havulinna!], [], Q, book)).toEqual({
    money: 20_000,
    hours: 10,
    moneyUsed: 15_000,
    hoursUsed: 8.5,
  });
  expect(investmentOf([meritar!], [], Q, book)).toEqual({
    money: undefined,
    hours: 2.25,
    moneyUsed: undefined,
    hoursUsed: undefined,
  });
  expect(investmentOf([winning!], [], Q, book)).toMatchObject({ money: 3_000, moneyUsed: 2_500, hoursUsed: undefined });
});

test('the same rows count for the plans as they stood on another day', () => {
  const portfolio = kaarnavesi(told);
  const used = [portfolio, portfolioOn(portfolio, '2026-09-01')].map((each) => {
    const book = openBook(each, AS_OF);
    return investmentOf(book.portfolio.accounts, [], Q, book).moneyUsed;
  });
  expect(used).toEqual([15_000, 15_000]);
});

test('quarters of an investment or a target alone are quarters of the plan, from the company to a person', () => {
  const quarters = (more: Told) => plannedQuarters(openBook(kaarnavesi(more), AS_OF));
  expect(quarters({})).toEqual([]);
  expect(
    quarters({
      company: { targets: { '2027-Q4': 1 } },
      segments: {
        'key-accounts': { targets: { '2026-Q2': 1 }, investment: { money: { '2026-Q3': 1 }, hours: { '2026-Q4': 1 } } },
      },
      units: {
        process: {
          targets: { '2027-Q1': 1 },
          teams: [
            {
              id: 'mills',
              name: 'Mills',
              targets: { '2027-Q2': 1 },
              people: [{ id: 'petri-salmela', name: 'Petri Salmela', targets: { '2027-Q3': 1 } }],
            },
          ],
          people: [{ id: 'sanna-rintala', name: 'Sanna Rintala' }],
        },
      },
      accounts: {
        'havulinna-paper': { investment: [{ line: 'Pilot', money: { '2025-Q1': 1 }, hours: { '2025-Q2': 1 } }] },
      },
      newCustomers: { 'data-centres': { investment: [{ line: 'Fair', hours: { '2025-Q3': 1 } }] } },
      used: [['havulinna-paper', '2025-Q4', 1, undefined]],
      sales: [['havulinna-paper', '2026-02', 1]],
    }),
  ).toEqual([
    '2025-Q1',
    '2025-Q2',
    '2025-Q3',
    '2025-Q4',
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
    '2027-Q2',
    '2027-Q3',
    '2027-Q4',
  ]);
});

test('a return has both terms over the same quarters, and neither counts what is not set as 0', () => {
  const quarter = fc.constantFrom('2026-Q1', '2026-Q2', Q);
  const maybe = (most: number) => fc.option(fc.nat(most), { nil: undefined });
  const put = fc.record({ quarter, cents: maybe(1_000_000), hundredths: maybe(100_000) });
  const account = fc.record({
    planned: fc.array(put, { maxLength: 4 }),
    used: fc.array(put, { maxLength: 4 }),
    sales: fc.array(fc.tuple(fc.constantFrom('2026-02', '2026-05', '2026-08'), fc.nat(1_000_000)), { maxLength: 3 }),
  });
  const quarterOfMonth: Readonly<Record<string, string>> = { '2026-02': '2026-Q1', '2026-05': '2026-Q2', '2026-08': Q };
  fc.assert(
    fc.property(
      fc.array(account, { maxLength: 3 }),
      fc.subarray(['2026-Q1', '2026-Q2', Q], { minLength: 1 }),
      (accounts, quarters) => {
        const scaled = (units: number | undefined) => (units === undefined ? undefined : Number(`${units}e-2`));
        const inQuarter = (each: { quarter: string }, units: number | undefined) =>
          units === undefined ? undefined : { [each.quarter]: Number(`${units}e-2`) };
        const portfolio = kaarnavesi({
          accounts: Object.fromEntries(
            accounts.map(({ planned }, at) => [
              `customer-${at}`,
              {
                investment: planned.map((each) => ({
                  line: 'Put in',
                  money: inQuarter(each, each.cents),
                  hours: inQuarter(each, each.hundredths),
                })),
              },
            ]),
          ),
          used: accounts.flatMap(({ used }, at) =>
            used.map((each) => [`customer-${at}`, each.quarter, each.cents, scaled(each.hundredths)] as const),
          ),
          sales: accounts.flatMap(({ sales }, at) =>
            sales.map(([month, cents]) => [`customer-${at}`, month, cents] as const),
          ),
        });
        const book = openBook(portfolio, AS_OF);
        const { investment, sales, withoutSales } = returnOver(always(portfolio.accounts), [], quarters, book);
        const counted = (of: 'planned' | 'used', unit: 'cents' | 'hundredths') =>
          addedUp(
            accounts.flatMap((each) =>
              each[of].filter((one) => quarters.includes(one.quarter)).map((one) => one[unit]),
            ),
          );
        expect(investment).toEqual({
          money: numberFrom(counted('planned', 'cents')),
          hours: scaled(numberFrom(counted('planned', 'hundredths'))),
          moneyUsed: numberFrom(counted('used', 'cents')),
          hoursUsed: scaled(numberFrom(counted('used', 'hundredths'))),
        });
        const soldBy = accounts.map((each) =>
          addedUp(each.sales.map(([month, cents]) => (quarters.includes(quarterOfMonth[month]!) ? cents : undefined))),
        );
        expect(sales).toBe(numberFrom(addedUp(soldBy)));
        expect(withoutSales.map(({ id }) => id)).toEqual(
          soldBy.flatMap((sum, at) => (sum === undefined ? `customer-${at}` : [])),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('used is held against what is budgeted, of the same quarters and members, a segment’s own for its customers', () => {
  const book = openBook(
    kaarnavesi({
      ...told,
      segments: { ...told.segments, others: { name: 'Others', code: 'B' } },
      accounts: { ...told.accounts, 'lake-works': { name: 'Lake Works', segment: 'others' } },
    }),
    AS_OF,
  );
  const { portfolio } = book;
  const members = (quarters: string[], segments = portfolio.segments, planned = plannedIn(portfolio)) => {
    const { money, hours } = usedOfBudget(always(planned), segments, quarters, book);
    return [money, hours].map(({ of, against }) => [
      minorOf(of.amount),
      minorOf(against.amount),
      of.members.map(({ id }) => id),
      against.members.map(({ id }) => id),
    ]);
  };
  expect(members([Q])).toEqual([
    [17_500, 123_000, ['havulinna-paper', 'data-centres'], ['havulinna-paper', 'data-centres', 'meritar-foods']],
    [8.5, 17.75, ['havulinna-paper'], ['havulinna-paper', 'meritar-foods']],
  ]);
  expect(members([Q, '2026-Q4'], [])).toEqual([
    [17_501, 23_700, ['havulinna-paper', 'data-centres'], ['havulinna-paper', 'data-centres']],
    [9.5, 12.25, ['havulinna-paper'], ['havulinna-paper', 'meritar-foods']],
  ]);
  // Where no segment plans anything it is known whose each part is.
  const both = usedOfBudget(always(plannedIn(portfolio)), [], [Q], book).hours.ofBoth;
  expect([minorOf(both?.of.amount), minorOf(both?.against.amount)]).toEqual([8.5, 10]);
  // Who belongs to what is looked at in one quarter only brings that quarter's.
  const [havulinna] = portfolio.accounts;
  const inQ4 = usedOfBudget((quarter) => (quarter === Q ? [] : [havulinna!]), [], [Q, '2026-Q4'], book);
  expect([minorOf(inQ4.money.of.amount), minorOf(inQ4.money.against.amount)]).toEqual([1, 700]);
});
