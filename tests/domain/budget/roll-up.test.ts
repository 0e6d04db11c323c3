import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorOf } from '#domain/money/money.ts';
import { MEASURES, openBook, type Measure } from '#domain/budget/figures.ts';
import { companyQuarter, rollUp, segmentQuarter, type TargetedRollUp } from '#domain/budget/roll-up.ts';
import { quarterOfMonth } from '#domain/calendar/quarters.ts';
import { kaarnavesi } from '../../sample-company/company.ts';
import { MADE_UP_QUARTERS, madeUpAccounts, portfolioOf, type MadeUpAccount } from '../arbitrary-portfolio.ts';

const AS_OF = '2026-09-18';
const CALENDAR_YEAR = { firstMonth: 1, namedBy: 'start' } as const;
const manyRuns = { numRuns: 250 };

/** What one account says of a quarter, summed another way: in BigInt, straight from what was made up. */
function saidBy(account: MadeUpAccount, quarter: string, measure: Measure): bigint | undefined {
  const parts = {
    target: [account.targets?.[quarter]],
    budget: account.lines.map((line) => line[quarter]),
    forecast: [account.forecast?.[quarter]],
    actual: account.sales
      .filter(([month]) => quarterOfMonth(month, CALENDAR_YEAR) === quarter)
      .map(([, cents]) => cents),
  }[measure].flatMap((cents) => cents ?? []);
  return parts.length === 0 ? undefined : parts.reduce((sum, cents) => sum + BigInt(cents), 0n);
}

function sumOf(parts: readonly (bigint | undefined)[]): number | undefined {
  const set = parts.flatMap((part) => part ?? []);
  return set.length === 0 ? undefined : Number(set.reduce((sum, part) => sum + part, 0n));
}

/** What a roll-up's parts add up to; for the target also where it covers a part of the budgets only. */
function sumIn(sum: TargetedRollUp, measure: Measure): number | undefined {
  return measure === 'target' ? minorOf(sum.target.amount) : minorOf(sum.figures[measure]);
}

describe('in any portfolio', () => {
  test('lines make the account, accounts the segment, segments the company, to the cent', () => {
    fc.assert(
      fc.property(
        madeUpAccounts,
        fc.constantFrom(...MADE_UP_QUARTERS),
        fc.constantFrom(...MEASURES),
        (accounts, quarter, measure) => {
          const portfolio = portfolioOf(accounts);
          const book = openBook(portfolio, AS_OF);
          for (const account of accounts) {
            const linked = portfolio.accountById.get(account.id);
            expect(linked && book.figuresOf(linked, quarter)[measure]).toBe(sumOf([saidBy(account, quarter, measure)]));
          }
          for (const segment of portfolio.segments) {
            const own = accounts.filter((account) => account.segment === segment.id);
            expect(sumIn(segmentQuarter(segment, quarter, book), measure)).toBe(
              sumOf(own.map((account) => saidBy(account, quarter, measure))),
            );
          }
          const company = companyQuarter(quarter, book);
          const segments = company.segments
            .map((segment) => sumIn(segment, measure))
            .filter((amount) => amount !== undefined);
          expect(sumIn(company, measure)).toBe(sumOf(accounts.map((account) => saidBy(account, quarter, measure))));
          expect(sumIn(company, measure)).toBe(
            segments.length === 0 ? undefined : segments.reduce((sum, amount) => sum + amount, 0),
          );
        },
      ),
      manyRuns,
    );
  });

  test('the order of accounts and of files changes nothing', () => {
    fc.assert(
      fc.property(
        madeUpAccounts.chain((accounts) =>
          fc.tuple(fc.constant(accounts), fc.shuffledSubarray(accounts, { minLength: accounts.length })),
        ),
        ([accounts, shuffled]) => {
          const sums = [accounts, shuffled].map((order) => {
            const book = openBook(portfolioOf(order), AS_OF);
            return MADE_UP_QUARTERS.map((quarter) => {
              const { figures, segments, totals } = companyQuarter(quarter, book);
              return {
                figures,
                segments: segments.map((segment) => segment.figures),
                missing: MEASURES.map((measure) => totals[measure].missing.map(({ id }) => id)),
              };
            });
          });
          expect(sums[1]).toEqual(sums[0]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('an account without a figure is named as missing and is never a 0', () => {
    fc.assert(
      fc.property(
        madeUpAccounts,
        fc.constantFrom(...MADE_UP_QUARTERS),
        fc.constantFrom(...MEASURES),
        (accounts, quarter, measure) => {
          const portfolio = portfolioOf(accounts);
          const { totals } = rollUp(portfolio.accounts, quarter, openBook(portfolio, AS_OF));
          const missing = accounts
            .filter((account) => saidBy(account, quarter, measure) === undefined)
            .map(({ id }) => id);
          expect(totals[measure].missing.map(({ id }) => id).sort()).toEqual(missing.sort());
          expect(totals[measure].amount === undefined).toBe(missing.length === accounts.length);
        },
      ),
      manyRuns,
    );
  });
});

test('a segment without a target shows no gap', () => {
  const portfolio = kaarnavesi({
    accounts: { 'havulinna-paper': { budget: [{ confidence: 'secure', sales: { '2026-Q3': 480_000 } }] } },
  });
  const [segment] = portfolio.segments;
  expect(segment && segmentQuarter(segment, '2026-Q3', openBook(portfolio, AS_OF))).toMatchObject({
    gap: undefined,
    target: { amount: undefined, setOn: 'nowhere' },
  });
});

test('a target of some accounts only is no target of the segment while another account has a budget and no target', () => {
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        targets: { '2026-Q3': 520_000 },
        budget: [{ confidence: 'secure', sales: { '2026-Q3': 480_000 } }],
      },
      'lounatuuli-power': { budget: [{ confidence: 'secure', sales: { '2026-Q3': 300_000 } }] },
    },
  });
  const { figures, gap, target } = companyQuarter('2026-Q3', openBook(portfolio, AS_OF));
  expect({ target: figures.target, budget: figures.budget, gap }).toEqual({
    target: undefined,
    budget: 78_000_000,
    gap: undefined,
  });
  expect({ partial: target.amount, uncovered: target.uncovered.map(({ id }) => id) }).toEqual({
    partial: 52_000_000,
    uncovered: ['lounatuuli-power'],
  });
});

test('an account without a budget needs no target for the segment to have one', () => {
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        targets: { '2026-Q3': 520_000 },
        budget: [{ confidence: 'secure', sales: { '2026-Q3': 480_000 } }],
      },
      'lounatuuli-power': {},
    },
  });
  expect(companyQuarter('2026-Q3', openBook(portfolio, AS_OF))).toMatchObject({
    gap: -4_000_000,
    target: { amount: 52_000_000, uncovered: [] },
  });
});

test('the target set on the segment counts, whatever its accounts’ own targets add up to', () => {
  const portfolio = kaarnavesi({
    segments: { 'key-accounts': { targets: { '2026-Q3': 600_000 } } },
    accounts: {
      'havulinna-paper': {
        targets: { '2026-Q3': 520_000 },
        budget: [{ confidence: 'secure', sales: { '2026-Q3': 480_000 } }],
      },
    },
  });
  expect(companyQuarter('2026-Q3', openBook(portfolio, AS_OF))).toMatchObject({
    gap: -12_000_000,
    target: { amount: 60_000_000, setOn: 'parts' },
  });
});

test('sales of a month that has not begun are not yet actual, and the newest forecast counts', () => {
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        forecast: [
          { madeOn: '2026-09-10', sales: { '2026-Q3': 465_000 } },
          { madeOn: '2026-07-01', sales: { '2026-Q3': 490_000 } },
          { madeOn: '2026-09-30', sales: { '2026-Q3': 1 } },
        ],
      },
    },
    sales: [
      ['havulinna-paper', '2026-08', 20_000_000],
      ['havulinna-paper', '2026-09', 17_100_000],
      ['havulinna-paper', '2026-10', 99],
    ],
  });
  expect(companyQuarter('2026-Q3', openBook(portfolio, AS_OF)).figures).toEqual({
    target: undefined,
    budget: undefined,
    forecast: 46_500_000,
    actual: 37_100_000,
  });
});
