import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { monthsBehind, type MonthPiece } from '#domain/budget/made-of.ts';
import { add } from '#domain/money/money.ts';
import { soldColumns } from '#views/figures/sold-columns.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

const OFFERINGS = ['media', 'service', 'loops', 'audit', 'spares', 'visits'];
const site = siteOf(
  kaarnavesi({ company: { offerings: OFFERINGS.map((id) => ({ id, name: id.toUpperCase() })) } }),
  '2026-09-18',
);

const month = (at: number, sold: readonly (readonly [string | undefined, number])[]): MonthPiece => ({
  month: `2026-0${7 + at}`,
  amount: add(sold.map(([, cents]) => cents)),
  byOffering: new Map(sold),
  places: [],
});
const headsOf = (months: readonly MonthPiece[]) => soldColumns(site, months).map(({ head }) => head);

test('an actual opens to what each offering sold, the largest first, and to what finance told without one', () => {
  const months = [
    month(0, [
      ['media', 400],
      ['service', 100],
    ]),
    month(1, [
      ['service', 900],
      [undefined, 50],
    ]),
  ];
  expect(headsOf(months)).toEqual(['SERVICE', 'MEDIA', 'No offering']);
  const [service, media, none] = soldColumns(site, months);
  expect(months.map((each) => [service?.of(each), media?.of(each), none?.of(each)])).toEqual([
    [100, 400, undefined],
    [900, undefined, 50],
  ]);
});

test('where finance names no offering there is no column; of five or more the smallest are one', () => {
  expect(headsOf([month(0, [[undefined, 100]])])).toEqual([]);
  const four = OFFERINGS.slice(0, 4).map((id, at) => [id, 400 - at] as const);
  expect(headsOf([month(0, four)])).toEqual(['MEDIA', 'SERVICE', 'LOOPS', 'AUDIT']);
  expect(headsOf([month(0, [...four, ['spares', 1]])])).toEqual(['MEDIA', 'SERVICE', 'LOOPS', 'Others']);
});

test('the columns of a month add up to its amount, whatever was sold', () => {
  const sold = fc.uniqueArray(
    fc.tuple(fc.option(fc.constantFrom(...OFFERINGS), { nil: undefined }), fc.integer({ min: -9_999, max: 9_999 })),
    { selector: ([id]) => id, minLength: 1 },
  );
  fc.assert(
    fc.property(fc.array(sold, { minLength: 1, maxLength: 3 }), (all) => {
      const months = all.map((each, at) => month(at, each));
      const columns = soldColumns(site, months);
      fc.pre(columns.length > 0);
      for (const each of months) expect(add(columns.map(({ of }) => of(each) ?? 0))).toBe(each.amount);
    }),
  );
});

test('months behind an actual tell what each offering sold of them', () => {
  const portfolio = kaarnavesi({ accounts: { 'havulinna-paper': {} } });
  const [account] = portfolio.accounts;
  if (!account) return expect.unreachable();
  const sold = (offering: string | undefined, amount: number) => ({
    account: account.id,
    month: '2026-07',
    amount,
    salesperson: undefined,
    offering,
    place: { file: 'actuals/sales.csv', line: 2, column: 1 },
  });
  const actuals = { ...portfolio.actuals, sales: [sold('media', 100), sold('media', 50), sold(undefined, 150)] };
  const [july] = monthsBehind(account, '2026-Q3', openBook({ ...portfolio, actuals }, '2026-09-18'));
  expect([...(july?.byOffering ?? [])]).toEqual([
    ['media', 150],
    [undefined, 150],
  ]);
});
