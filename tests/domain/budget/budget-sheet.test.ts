import { describe, expect, test } from 'vitest';
import {
  budgetSheet,
  FORECAST,
  FORMER_FORECAST,
  lineKey,
  NEW_LINE,
  type BudgetSheetRow,
  type Carry,
} from '#domain/budget/budget-sheet.ts';
import { RECORD } from '#domain/budget/budget-record.ts';
import { openBook } from '#domain/budget/figures.ts';
import { id } from '#domain/plan/fields.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-18';
const YEARS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'];
type AccountTold = NonNullable<Told['accounts']>[string];

const sheet = (told: Told, carry?: Carry, sealed: string[] = []) => {
  const portfolio = kaarnavesi(told);
  const snapshots = sealed.map((quarter) => ({ quarter })) as never;
  return budgetSheet(openBook({ ...portfolio, snapshots }, DAY), carry);
};
const figures = ({ figures: all, carried }: BudgetSheetRow) => [Object.fromEntries(all), Object.fromEntries(carried)];
const rowsOf = (account: AccountTold, more: Told = {}, carry?: Carry, sealed?: string[]) =>
  sheet({ ...more, accounts: { mill: account } }, carry, sealed).rows;

const LINE = {
  line: 'Service',
  offering: 'pumps',
  confidence: 'secure' as const,
  sales: { '2026-Q2': 5, '2026-Q4': 7 },
};

describe('each customer', () => {
  test('has its sales a year before, its lines, room for another and its forecast, in this order', () => {
    const rows = rowsOf(
      {
        budget: [
          { id: 'l1', ...LINE },
          { confidence: 'at-risk', sales: { '2027-Q4': 1, '2028-Q1': 9 } },
        ],
        forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q3': 4, '2028-Q1': 9 } }],
      },
      {
        company: { offerings: [{ id: 'pumps', name: 'Pumps' }] },
        sales: [
          ['mill', '2025-08', 300],
          ['mill', '2026-01', 200],
          ['mill', '2024-01', 1],
        ],
      },
    );
    expect(rows.map(({ kind, key, line, offering, confidence }) => [kind, key, line, offering, confidence])).toEqual([
      ['account', '', '', '', undefined],
      ['line', 'l1', 'Service', 'pumps', 'secure'],
      ['line', '#2', '', '', 'at-risk'],
      ['new-line', '+', '', '', undefined],
      ['forecast', '*', '', '', undefined],
    ]);
    expect(rows.map(figures)).toEqual([
      [{ '2026-Q3': 300, '2027-Q1': 200 }, {}],
      [{ '2026-Q2': 500, '2026-Q4': 700 }, {}],
      [{ '2027-Q4': 100 }, {}],
      [{}, {}],
      [{ '2026-Q3': 400 }, {}],
    ]);
    expect(new Set(rows.map(({ account }) => account.id))).toEqual(new Set(['mill']));
    expect(rows.flatMap((row) => [...row.figures.values(), ...row.carried.values()])).not.toContain(undefined);
  });

  test('has keys that no id is written as, and a record by whose name workbooks sent out before are read', () => {
    for (const key of [NEW_LINE, FORECAST]) expect(id().safeParse(key).success).toBe(false);
    expect(new Set([NEW_LINE, FORECAST, FORMER_FORECAST]).size).toBe(3);
    expect([NEW_LINE, FORMER_FORECAST, RECORD]).toEqual(['+', 'forecast', 'rulla-budget']);
  });

  test('is there until the day before its last one, and not once it is lost', () => {
    const there = (account: AccountTold) => rowsOf(account).length > 0;
    expect(there({ status: 'ending', until: '2026-09-19' })).toBe(true);
    expect(there({ status: 'ending', until: DAY })).toBe(false);
    expect(there({ status: 'lost', until: '2026-09-19', untilReason: 'Another supplier' })).toBe(false);
    expect(there({})).toBe(true);
  });

  test('of a person stands by its name beside their others', () => {
    const told: Told = {
      accounts: {
        a: { name: 'Works', kam: 'sanna-rintala' },
        b: { name: 'Mill', kam: 'sanna-rintala' },
        c: { name: 'Works', kam: 'petri-salmela' },
        d: { name: 'Mill', kam: 'sanna-rintala' },
      },
    };
    expect([...new Set(sheet(told).rows.map(({ account }) => account.id))]).toEqual(['c', 'b', 'd', 'a']);
  });
});

test('the sheet is of this fiscal year and the next, and knows which quarters are sealed', () => {
  const { quarters, sealed } = sheet({ accounts: {} }, undefined, ['2026-Q1', '2026-Q2']);
  expect(quarters).toEqual(YEARS);
  expect([...sealed]).toEqual(['2026-Q1', '2026-Q2']);
});

describe('figures that are not set are proposed', () => {
  const carriedOf = (account: AccountTold, carry?: Carry, more: Told = {}, sealed: string[] = []) =>
    rowsOf(account, more, carry, sealed).map((row) => [row.kind, figures(row)[1]]);
  const budget = [{ confidence: 'secure' as const, sales: { '2025-Q4': 3, '2026-Q2': 5, '2026-Q4': 7 } }];

  test('only where somebody asks for it', () => {
    expect(carriedOf({ budget })).toEqual([
      ['account', {}],
      ['line', {}],
      ['new-line', {}],
      ['forecast', {}],
    ]);
  });

  test('from the last quarter that has one, at most a year back, in open quarters of now and later', () => {
    expect(carriedOf({ budget }, 'last-quarter')[1]).toEqual([
      'line',
      { '2026-Q3': 500, '2027-Q1': 700, '2027-Q2': 700, '2027-Q3': 700, '2027-Q4': 700 },
    ]);
    const early = [{ confidence: 'secure' as const, sales: { '2025-Q4': 3 } }];
    expect(carriedOf({ budget: early }, 'last-quarter')[1]).toEqual(['line', { '2026-Q3': 300, '2026-Q4': 300 }]);
  });

  test('from the same quarter a year before, and from none other', () => {
    expect(carriedOf({ budget }, 'last-year')[1]).toEqual(['line', { '2027-Q2': 500, '2027-Q4': 700 }]);
  });

  test('not in a sealed quarter', () => {
    expect(carriedOf({ budget }, 'last-quarter', {}, ['2026-Q3'])[1]).toEqual([
      'line',
      { '2027-Q1': 700, '2027-Q2': 700, '2027-Q3': 700, '2027-Q4': 700 },
    ]);
  });

  test('in the room for a line from what was sold, where there is no line yet', () => {
    const sales: Told['sales'] = [
      ['mill', '2026-02', 200],
      ['mill', '2026-08', 900],
    ];
    expect(carriedOf({}, 'last-year', { sales })[1]).toEqual(['new-line', { '2027-Q1': 200, '2027-Q3': 900 }]);
    expect(carriedOf({ budget }, 'last-year', { sales })[2]).toEqual(['new-line', {}]);
  });
});

const PLAIN = { confidence: 'secure' as const, sales: {} };

test('a line goes by its id, else by its place counted from one', () => {
  const { budget } = kaarnavesi({ accounts: { mill: { budget: [PLAIN, { id: 'l1', ...PLAIN }] } } }).accounts[0]!;
  expect([lineKey({ budget }, 0), lineKey({ budget }, 1), lineKey({ budget }, 2)]).toEqual(['#1', 'l1', '#3']);
});
