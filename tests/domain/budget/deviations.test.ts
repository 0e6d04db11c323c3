import { describe, expect, test } from 'vitest';
import { largeDeviations, newCustomerDeviations } from '#domain/budget/deviations.ts';
import { openBook } from '#domain/budget/figures.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const [NOW, LAST] = ['2026-Q3', '2026-Q2'];
const company = { thresholds: { deviationPercent: 10 } };
const budget = (euros: number, quarter = NOW) => [{ confidence: 'secure' as const, sales: { [quarter]: euros } }];
const forecast = (euros: number) => [{ madeOn: '2026-09-01', sales: { [NOW]: euros } }];
const found = (told: NonNullable<Told['accounts']>[string], sales: Told['sales'] = []) =>
  largeDeviations(openBook(kaarnavesi({ company, accounts: { 'havulinna-paper': told }, sales }), AS_OF)).map(
    ({ quarter, measure, difference, comment }) => ({ quarter, measure, difference, comment: comment?.comment }),
  );

describe('a quarter that is off its budget by 10 % and no more', () => {
  test('asks for nothing, on either side', () => {
    expect(found({ budget: budget(1_000), forecast: forecast(1_100) })).toEqual([]);
    expect(found({ budget: budget(1_000), forecast: forecast(900) })).toEqual([]);
  });

  test('asks for a reason with one cent more', () => {
    expect(found({ budget: budget(1_000), forecast: forecast(1_100.01) })).toEqual([
      { quarter: NOW, measure: 'forecast', difference: 10_001, comment: undefined },
    ]);
    expect(found({ budget: budget(1_000), forecast: forecast(899.99) })).toEqual([
      { quarter: NOW, measure: 'forecast', difference: -10_001, comment: undefined },
    ]);
  });
});

test('the running quarter is judged by its forecast, the one before by what was sold, others not at all', () => {
  const line = budget(1_000)[0]!;
  const told = {
    budget: [{ ...line, sales: { '2026-Q1': 1_000, [LAST]: 1_000, [NOW]: 1_000, '2026-Q4': 1_000 } }],
    forecast: [{ madeOn: '2026-01-01', sales: { '2026-Q1': 1, [LAST]: 1, '2026-Q4': 1 } }],
  };
  expect(
    found(told, [
      ['havulinna-paper', '2026-02', 1],
      ['havulinna-paper', '2026-05', 50_000],
      ['havulinna-paper', '2026-08', 1],
    ]),
  ).toEqual([{ quarter: LAST, measure: 'actual', difference: -50_000, comment: undefined }]);
});

test('without a budget, or with one of 0, nothing is off', () => {
  expect(found({ forecast: forecast(500) })).toEqual([]);
  expect(found({ budget: budget(0), forecast: forecast(500) })).toEqual([]);
  expect(found({ budget: budget(1_000) })).toEqual([]);
});

test('the newest comment on the quarter’s deviation that was written by the day says why', () => {
  const comment = (writtenOn: string, more = {}) => ({
    on: 'deviation' as const,
    quarter: NOW,
    writtenOn,
    comment: `Said on ${writtenOn}.`,
    ...more,
  });
  const told = { budget: budget(1_000), forecast: forecast(500) };
  const said = (...comments: ReturnType<typeof comment>[]) => found({ ...told, comments })[0]?.comment;
  expect(said(comment('2026-09-10'), comment('2026-09-18'), comment('2026-09-01'))).toBe('Said on 2026-09-18.');
  expect(said(comment('2026-09-19'))).toBeUndefined();
  expect(said(comment('2026-09-10', { on: 'gap' }))).toBeUndefined();
  expect(said(comment('2026-09-10', { quarter: LAST }))).toBeUndefined();
});

test('a new-customer plan is judged in the same way, and by itself', () => {
  const book = openBook(
    kaarnavesi({
      company,
      accounts: { 'havulinna-paper': { budget: budget(1_000), forecast: forecast(500) } },
      newCustomers: {
        'data-centres': { budget: budget(1_000), forecast: forecast(1_100.01) },
        breweries: { budget: budget(1_000), forecast: forecast(1_100) },
      },
    }),
    AS_OF,
  );
  expect(newCustomerDeviations(book).map(({ plan, quarter, difference }) => [plan.id, quarter, difference])).toEqual([
    ['data-centres', NOW, 10_001],
  ]);
  expect(largeDeviations(book).map(({ account, difference }) => [account.id, difference])).toEqual([
    ['havulinna-paper', -50_000],
  ]);
});
