import { expect, test } from 'vitest';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

const Q2 = '2026-Q2';

/** What differs from the seal, each with the ways to the fields where today's figure stands. */
function restated(was: Told, is: Told): string[] {
  const today = kaarnavesi(is);
  markPlaces(today, is);
  return restatementsOf(takeSnapshot(kaarnavesi(was), [], Q2, '2026-07-07'), today).map(
    ({ level, id, figure, places }) =>
      [`${level} ${id} ${figure}`, ...places.map(({ file, line }) => `${file} ${wayTo(line)}`.trim())].join(' | '),
  );
}
const line = (id: string, euros: number) => ({ id, confidence: 'secure' as const, sales: { [Q2]: euros } });
const person = (id: string, euros?: number) => ({
  id,
  name: id,
  ...(euros === undefined ? {} : { targets: { [Q2]: euros } }),
});
const PEOPLE = [person('petri-salmela'), person('sanna-rintala')];

/** Two of everything, so that one cannot be taken for the other; a team and a unit have the same id. */
const twoOfEach = (euros: number): Told => ({
  company: { targets: { [Q2]: euros } },
  segments: {
    'key-accounts': { targets: { [Q2]: 1 } },
    others: { code: 'B', targets: { [Q2]: euros } },
  },
  units: {
    process: { targets: { [Q2]: 1 }, people: [person('sanna-rintala', 1)] },
    service: {
      targets: { [Q2]: euros },
      teams: [{ id: 'process', name: 'Mills', targets: { [Q2]: euros }, people: [person('petri-salmela', euros)] }],
    },
  },
  accounts: { a: { targets: { [Q2]: 1 } }, b: { targets: { [Q2]: euros } } },
  newCustomers: { lakes: { targets: { [Q2]: 1 } }, seas: { targets: { [Q2]: euros } } },
});

test('a target is found where it is written, among others of its kind', () => {
  expect(restated(twoOfEach(5), twoOfEach(7))).toEqual([
    'company company target | company.yaml targets.2026-Q2',
    'segment others target | segments/others.yaml targets.2026-Q2',
    'unit service target | team/service.yaml targets.2026-Q2',
    'team process target',
    'person petri-salmela target',
    'account b target | accounts/b.mdx targets.2026-Q2',
    'newCustomerPlan seas target | new-customers/seas.mdx targets.2026-Q2',
  ]);
});

test('a target that is gone stands nowhere, whatever else is written there', () => {
  const other = { targets: { '2026-Q3': 5 } };
  const gone: Told = {
    company: other,
    segments: { 'key-accounts': { targets: { [Q2]: 1 } }, others: { code: 'B' } },
    units: {
      process: { targets: { [Q2]: 1 }, people: [person('sanna-rintala', 1)] },
      service: { teams: [{ id: 'process', name: 'Mills', people: [person('petri-salmela')] }] },
    },
    accounts: { a: { targets: { [Q2]: 1 } }, b: other },
    newCustomers: { lakes: { targets: { [Q2]: 1 } }, seas: {} },
  };
  for (const what of restated(twoOfEach(5), gone)) expect(what).not.toContain('|');
});

test('a budget that moved in a unit, a segment or the company is not found at their targets', () => {
  const told = (euros: number): Told => ({
    company: { targets: { [Q2]: 9 } },
    segments: { 'key-accounts': { targets: { [Q2]: 9 } } },
    units: { process: { targets: { [Q2]: 9 }, people: PEOPLE } },
    accounts: { a: { targets: { [Q2]: 9 }, budget: [line('l1', 1), line('l2', euros)] } },
  });
  expect(restated(told(5), told(7))).toEqual(
    [
      'company company budget',
      'segment key-accounts budget',
      'unit process budget',
      'person petri-salmela budget',
      'account a budget | accounts/a.mdx budget.1',
    ].map((what) => (what.startsWith('account') ? `${what}.sales.2026-Q2` : what)),
  );
});

test('a line that was twice in the seal and is three times there today is found once', () => {
  const told = (...lines: ReturnType<typeof line>[]): Told => ({ accounts: { a: { budget: lines } } });
  const same = { confidence: 'secure' as const, sales: { [Q2]: 5 } };
  const twice = restated(told(line('l1', 5)), { accounts: { a: { budget: [line('l1', 5), same, same] } } });
  expect(twice.at(-1)).toBe(
    'account a budget | accounts/a.mdx budget.1.sales.2026-Q2 | accounts/a.mdx budget.2.sales.2026-Q2',
  );
  const moved = restated(told(line('l1', 5), line('l2', 6)), told(line('l2', 6), line('l1', 5), line('l3', 1)));
  expect(moved.at(-1)).toBe('account a budget | accounts/a.mdx budget.2.sales.2026-Q2');
});

test('rows of sales are told apart by month, offering and amount, and each counts as often as it stands', () => {
  const rows = (...sales: [string, number][]): Told => ({
    accounts: { a: {} },
    sales: sales.map(([month, cents]) => ['a', month, cents] as const),
  });
  const found = (was: [string, number][], is: [string, number][]) =>
    restated(rows(...was), rows(...is))
      .at(-1)
      ?.split(' | ').length;
  // The first part names the figure, the others are places.
  expect(
    found(
      [['2026-04', 100]],
      [
        ['2026-04', 100],
        ['2026-05', 100],
      ],
    ),
  ).toBe(2);
  expect(
    found(
      [['2026-04', 100]],
      [
        ['2026-04', 90],
        ['2026-04', 20],
      ],
    ),
  ).toBe(3);
  expect(
    found(
      [
        ['2026-04', 100],
        ['2026-04', 100],
      ],
      [
        ['2026-04', 100],
        ['2026-04', 100],
        ['2026-04', 100],
      ],
    ),
  ).toBe(2);
  expect(
    found(
      [['2026-04', 100]],
      [
        ['2026-04', 100],
        ['2026-04', 100],
        ['2026-04', 100],
      ],
    ),
  ).toBe(3);
});

test('a row of another offering is another row, though month and amount are the same', () => {
  const portfolio = kaarnavesi({
    accounts: { a: {} },
    sales: [
      ['a', '2026-04', 100],
      ['a', '2026-04', 100],
    ],
  });
  const withRows = (...offerings: string[]) => ({
    ...portfolio,
    actuals: {
      ...portfolio.actuals,
      sales: offerings.map((offering, at) => {
        const row = portfolio.actuals.sales[at]!;
        return { ...row, offering, place: { ...row.place, line: at + 2 } };
      }),
    },
  });
  const today = withRows('parts', 'pumps');
  const seal = takeSnapshot(withRows('pumps'), [], '2026-Q2', '2026-07-07');
  const found = restatementsOf(seal, today).find(({ level }) => level === 'account');
  expect(found?.places.map((place) => place.line)).toEqual([2]);
});

test('a forecast is found at the newest revision that gives today’s figure', () => {
  const revision = (madeOn: string, sales: Record<string, number>) => ({ madeOn, sales });
  const told = (...forecast: ReturnType<typeof revision>[]): Told => ({ accounts: { a: { forecast } } });
  const first = revision('2026-04-01', { [Q2]: 100 });
  expect(
    restated(
      told(first),
      told(first, revision('2026-04-02', { [Q2]: 90 }), revision('2026-05-01', { [Q2]: 90 }), {
        ...revision('2026-05-02', { '2026-Q3': 90 }),
      }),
    ).at(-1),
  ).toBe('account a forecast | accounts/a.mdx forecast.2.sales.2026-Q2');
  // No forecast of the quarter any more: no revision gives it, though some give none either.
  expect(restated(told(first), told(revision('2026-05-02', { '2026-Q3': 90 }))).at(-1)).toBe('account a forecast');
});

test('what is known of an account that came later is restated with its places, and of one that has gone nothing', () => {
  const came: Told = {
    accounts: { a: {}, b: { targets: { [Q2]: 5 }, forecast: [{ madeOn: '2026-04-01', sales: { [Q2]: 4 } }] } },
  };
  expect(restated({ accounts: { a: {} } }, came).filter((what) => what.startsWith('account'))).toEqual([
    'account b target | accounts/b.mdx targets.2026-Q2',
    'account b forecast | accounts/b.mdx forecast.0.sales.2026-Q2',
  ]);
  expect(restated(came, { accounts: { a: {} } }).filter((what) => what.startsWith('account'))).toEqual([]);
});

test('a segment and a plan that are gone are restated from their figures to nothing', () => {
  const was: Told = {
    segments: { 'key-accounts': {}, others: { code: 'B', targets: { [Q2]: 5 } } },
    newCustomers: { lakes: { targets: { [Q2]: 3 } } },
    accounts: { a: {} },
  };
  expect(restated(was, { accounts: { a: {} } }).filter((what) => !what.startsWith('company'))).toEqual(
    expect.arrayContaining(['segment others target', 'newCustomerPlan lakes target']),
  );
});

test('who has no targets any more, and a part of ours that is gone, differ and stand nowhere', () => {
  const was: Told = {
    units: {
      process: {
        people: [person('sanna-rintala', 3)],
        teams: [{ id: 'mills', name: 'Mills', targets: { [Q2]: 4 }, people: [person('petri-salmela')] }],
      },
    },
    accounts: { a: { targets: { [Q2]: 5 } } },
  };
  const is: Told = { units: { process: { people: PEOPLE } }, accounts: { a: {} } };
  expect(restated(was, is)).toEqual([
    'company company target',
    'segment key-accounts target',
    'unit process target',
    'team mills target',
    'person petri-salmela target',
    'person sanna-rintala target',
    'account a target',
  ]);
});

test('an account that is new stands where its figures are, and one whose plan is gone does not', () => {
  const told = (id: string): Told => ({ accounts: { [id]: { budget: [line('l1', 5)] } } });
  expect(restated(told('a'), told('b')).filter((each) => each.startsWith('account'))).toEqual([
    'account b budget | accounts/b.mdx budget.0.sales.2026-Q2',
  ]);
});
