import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { carriedByNone, linesBehind, monthsBehind, revisionsBehind } from '#domain/budget/made-of.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { companyOf, madeUpCompanies, MADE_UP_QUARTERS } from '../arbitrary-portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

const AS_OF = '2026-09-18';

test('what a budget, a forecast and an actual open to adds up to them, to the cent, in any company', () => {
  let opened = 0;
  fc.assert(
    fc.property(madeUpCompanies, fc.constantFrom(...MADE_UP_QUARTERS), (told, quarter) => {
      const book = openBook(companyOf(told), AS_OF);
      for (const planned of plannedIn(book.portfolio)) {
        const { budget, forecast, actual } = book.figuresOf(planned, quarter);
        const lines = linesBehind(planned, quarter).map(({ amount }) => amount);
        const months = monthsBehind(planned, quarter, book).map(({ amount }) => amount);
        const revisions = revisionsBehind(planned, quarter, AS_OF);
        const steps = revisions.flatMap(({ step, amount }) => step ?? amount);
        for (const [figure, parts] of [
          [budget, lines],
          [forecast, steps],
          [actual, months],
        ] as const) {
          expect(parts.length > 0).toBe(figure !== undefined);
          if (figure === undefined) continue;
          expect(carriedByNone(figure, parts)).toBe(0);
          opened += 1;
        }
        expect(revisions[0]?.amount).toBe(forecast);
      }
    }),
    { numRuns: 200 },
  );
  expect(opened).toBeGreaterThan(100);
});

test('the newest forecast stands first, each with its change from the one before', () => {
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        forecast: [
          { madeOn: '2026-03-27', sales: { '2026-Q3': 465_000 } },
          { madeOn: '2026-06-30', reason: 'Pilot agreed.', sales: { '2026-Q3': 470_000 } },
          { madeOn: '2026-09-11', sales: { '2026-Q3': 455_000 } },
          { madeOn: '2026-10-01', sales: { '2026-Q3': 1 } },
        ],
      },
    },
  });
  const [account] = portfolio.accounts;
  expect(account && revisionsBehind(account, '2026-Q3', AS_OF)).toMatchObject([
    { madeOn: '2026-09-11', amount: 45_500_000, step: -1_500_000 },
    { madeOn: '2026-06-30', amount: 47_000_000, step: 500_000, reason: 'Pilot agreed.' },
    { madeOn: '2026-03-27', amount: 46_500_000, step: undefined },
  ]);
});

test('each piece stands where it is written, and months in order with what each offering sold', () => {
  const told: Told = {
    accounts: {
      mill: {
        budget: [
          { line: 'Parts', confidence: 'secure', sales: { '2026-Q4': 1 } },
          { line: 'Service', confidence: 'secure', sales: { '2026-Q3': 5 } },
        ],
        forecast: [
          { madeOn: '2026-08-01', sales: { '2026-Q3': 4 } },
          { madeOn: '2026-07-01', sales: { '2026-Q3': 6 } },
        ],
      },
    },
    sales: [
      ['mill', '2026-09', 300],
      ['mill', '2026-07', 100],
      ['mill', '2026-09', 50],
      ['mill', '2026-07', 7],
    ],
  };
  const portfolio = kaarnavesi(told);
  markPlaces(portfolio, told);
  const [mill] = portfolio.accounts;
  expect(linesBehind(mill!, '2026-Q3').map(({ at, amount, place }) => [at, amount, wayTo(place.line)])).toEqual([
    [1, 500, 'budget.1.sales.2026-Q3'],
  ]);
  expect(revisionsBehind(mill!, '2026-Q3', AS_OF).map(({ step, place }) => [step, wayTo(place.line)])).toEqual([
    [-200, 'forecast.0.sales.2026-Q3'],
    [undefined, 'forecast.1.sales.2026-Q3'],
  ]);
  const [july, , september, more] = portfolio.actuals.sales.toSorted((a, b) => a.month.localeCompare(b.month));
  const sales = portfolio.actuals.sales.map((row) => (row === july ? { ...row, offering: 'pumps' } : row));
  const months = monthsBehind(
    mill!,
    '2026-Q3',
    openBook({ ...portfolio, actuals: { ...portfolio.actuals, sales } }, AS_OF),
  );
  expect(months.map(({ month, amount, byOffering }) => [month, amount, Object.fromEntries(byOffering)])).toEqual([
    ['2026-07', 107, { pumps: july!.amount, undefined: 107 - july!.amount }],
    ['2026-09', 350, { undefined: 350 }],
  ]);
  expect(months.map(({ places }) => places.length)).toEqual([2, 2]);
  expect(months[1]?.places).toEqual([september!.place, more!.place]);
});

test('what no part carries is the rest of the whole, with what was taken away put back', () => {
  expect([carriedByNone(10, [3, 4]), carriedByNone(10, []), carriedByNone(10, [12])]).toEqual([3, 10, -2]);
  expect(carriedByNone(10, [3, 4, 5], [2])).toBe(0);
  expect(carriedByNone(10, [3], [2, 1])).toBe(10);
});
