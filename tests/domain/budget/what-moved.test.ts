import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorOf, type Amount } from '#domain/money/money.ts';
import { openBook } from '#domain/budget/figures.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { MOVES, quarterMoves } from '#domain/budget/what-moved.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { addedUp, numberFrom } from './added-up-by-hand.ts';

const Q = '2026-Q3';
const OTHER = '2026-Q4';
const DAYS = ['2026-05-04', '2026-06-30', '2026-07-01', '2026-07-02', '2026-08-20', '2026-09-11', '2026-09-18'];
const FROM = '2026-07-01';
const AS_OF = '2026-09-11';

type Revision = { madeOn: string; sales: Record<string, number> };
const revisions = fc.uniqueArray(
  fc.record({
    madeOn: fc.constantFrom(...DAYS),
    sales: fc.dictionary(fc.constantFrom(Q, OTHER), fc.integer({ min: 0, max: 900_000 })),
  }),
  { selector: ({ madeOn }) => madeOn, maxLength: 6 },
);
const portfolios = fc.record({
  accounts: fc.array(fc.record({ forecast: revisions, until: fc.option(fc.constantFrom(...DAYS.slice(3))) }), {
    minLength: 1,
    maxLength: 6,
  }),
  newCustomers: fc.array(revisions, { maxLength: 2 }),
});

function told({ accounts, newCustomers }: typeof portfolios extends fc.Arbitrary<infer Made> ? Made : never): Told {
  return {
    accounts: Object.fromEntries(
      accounts.map(({ forecast, until }, at) => [
        `customer-${at}`,
        {
          name: `Customer ${at}`,
          forecast,
          ...(until && { until, untilReason: 'Moved to another house', status: 'lost' as const }),
        },
      ]),
    ),
    newCustomers: Object.fromEntries(newCustomers.map((forecast, at) => [`group-${at}`, { forecast }])),
  };
}

/** What stood on a day, found without the product: the last revision by then that names the quarter, in cents. */
function standing(forecast: readonly Revision[], day: string): number | undefined {
  const said = forecast
    .filter(({ madeOn, sales }) => madeOn <= day && sales[Q] !== undefined)
    .toSorted((a, b) => (a.madeOn < b.madeOn ? -1 : 1));
  const last = said.at(-1)?.sales[Q];
  return last === undefined ? undefined : last * 100;
}

const movesIn = (of: Told, from = FROM) => quarterMoves(Q, from, openBook(kaarnavesi(of), AS_OF));
const total = (amounts: readonly (Amount | undefined)[]) =>
  numberFrom(addedUp(amounts.map((amount) => minorOf(amount))) ?? 0n) ?? 0;

describe('in any portfolio', () => {
  test('the first forecast and what was raised, lowered, new and lost add up to today’s, which is the company’s', () => {
    fc.assert(
      fc.property(portfolios, fc.constantFrom(...DAYS), (made, from) => {
        fc.pre(from <= AS_OF);
        const book = openBook(kaarnavesi(told(made)), AS_OF);
        const { rows, before, now, moved } = quarterMoves(Q, from, book);
        expect(total([before.amount, ...MOVES.map((move) => moved[move])])).toBe(now.amount ?? 0);
        expect(total([before.amount, ...rows.map(({ by }) => by)])).toBe(now.amount ?? 0);
        expect(now.amount).toBe(quarterMiss(Q, book).miss.of.amount);
        const everybody = [...made.accounts.map(({ forecast }) => forecast), ...made.newCustomers];
        expect(before.amount ?? 0).toBe(total(everybody.map((forecast) => standing(forecast, from))));
      }),
      { numRuns: 200 },
    );
  });

  test('two spans that meet move by what the whole span moves', () => {
    fc.assert(
      fc.property(portfolios, (made) => {
        const portfolio = kaarnavesi(told(made));
        const between = (from: string, to: string) => quarterMoves(Q, from, openBook(portfolio, to)).rows;
        const by = (from: string, to: string) => total(between(from, to).map((row) => row.by));
        expect(total([by(FROM, '2026-08-20'), by('2026-08-20', AS_OF)])).toBe(by(FROM, AS_OF));
      }),
      { numRuns: 100 },
    );
  });

  test('raised is up, lowered and lost are down, and whoever had said nothing is new with all of it', () => {
    fc.assert(
      fc.property(portfolios, (made) => {
        for (const { move, before, now, by } of movesIn(told(made)).rows) {
          if (before === undefined) expect([move, by]).toEqual(['new', now.amount]);
          else if (move === undefined) expect(by).toBe(0);
          else expect([move, Math.sign(by)]).toEqual([move, move === 'raised' ? 1 : -1]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const one = (forecast: Revision[], more: object = {}): Told => ({
  accounts: { 'havulinna-paper': { forecast, ...more } },
});
const said = (madeOn: string, sales: number): Revision => ({ madeOn, sales: { [Q]: sales } });
const gone = { until: '2026-08-31', untilReason: 'Mill closed', status: 'lost' };

test.each([
  ['raised', one([said('2026-06-30', 400), said('2026-09-01', 450)])],
  ['lowered', one([said('2026-06-30', 400), said('2026-09-01', 350)])],
  ['new', one([said('2026-07-02', 400)])],
  ['lost', one([said('2026-06-30', 400), said('2026-09-01', 0)])],
  ['lost', one([said('2026-06-30', 400), said('2026-09-01', 90)], gone)],
  [
    'lowered',
    one([said('2026-06-30', 400), said('2026-09-01', 90)], { ...gone, until: '2026-12-31', status: 'ending' }),
  ],
  [undefined, one([said('2026-07-01', 400), said('2026-09-18', 90)])],
  [undefined, one([said('2026-06-30', 400)], gone)],
])('%s: %j', (move, of) => {
  expect(movesIn(of).rows.map((row) => row.move)).toEqual([move]);
});

test('a customer is lost with the fall of its forecast in the days in which it left, and not before or after', () => {
  const moveWith = (until: string | undefined, to: number) =>
    movesIn({
      accounts: {
        mill: {
          forecast: [
            { madeOn: '2026-05-04', sales: { [Q]: 10 } },
            { madeOn: '2026-08-20', sales: { [Q]: to } },
          ],
          ...(until && { until, untilReason: 'Moved', status: 'lost' as const }),
        },
      },
    }).rows[0]?.move;
  expect([moveWith(undefined, 5), moveWith('2026-09-12', 5)]).toEqual(['lowered', 'lowered']);
  expect([moveWith('2026-09-11', 5), moveWith('2026-07-02', 5)]).toEqual(['lost', 'lost']);
  // It had left by the evening from which it is counted: what falls afterwards is no loss of these days.
  expect([moveWith(FROM, 5), moveWith('2026-06-30', 5)]).toEqual(['lowered', 'lowered']);
  expect([moveWith('2026-07-02', 10), moveWith('2026-07-02', 11), moveWith(undefined, 0)]).toEqual([
    undefined,
    'raised',
    'lost',
  ]);
});

test('the largest move stands first, and a plan that says nothing of the quarter is no row', () => {
  const { rows } = movesIn({
    accounts: {
      'havulinna-paper': { forecast: [said('2026-06-30', 400), said('2026-09-01', 390)] },
      'meritar-foods': { name: 'Meritar Foods', forecast: [said('2026-06-30', 400), said('2026-09-01', 300)] },
      silent: { name: 'Silent', forecast: [] },
    },
  });
  expect(rows.map(({ planned, now }) => [planned.id, now.madeOn])).toEqual([
    ['meritar-foods', '2026-09-01'],
    ['havulinna-paper', '2026-09-01'],
  ]);
});
