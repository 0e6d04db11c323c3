import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { coverageOf, plansOf } from '#domain/health/coverage.ts';
import { completenessOf, isComplete } from '#domain/health/completeness.ts';
import { agedFacts, isOver } from '#domain/health/freshness.ts';
import { BLOCKS, type Block } from '#domain/plan/vocabulary.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
type ToldAccount = NonNullable<Told['accounts']>[string];
const bookOf = (told: Told) => openBook(kaarnavesi(told), AS_OF);
const TEAM: ToldAccount = { team: [{ person: 'petri-salmela', function: 'sales' }], purpose: 'Clean water.' };

/** What a plan lacks of one block that its segment demands, with the place where it would stand. */
function lacks(block: Block, account: ToldAccount): [field: string, of: string, path: string][] {
  const book = bookOf({
    segments: { 'key-accounts': { required: [block] } },
    accounts: { 'havulinna-paper': { ...TEAM, ...account } },
  });
  const { missing } = completenessOf(book.portfolio.accounts[0]!, book);
  expect(missing.every((each) => each.block === block && each.of.every((of) => of !== undefined))).toBe(true);
  return missing.map(({ field, of, path }) => [field ?? 'all of it', of.join(' '), path.join('.')]);
}

describe('what a segment demands', () => {
  test.each(BLOCKS)('%s that nobody has begun is missing as a whole', (block) => {
    expect(lacks(block, {})).toEqual([['all of it', '', block]]);
  });

  test('a profile and a strategy are asked for each of their fields', () => {
    expect(lacks('profile', { profile: { asOf: '2026-05-01', sites: [] } })).toEqual(
      ['businessId', 'industry', 'sites', 'customerSince'].map((field) => [field, '', `profile.${field}`]),
    );
    expect(lacks('strategy', { strategy: { asOf: '2026-05-01' } })).toEqual([['choices', '', 'strategy.choices']]);
    expect(lacks('strategy', { strategy: { choices: [{ choice: 'do', what: 'Pumps' }] } })).toEqual([
      ['asOf', '', 'strategy.asOf'],
    ]);
  });

  test('a forecast is asked for this quarter and the next, made by the day', () => {
    const forecast = (madeOn: string, ...quarters: string[]) => ({
      madeOn,
      sales: Object.fromEntries(quarters.map((quarter) => [quarter, 1])),
    });
    expect(lacks('forecast', { forecast: [forecast(AS_OF, '2026-Q3'), forecast('2026-06-01', '2026-Q4')] })).toEqual(
      [],
    );
    expect(lacks('forecast', { forecast: [forecast(AS_OF, '2026-Q3')] })).toEqual([['sales', '2026-Q4', 'forecast']]);
    expect(lacks('forecast', { forecast: [forecast('2026-09-19', '2026-Q3', '2026-Q4')] })).toEqual([
      ['sales', '2026-Q3 2026-Q4', 'forecast'],
    ]);
  });

  test('a budget is written for a quarter by any of its lines, a goal for a year by any of its goals', () => {
    const line = (...quarters: string[]) => ({
      confidence: 'secure' as const,
      sales: Object.fromEntries(quarters.map((quarter) => [quarter, 1])),
    });
    const all = ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'];
    expect(lacks('budget', { budget: [line(...all), line('2026-Q3')] })).toEqual([]);
    expect(lacks('budget', { budget: [line(...all.slice(1))] })).toEqual([['sales', '2026-Q3', 'budget']]);
    const goal = (id: string, year: number) => ({ id, year, goal: 'More', basis: 'Seen', basedOn: 'market' as const });
    expect(lacks('goals', { goals: [goal('y1', 2025), goal('y2', 2026)] })).toEqual([]);
  });

  test.each(['needs', 'feedback'] as const)('%s are asked for as a whole, and one of them is enough', (block) => {
    const book = bookOf({
      segments: { 'key-accounts': { required: [block] } },
      accounts: {
        'havulinna-paper': {
          ...TEAM,
          needs: [{ id: 'n1', need: 'Water', basis: 'Told', asOf: AS_OF }],
          feedback: [{ on: AS_OF, by: 'Manager', said: 'Good.' }],
        },
      },
    });
    expect(completenessOf(book.portfolio.accounts[0]!, book)).toMatchObject({ asked: 3, written: 3, missing: [] });
  });

  test('a goal is asked for in the year of the day', () => {
    const goal = (year: number) => ({
      goals: [{ id: 'y1', year, goal: 'More', basis: 'Seen', basedOn: 'market' as const }],
    });
    expect(lacks('goals', goal(2026))).toEqual([]);
    expect(lacks('goals', goal(2025))).toEqual([['year', '2026', 'goals']]);
  });

  test('a person who is not judged needs no basis and no day; one who is judged needs both', () => {
    const known = { id: 'antti', name: 'Antti Pohjola', roles: ['user' as const], influence: 'low' as const };
    expect(lacks('people', { people: [{ ...known, counterpart: 'petri-salmela' }] })).toEqual([
      ['attitude', 'Antti Pohjola', 'people.0.attitude'],
    ]);
    expect(lacks('people', { people: [{ ...known, counterpart: 'petri-salmela', attitude: 'growth' }] })).toEqual([
      ['basis', 'Antti Pohjola', 'people.0.basis'],
      ['asOf', 'Antti Pohjola', 'people.0.asOf'],
    ]);
    const asked = openBook(
      kaarnavesi({
        segments: { 'key-accounts': { required: ['people'] } },
        accounts: {
          a: { ...TEAM, people: [known, { ...known, id: 'outi', attitude: 'growth', asOf: AS_OF, basis: 'Asked.' }] },
        },
      }),
      AS_OF,
    );
    expect(completenessOf(asked.portfolio.accounts[0]!, asked)).toMatchObject({ asked: 12, written: 9 });
  });

  test('yearly figures name the newest year wherever it stands in the list', () => {
    const year = (of: number) => ({ year: of, source: 'Report', asOf: '2026-04-01', netSales: 1 });
    expect(lacks('finances', { finances: [year(2023), year(2025), year(2024)] })).toEqual(
      ['operatingResult', 'equityRatio', 'employees', 'shareOfWallet'].map((field) => [
        field,
        '2025',
        `finances.1.${field}`,
      ]),
    );
  });
});

test('a plan of its own is asked for its team and its purpose; a row of a sales plan is not', () => {
  const book = bookOf({
    accounts: { 'havulinna-paper': {}, 'meritar-foods': TEAM },
    salesPlans: { south: { customers: [{ id: 'row', name: 'Row' }] } },
  });
  expect(
    book.portfolio.accounts.map((account) => [
      account.id,
      isComplete(account, book),
      completenessOf(account, book).missing.map(({ block, path }) => [block, ...path].join(' ')),
    ]),
  ).toEqual([
    ['havulinna-paper', false, ['team team', 'purpose purpose']],
    ['meritar-foods', true, []],
    ['row', true, []],
  ]);
});

describe('a fact', () => {
  const facts = (told: ToldAccount, shelfLives: NonNullable<NonNullable<Told['segments']>[string]['shelfLives']>) =>
    agedFacts(bookOf({ segments: { 'key-accounts': { shelfLives } }, accounts: { a: told } })).map(
      ({ kind, of, days, path, limit }) => [kind, of, days, limit, path.join('.')],
    );

  test('is past its shelf life on the day after its last', () => {
    expect([
      isOver({ days: 90, limit: 90 }),
      isOver({ days: 91, limit: 90 }),
      isOver({ days: undefined, limit: 0 }),
    ]).toEqual([false, true, false]);
  });

  test('of yearly figures and of feedback is the newest by the day', () => {
    const year = (of: number, asOf: string) => ({ year: of, source: 'Report', asOf, netSales: 1 });
    expect(
      facts(
        {
          finances: [year(2025, '2026-09-08'), year(2024, '2025-04-01')],
          feedback: ['2026-09-18', '2026-09-19', '2026-09-10'].map((on) => ({ on, by: 'Manager', said: 'Good.' })),
        },
        { finances: 100, feedback: 10 },
      ),
    ).toEqual([
      ['finances', undefined, 10, 100, 'finances'],
      ['feedback', undefined, 0, 10, 'feedback'],
    ]);
  });

  test('of a person is their judgement and their last contact; who is unknown is not judged', () => {
    expect(
      facts(
        {
          people: [
            { id: 'outi', name: 'Outi Valkama', lastContact: '2026-09-08' },
            { id: 'antti', name: 'Antti Pohjola', attitude: 'growth', asOf: '2026-08-29', basis: 'Asked.' },
          ],
        },
        { judgement: 10, contact: 20 },
      ),
    ).toEqual([
      ['judgement', 'Antti Pohjola', 20, 10, 'people.1.asOf'],
      ['contact', 'Outi Valkama', 10, 20, 'people.0.lastContact'],
      ['contact', 'Antti Pohjola', undefined, 20, 'people.1.lastContact'],
    ]);
  });

  test('of a need, a strategy and a profile ages from its own day; what is not written does not age', () => {
    const shelfLives = { profile: 1, needs: 1, strategy: 1, finances: 1 };
    expect(facts({}, shelfLives)).toEqual([]);
    expect(
      facts(
        {
          profile: { asOf: '2026-09-17' },
          strategy: { asOf: '2026-09-16' },
          needs: [
            { id: 'n1', need: 'First', basis: 'Told', asOf: '2026-09-15' },
            { id: 'n2', need: 'Second', basis: 'Told', asOf: '2026-09-14' },
          ],
        },
        shelfLives,
      ),
    ).toEqual([
      ['needs', 'Second', 4, 1, 'needs.1.asOf'],
      ['needs', 'First', 3, 1, 'needs.0.asOf'],
      ['strategy', undefined, 2, 1, 'strategy.asOf'],
      ['profile', undefined, 1, 1, 'profile.asOf'],
    ]);
  });

  test('with a shelf life of 0 days still has a place in the order; feedback is asked of plans of their own only', () => {
    const book = bookOf({
      segments: { 'key-accounts': { shelfLives: { feedback: 0, needs: 10 } } },
      accounts: {
        a: {
          needs: [{ id: 'n1', need: 'First', basis: 'Told', asOf: '2026-07-20' }],
          feedback: [{ on: '2026-09-13', by: 'Manager', said: 'Good.' }],
        },
      },
      salesPlans: { south: { customers: [{ id: 'row', name: 'Row' }] } },
    });
    expect(agedFacts(book).map(({ account, kind, days }) => [account.id, kind, days])).toEqual([
      ['a', 'needs', 60],
      ['a', 'feedback', 5],
    ]);
  });
});

test('a plan is an account’s own or a sales plan with all its customers', () => {
  const { accounts, salesPlans } = kaarnavesi({
    accounts: { 'havulinna-paper': {} },
    salesPlans: { south: { customers: ['row-a', 'row-b'].map((id) => ({ id, name: id })) } },
  });
  expect([...plansOf(accounts)].map(([plan, own]) => [plan.id, own.map(({ id }) => id)])).toEqual([
    ['havulinna-paper', ['havulinna-paper']],
    ['south', ['row-a', 'row-b']],
  ]);
  expect([...plansOf(accounts).keys()][1]).toBe(salesPlans[0]);
});

test('whom finance knows and no plan has is named with its rows; a segment of sales plans demands no plan of its own', () => {
  const { segments, inNoPlan } = coverageOf(
    bookOf({
      segments: { 'key-accounts': {}, 'named-accounts': { planType: 'sales' } },
      accounts: { 'havulinna-paper': {} },
      salesPlans: { south: { segment: 'named-accounts', customers: [{ id: 'row', name: 'Row' }] } },
      sales: [
        ['stranger', '2026-05', 100],
        ['stranger', '2026-06', 100],
        ['havulinna-paper', '2026-06', 100],
      ],
    }),
  );
  expect(
    segments.map(({ segment, demands, withoutDemanded }) => [segment.id, demands, withoutDemanded.length]),
  ).toEqual([
    ['key-accounts', 'account', 0],
    ['named-accounts', 'sales', 0],
  ]);
  expect([...inNoPlan]).toEqual([['stranger', 2]]);
});
