import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorOf } from '#domain/money/money.ts';
import { openBook } from '#domain/budget/figures.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { moveOf, quarterChanges } from '#domain/changes/sum-moves.ts';
import { sumChanges, sumsIn } from '#domain/changes/sum-changes.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const QUARTERS = ['2026-Q3', '2026-Q4', '2027-Q1'];
const IDS = ['aalto', 'birch', 'cedar'];
const amounts = fc.dictionary(fc.constantFrom(...QUARTERS), fc.integer({ min: -500, max: 90_000 }), { maxKeys: 3 });
const account = fc.record({
  segment: fc.constantFrom('key', 'named'),
  targets: amounts,
  budget: fc.array(
    amounts.map((sales) => ({ confidence: 'secure' as const, sales })),
    { maxLength: 2 },
  ),
});
const accounts = fc.dictionary(fc.constantFrom(...IDS), account);
const company = (told: Record<string, unknown>) =>
  openBook(
    kaarnavesi({
      segments: { key: { name: 'Key', planType: 'account' }, named: { name: 'Named', planType: 'account' } },
      accounts: Object.fromEntries(Object.entries(told).map(([id, one]) => [id, { name: id, ...(one as object) }])),
    }),
    '2026-09-18',
  );

test('the accounts’ moves of a quarter add up to the company’s, and the segments’ too', () => {
  fc.assert(
    fc.property(accounts, accounts, (before, after) => {
      const changes = sumChanges(company(before), company(after));
      const moved = (level: string, quarter: string) =>
        changes
          .filter((one) => one.level === level && one.period === quarter)
          .reduce((sum, one) => sum + (minorOf(one.after.budget) ?? 0) - (minorOf(one.before.budget) ?? 0), 0);
      for (const quarter of QUARTERS) {
        expect(moved('account', quarter)).toBe(moved('company', quarter));
        expect(moved('segment', quarter)).toBe(moved('company', quarter));
      }
    }),
  );
});

test('each side is what the roll-up of that state says, to the cent', () => {
  fc.assert(
    fc.property(accounts, accounts, (before, after) => {
      const [was, is] = [company(before), company(after)];
      for (const one of sumChanges(was, is).filter(
        ({ level, period }) => level === 'company' && typeof period === 'string',
      )) {
        const [earlier, later] = [was, is].map((book) => companyQuarter(String(one.period), book));
        expect([one.before.budget, one.before.target, one.before.gap]).toEqual([
          earlier?.figures.budget,
          earlier?.figures.target,
          earlier?.gap,
        ]);
        expect([one.after.budget, one.after.target, one.after.gap]).toEqual([
          later?.figures.budget,
          later?.figures.target,
          later?.gap,
        ]);
      }
    }),
  );
});

test('a customer that goes over to another segment moves both segments and not the company', () => {
  const budget = [{ confidence: 'secure', sales: { '2026-Q4': 1000 } }];
  const changes = sumChanges(
    company({ aalto: { segment: 'key', budget } }),
    company({ aalto: { segment: 'named', budget } }),
  );
  expect(changes.map(({ level, id, period }) => `${level} ${id} ${period}`)).toEqual([
    'segment key 2026-Q4',
    'segment named 2026-Q4',
  ]);
});

test('a year is told when each of its quarters is set, and not before', () => {
  const year = (q4: number) => ({
    aalto: {
      segment: 'key',
      budget: [{ confidence: 'secure', sales: { '2026-Q1': 1, '2026-Q2': 1, '2026-Q3': 1, '2026-Q4': q4 } }],
    },
  });
  const periods = (from: object, to: object) =>
    sumChanges(company(from as Record<string, unknown>), company(to as Record<string, unknown>)).flatMap(
      ({ level, period }) => (level === 'account' ? [period] : []),
    );
  expect(periods(year(5), year(7))).toEqual(['2026-Q4', 2026]);
  const one = (q4: number) => ({
    aalto: { segment: 'key', budget: [{ confidence: 'secure', sales: { '2026-Q4': q4 } }] },
  });
  expect(periods(one(5), one(7))).toEqual(['2026-Q4']);
});

test('a plan under another name keeps its sums: nothing of it came or went', () => {
  const budget = [{ confidence: 'secure', sales: { '2026-Q4': 1000 } }];
  const book = (id: string) => ({ book: company({ [id]: { name: 'Birch', segment: 'key', budget } }), problems: [] });
  const { sums, changes } = portfolioChanges(book('birch'), book('birch-mills'));
  expect(sums).toEqual([]);
  expect(changes.map(({ aspect, before, after }) => [aspect, before, after])).toEqual([
    ['plan', 'birch', 'birch-mills'],
  ]);
});

test('what is newly set is no rise: a move is only of what was set before and is now', () => {
  const before = { aalto: { segment: 'key', targets: { '2026-Q4': 500 } } };
  const after = { aalto: { segment: 'key', targets: { '2026-Q4': 700, '2027-Q1': 900 } } };
  const sums = sumChanges(company(before), company(after)).filter(({ level }) => level === 'account');
  expect(moveOf(quarterChanges(sums, 'target'), 'target')).toEqual({ by: 20_000, newlySet: 90_000, unset: undefined });
  expect(moveOf(quarterChanges(sums, 'budget'), 'budget')).toEqual({
    by: undefined,
    newlySet: undefined,
    unset: undefined,
  });
});

test('one of our people who leaves is told with the line of their own', () => {
  const state = (until: string | undefined) => {
    const person = { id: 'petri-salmela', name: 'Petri Salmela', until, untilReason: until && 'Retires' };
    const portfolio = kaarnavesi({
      units: { process: { name: 'Process', teams: [{ id: 'sales', name: 'Sales', people: [person] }] } },
    });
    const unit = portfolio.units[0]!;
    // As it is read: the unit, its first team, that team's first person, and the day they leave.
    const places = {
      steps: ['teams', '0', 'people', '0', ...(until === undefined ? [] : ['until'])],
      under: [-1, 0, 1, 2, 3],
      at: [20_001, 30_005, 50_007, 60_009, 90_011],
    };
    Object.assign(unit, { source: { file: 'team/process.yaml', places } });
    return { book: openBook(portfolio, '2026-09-18'), problems: [] };
  };
  const { changes } = portfolioChanges(state(undefined), state('2026-12-31'));
  expect(changes).toMatchObject([
    { aspect: 'until', after: '2026-12-31', why: 'Retires', place: { file: 'team/process.yaml', line: 9 } },
  ]);
});

test('the company comes first, then segments, accounts and new-customer plans in the order of the later state', () => {
  const line = { budget: [{ confidence: 'secure' as const, sales: { '2026-Q4': 1000 } }] };
  const state = (ids: readonly string[], lakes: boolean) =>
    openBook(
      kaarnavesi({
        segments: { key: { name: 'Key' }, named: { name: 'Named', code: 'B' } },
        accounts: Object.fromEntries(ids.map((id) => [id, { name: id, segment: id < 'c' ? 'named' : 'key', ...line }])),
        newCustomers: lakes
          ? { lakes: { name: 'Lakes', budget: [{ confidence: 'secure', sales: { '2026-Q4': 7 } }] } }
          : {},
      }),
      '2026-09-18',
    );
  const order = (was: ReturnType<typeof state>, is: ReturnType<typeof state>) =>
    sumChanges(was, is).map(({ level, id, name }) => `${level} ${id} ${name}`);
  const [earlier, later] = [state(['aalto', 'pine', 'larch'], false), state(['rowan', 'birch'], true)];
  // Segments stand as the company orders them; what is only in the earlier state comes last among its like.
  const segments = later.portfolio.segments.map(({ id, name }) => `segment ${id} ${name}`);
  expect(order(earlier, later)).toEqual([
    'company company Kaarnavesi Oy',
    segments[0],
    ...later.portfolio.accounts.map(({ id }) => `account ${id} ${id}`),
    ...earlier.portfolio.accounts.map(({ id }) => `account ${id} ${id}`),
    'new-customer-plan lakes Lakes',
  ]);
  expect(order(later, earlier).at(-1)).toBe('new-customer-plan lakes Lakes');
});

test('only what moves is told, a forecast alone among it', () => {
  const mill = (more: object) => ({
    aalto: { segment: 'key', budget: [{ confidence: 'secure', sales: { '2026-Q3': 7, '2026-Q4': 7 } }], ...more },
    birch: { segment: 'key', targets: { '2026-Q4': 5 } },
  });
  const forecast = [{ madeOn: '2026-09-01', sales: { '2026-Q4': 5 } }];
  const told = sumChanges(company(mill({})), company(mill({ forecast })));
  expect(told.map(({ level, id, period }) => `${level} ${id} ${period}`)).toEqual([
    'company company 2026-Q4',
    'segment key 2026-Q4',
    'account aalto 2026-Q4',
  ]);
  expect(told.map(({ before, after }) => [before.forecast, after.forecast].map((sum) => sum && minorOf(sum)))).toEqual(
    [0, 1, 2].map(() => [undefined, 500]),
  );
  expect(sumChanges(company(mill({})), company(mill({})))).toEqual([]);
  // The gap alone moves where target and budget begin to be of the same customers; years are no quarters.
  expect(quarterChanges(told, 'budget')).toEqual([]);
});

test('a figure of which everything moves is told, quarters in their order wherever they are written', () => {
  const all = (figure: number, quarter: string) => ({
    aalto: {
      segment: 'key',
      targets: { [quarter]: figure },
      budget: [{ confidence: 'secure', sales: { [quarter]: figure + 1 } }],
      forecast: [{ madeOn: '2026-09-01', sales: { [quarter]: figure + 2 } }],
    },
  });
  const book = (figure: number, quarter: string) => {
    const portfolio = kaarnavesi({
      segments: { key: { name: 'Key' } },
      accounts: all(figure, quarter) as never,
      sales: [['aalto', '2026-08', figure]],
    });
    return openBook(portfolio, '2026-11-18');
  };
  const periods = (was: ReturnType<typeof book>, is: ReturnType<typeof book>) =>
    sumChanges(was, is)
      .filter(({ level }) => level === 'account')
      .map(({ period }) => period);
  expect(periods(book(1, '2026-Q3'), book(2, '2026-Q3'))).toEqual(['2026-Q3']);
  expect(periods(book(1, '2027-Q1'), book(1, '2026-Q4'))).toEqual(['2026-Q4', '2027-Q1']);
});

test('a gap that can be told only now is a change, though budget and target add up to what they did', () => {
  const book = (budgets: Record<string, number>) =>
    openBook(
      kaarnavesi({
        segments: { key: { name: 'Key', planType: 'account', targets: { '2026-Q4': 10 } } },
        accounts: Object.fromEntries(
          ['aalto', 'birch'].map((id) => [
            id,
            {
              name: id,
              segment: 'key',
              budget: id in budgets ? [{ confidence: 'secure', sales: { '2026-Q4': budgets[id] ?? 0 } }] : [],
            },
          ]),
        ),
      }),
      '2026-09-18',
    );
  const [segment] = sumChanges(book({ birch: 10 }), book({ aalto: 5, birch: 5 })).filter(
    ({ level }) => level === 'segment',
  );
  const told = (figure: 'budget' | 'target' | 'gap') =>
    segment && [minorOf(segment.before[figure]), minorOf(segment.after[figure])];
  expect([told('budget'), told('target')]).toEqual([
    [1_000, 1_000],
    [1_000, 1_000],
  ]);
  expect(told('gap')).toEqual([undefined, 0]);
});

test('what moved of a measure is told quarter by quarter, and not by years, which are sums of them', () => {
  const year = (figure: number) => ({
    aalto: {
      segment: 'key',
      budget: [
        {
          confidence: 'secure',
          sales: Object.fromEntries(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((each) => [each, figure])),
        },
      ],
    },
  });
  const sums = sumChanges(company(year(1)), company(year(2))).filter(({ level }) => level === 'account');
  expect(sums.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', 2026]);
  expect(quarterChanges(sums, 'budget').map(({ quarter, from, to }) => [quarter, from, to])).toEqual(
    ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => [quarter, 100, 200]),
  );
});

test('asked for by itself, a part of one state adds up to what the comparison says of it, by quarter and by year', () => {
  fc.assert(
    fc.property(accounts, accounts, (before, after) => {
      const [was, is] = [company(before), company(after)];
      for (const one of sumChanges(was, is)) {
        expect(sumsIn(was, one, one.period)).toEqual(one.before);
        expect(sumsIn(is, one, one.period)).toEqual(one.after);
      }
    }),
    { numRuns: 40 },
  );
});

test('a year adds up where each of its quarters is set', () => {
  const sales = { '2027-Q1': 1, '2027-Q2': 2, '2027-Q3': 3, '2027-Q4': 4 };
  const book = company({ key: { segment: 'key', budget: [{ confidence: 'secure', sales }] } });
  const budgets = [2027, '2027-Q4', 2026].map((period) => sumsIn(book, { level: 'account', id: 'key' }, period).budget);
  expect(budgets).toEqual([1000, 400, undefined]);
});

test('of what is not there nothing is set, also where something of another level is called so', () => {
  const book = company({ key: { segment: 'key', budget: [{ confidence: 'secure', sales: { '2026-Q3': 5 } }] } });
  expect(sumsIn(book, { level: 'account', id: 'key' }, '2026-Q3').budget).toBe(500);
  for (const nobody of [
    { level: 'account', id: 'aalto' },
    { level: 'new-customer-plan', id: 'key' },
  ] as const)
    expect(Object.values(sumsIn(book, nobody, '2026-Q3')).filter((sum) => sum !== undefined)).toEqual([]);
});
