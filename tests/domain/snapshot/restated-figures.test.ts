import { describe, expect, test } from 'vitest';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { Q2, sealed } from './restated.ts';

describe('a figure that is not what was sealed', () => {
  const line = (euros: number, more = {}) => ({
    id: 'l1',
    confidence: 'secure' as const,
    sales: { [Q2]: euros },
    ...more,
  });
  const found = (was: Told, is: Told) =>
    restatementsOf(sealed(was), kaarnavesi(is)).map(({ level, id, figure, places }) => [
      `${level} ${id}`,
      figure,
      ...places.map(({ file, line: at }) => `${file}:${at}`),
    ]);

  test('is restated with the lines that are new or other, and without a place where a line is gone', () => {
    const of = (...budget: ReturnType<typeof line>[]): Told => ({ accounts: { a: { budget } } });
    const ofAccount = (was: Told, is: Told) => found(was, is).filter(([what]) => what === 'account a');
    expect(ofAccount(of(line(100)), of(line(200)))).toEqual([['account a', 'budget', 'accounts/a.mdx:1']]);
    expect(ofAccount(of(line(100)), of(line(100), line(5, { id: 'l2' })))).toEqual([
      ['account a', 'budget', 'accounts/a.mdx:1'],
    ]);
    expect(ofAccount(of(line(100), line(5, { id: 'l2' })), of(line(100)))).toEqual([['account a', 'budget']]);
    // A line more of the same kind is one more, however many there were.
    const same = line(5, { id: 'l2' });
    expect(ofAccount(of(same), of(same, { ...same, id: 'l3' }, { ...same, id: 'l4' }))).toEqual([
      ['account a', 'budget', 'accounts/a.mdx:1', 'accounts/a.mdx:1'],
    ]);
  });

  test('of a target names where it is written; a part of the organisation below a unit has no place', () => {
    const targets = (euros: number): Told => ({
      company: { targets: { [Q2]: euros } },
      segments: { 'key-accounts': { targets: { [Q2]: euros } } },
      units: {
        process: {
          targets: { [Q2]: euros },
          teams: [
            {
              id: 'mills',
              name: 'Mills',
              targets: { [Q2]: euros },
              people: [{ id: 'petri-salmela', name: 'Petri Salmela', targets: { [Q2]: euros } }],
            },
          ],
          people: [{ id: 'sanna-rintala', name: 'Sanna Rintala' }],
        },
      },
      accounts: { a: { targets: { [Q2]: euros } } },
      newCustomers: { winning: { targets: { [Q2]: euros } } },
    });
    expect(found(targets(1), targets(2))).toEqual([
      ['company company', 'target', 'company.yaml:1'],
      ['segment key-accounts', 'target', 'segments/key-accounts.yaml:1'],
      ['unit process', 'target', 'team/process.yaml:1'],
      ['team mills', 'target'],
      ['person petri-salmela', 'target'],
      ['person sanna-rintala', 'target'],
      ['account a', 'target', 'accounts/a.mdx:1'],
      ['newCustomerPlan winning', 'target', 'new-customers/winning.mdx:1'],
    ]);
  });

  test('of a forecast names the revision that holds today', () => {
    const of = (...sales: [string, number][]): Told => ({
      accounts: { a: { forecast: sales.map(([madeOn, euros]) => ({ madeOn, sales: { [Q2]: euros } })) } },
    });
    expect(found(of(['2026-04-01', 100]), of(['2026-04-01', 100], ['2026-05-01', 90])).at(-1)).toEqual([
      'account a',
      'forecast',
      'accounts/a.mdx:1',
    ]);
    expect(found(of(['2026-04-01', 100]), { accounts: { a: {} } }).at(-1)).toEqual(['account a', 'forecast']);
  });

  test('of an account that has come since is restated from nothing, and its rows are all new', () => {
    expect(
      found(
        { accounts: { a: {} } },
        {
          accounts: { a: {}, b: { budget: [line(1)] } },
          sales: [
            ['b', '2026-04', 100],
            ['b', '2026-05', 100],
          ],
        },
      ).filter(([what]) => what === 'account b'),
    ).toEqual([
      ['account b', 'budget', 'accounts/b.mdx:1'],
      ['account b', 'actual', 'actuals/sales.csv:2', 'actuals/sales.csv:2'],
    ]);
  });

  test('of investment names every line and row of the quarter', () => {
    const of = (euros: number): Told => ({
      accounts: {
        a: {
          investment: [
            { line: 'Pilot', money: { [Q2]: euros } },
            { line: 'Later', money: { '2026-Q3': 1 } },
          ],
        },
      },
      used: [
        ['a', Q2, 100, undefined],
        ['a', '2026-Q3', 100, undefined],
      ],
    });
    expect(found(of(1), of(2))).toEqual([
      ['account a', 'moneyPlanned', 'accounts/a.mdx:1', 'actuals/investment.csv:2'],
    ]);
  });
});
