import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { carriedByNone, linesBehind, monthsBehind, revisionsBehind } from '#domain/budget/made-of.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { companyOf, madeUpCompanies, MADE_UP_QUARTERS } from '../arbitrary-portfolio.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

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
