import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add } from '#domain/money/money.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import { canonicalJson } from '#domain/snapshot/canonical.ts';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { snapshotSchema3 } from '#domain/snapshot/version-3.ts';
import { madeUpAccounts, portfolioOf } from '../arbitrary-portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const Q2 = '2026-Q2';
const SEALED_ON = '2026-07-07';
const taken = (told: Told, quarter = Q2, asOf = SEALED_ON) => takeSnapshot(kaarnavesi(told), [], quarter, asOf);
const havulinna = (told: NonNullable<Told['accounts']>[string], sales?: Told['sales']) =>
  taken({ accounts: { 'havulinna-paper': told }, ...(sales && { sales }) }).accounts[0]!;

test('holds the four numbers of the quarter, the year before it and what is planned after it', () => {
  const { figures } = havulinna(
    {
      targets: { '2026-Q2': 470_000 },
      budget: [
        {
          id: 'l1',
          confidence: 'secure',
          sales: { '2025-Q1': 100_000, '2025-Q2': 405_000, '2026-Q2': 450_000, '2027-Q1': 525_000 },
        },
      ],
      forecast: [{ madeOn: '2026-03-27', sales: { '2026-Q2': 443_000 } }],
    },
    [['havulinna-paper', '2026-05', 43_800_000]],
  );
  expect(figures).toEqual({
    '2025-Q2': { budget: 40_500_000 },
    '2027-Q1': { budget: 52_500_000 },
    '2026-Q2': { target: 47_000_000, budget: 45_000_000, forecast: 44_300_000, actual: 43_800_000 },
  });
});

test('a quarter is taken as it stood on its last day, whatever is known on the day of the seal', () => {
  const account = havulinna({
    forecast: [
      { madeOn: '2026-06-30', sales: { '2026-Q3': 470_000 } },
      { madeOn: '2026-07-02', sales: { '2026-Q3': 100_000 } },
    ],
    people: [
      {
        id: 'antti',
        name: 'Antti Pohjola',
        attitude: 'growth',
        asOf: '2026-07-03',
        basis: 'Later.',
        history: [{ attitude: 'even-keel', asOf: '2026-06-02', basis: 'Then.' }],
      },
    ],
    actions: [
      {
        id: 'a1',
        action: 'Show the pilot',
        owner: 'petri-salmela',
        due: '2026-06-20',
        stage: 'done',
        closedOn: '2026-07-02',
        effect: { sales: 'none' },
      },
    ],
    promises: [
      {
        id: 'p1',
        promise: 'Figures by Friday',
        to: 'antti',
        by: 'petri-salmela',
        due: '2026-06-19',
        keptOn: '2026-07-01',
      },
    ],
  });
  expect(account.figures['2026-Q3']).toEqual({ forecast: 47_000_000 });
  expect(account.people[0]).toMatchObject({
    attitude: 'even-keel',
    attitudeBefore: 'unknown',
    judged: { on: '2026-06-02', basis: ['Then.'] },
  });
  expect(account.actions[0]).toMatchObject({ stage: 'running', closedOn: undefined, effect: undefined });
  expect(account.promises[0]?.keptOn).toBeUndefined();
});

test('flags are those of the last day too: a judgement made later clears nothing', () => {
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        people: [
          {
            id: 'antti',
            name: 'Antti Pohjola',
            influence: 'high',
            attitude: 'growth',
            asOf: '2026-07-03',
            basis: 'Later.',
          },
        ],
      },
    },
  });
  expect(judgedOn(portfolio, '2026-06-30').map(({ rule }) => rule)).toContain('attitude-unknown-high-influence');
  expect(judgedOn(portfolio, '2026-07-03').map(({ rule }) => rule)).not.toContain('attitude-unknown-high-influence');
});

test('a review held after the quarter’s end and before the seal belongs to it', () => {
  const told = (on: string): Told => ({
    accounts: { 'havulinna-paper': {} },
    reviews: { '2026-Q2/havulinna-paper': { on, judgement: 'A quiet quarter.' } },
  });
  expect(taken(told('2026-07-03')).accounts[0]?.reviews.map(({ judgement }) => judgement)).toEqual([
    ['A quiet quarter.'],
  ]);
  expect(taken(told('2026-07-08')).accounts[0]?.reviews).toEqual([]);
});

test('actions are those due, moved or closed in the quarter, due in the next, or late since before', () => {
  const action = (id: string, due: string, more = {}) => ({
    id,
    action: id,
    owner: 'petri-salmela',
    due,
    stage: 'planned' as const,
    ...more,
  });
  const { actions } = havulinna({
    actions: [
      action('next', '2026-08'),
      action('due', '2026-06'),
      action('late', '2026-01-15'),
      action('moved', '2026-Q4', { slippedFrom: '2026-06-25' }),
      action('far', '2026-12-15'),
      action('old', '2026-01-15', { stage: 'done', closedOn: '2026-01-10' }),
      action('dropped', '2026-12', { stage: 'dropped', closedOn: '2026-05-02' }),
    ],
  });
  expect(actions.map(({ id }) => id)).toEqual(['late', 'due', 'next', 'moved', 'dropped']);
});

test('the parts of any snapshot add up to it, and it fits the format', () => {
  fc.assert(
    fc.property(madeUpAccounts, (accounts) => {
      const snapshot = takeSnapshot(portfolioOf(accounts), [], Q2, SEALED_ON);
      expect(
        snapshotSchema3.safeParse(JSON.parse(canonicalJson({ ...snapshot, sealedBefore: [] }))).error,
      ).toBeUndefined();
      for (const [quarter, { budget, actual }] of Object.entries(snapshot.company.figures)) {
        const sum = (measure: 'budget' | 'actual', of: readonly { figures: typeof snapshot.company.figures }[]) =>
          add(of.flatMap(({ figures }) => figures[quarter]?.[measure] ?? []));
        expect([sum('budget', snapshot.accounts), sum('actual', snapshot.accounts)]).toEqual([
          budget ?? 0,
          actual ?? 0,
        ]);
        expect([sum('budget', snapshot.segments), sum('actual', snapshot.segments)]).toEqual([
          budget ?? 0,
          actual ?? 0,
        ]);
      }
      for (const account of snapshot.accounts) {
        expect(add(account.lines.map(({ amount }) => amount))).toBe(account.figures[Q2]?.budget ?? 0);
        expect(add(account.sales.map(({ amount }) => amount))).toBe(account.figures[Q2]?.actual ?? 0);
        expect(add(Object.values(account.confidence).flatMap((amount) => amount ?? []))).toBe(
          account.figures[Q2]?.budget ?? 0,
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('the order in which files are read changes nothing', () => {
  fc.assert(
    fc.property(madeUpAccounts, (accounts) => {
      const text = (of: typeof accounts) => canonicalJson(takeSnapshot(portfolioOf(of), [], Q2, SEALED_ON));
      expect(text([...accounts].reverse())).toBe(text(accounts));
    }),
    { numRuns: 40 },
  );
});

test('content that did not change restates nothing', () => {
  fc.assert(
    fc.property(madeUpAccounts, (accounts) => {
      const portfolio = portfolioOf(accounts);
      expect(restatementsOf(takeSnapshot(portfolio, [], Q2, SEALED_ON), portfolio)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('a late invoice is restated for the account with the row that came, and for every sum above it', () => {
  const before: Told = { accounts: { 'havulinna-paper': {} }, sales: [['havulinna-paper', '2026-04', 10_000]] };
  const today = kaarnavesi({
    ...before,
    sales: [
      ['havulinna-paper', '2026-04', 10_000],
      ['havulinna-paper', '2026-06', 2_500],
    ],
  });
  const found = restatementsOf(taken(before), today);
  expect(found.map(({ level, figure, sealed, today: now }) => [level, figure, sealed, now])).toEqual([
    ['company', 'actual', 10_000, 12_500],
    ['segment', 'actual', 10_000, 12_500],
    ['unit', 'actual', 10_000, 12_500],
    ['person', 'actual', 10_000, 12_500],
    ['account', 'actual', 10_000, 12_500],
  ]);
  expect(found.at(-1)?.places).toHaveLength(1);
});

test('a figure that was not set and is set now is restated from nothing, not from 0', () => {
  const found = restatementsOf(
    taken({ accounts: { 'havulinna-paper': {} } }),
    kaarnavesi({ accounts: { 'havulinna-paper': { targets: { [Q2]: 470_000 } } } }),
  );
  expect(found.at(-1)).toMatchObject({ level: 'account', figure: 'target', sealed: undefined, today: 47_000_000 });
});

test('other quarters may change as they like', () => {
  const told = (more: Record<string, number>): Told => ({
    accounts: {
      'havulinna-paper': { budget: [{ id: 'l1', confidence: 'secure', sales: { [Q2]: 450_000, ...more } }] },
    },
  });
  expect(restatementsOf(taken(told({ '2026-Q3': 480_000 })), kaarnavesi(told({ '2026-Q3': 1, '2026-Q1': 2 })))).toEqual(
    [],
  );
});

test('an account that is gone from the content is not restated; the sums it was in are', () => {
  const two: Told = {
    accounts: { 'havulinna-paper': {}, 'meritar-foods': { name: 'Meritar Foods' } },
    sales: [['meritar-foods', '2026-04', 700]],
  };
  const found = restatementsOf(taken(two), kaarnavesi({ accounts: { 'havulinna-paper': {} } }));
  expect(found.map(({ level }) => level)).toEqual(['company', 'segment', 'unit', 'person']);
});

test('red flags are sealed; hints and errors are not', () => {
  const portfolio = kaarnavesi({ accounts: { 'havulinna-paper': {} } });
  const found = (grade: 'error' | 'red-flag' | 'hint', id: string) => ({
    rule: 'duplicate-id' as const,
    grade,
    place: { file: 'accounts/havulinna-paper.mdx', line: 3, column: 1 },
    account: 'havulinna-paper',
    facts: { id, list: '', file: 'accounts/havulinna-paper.mdx', line: 12 },
  });
  const { flags } = takeSnapshot(
    portfolio,
    [found('error', 'a1'), found('red-flag', 'a2'), found('hint', 'a3')],
    Q2,
    SEALED_ON,
  );
  expect(flags).toEqual([
    {
      rule: 'duplicate-id',
      severity: 'low',
      account: 'havulinna-paper',
      facts: { id: ['a2'], list: [''], file: ['accounts/havulinna-paper.mdx'], line: 12 },
      place: 'accounts/havulinna-paper.mdx:3',
    },
  ]);
});
