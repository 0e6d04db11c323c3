import { describe, expect, test } from 'vitest';
import { goalsPage } from '#views/goals/goals.ts';
import { matrixPaging } from '#views/goals/matrix.ts';
import { furtherParts, partOfGroups } from '#views/list/parts.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const read = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const GOALS = [
  { id: 'g1', name: 'Service is 40% of sales' },
  { id: 'g2', name: 'Ten closed water loops by 2028' },
  { id: 'g3', name: 'Gross margin of 34%' },
];
const told: Told = {
  company: { goals: GOALS },
  segments: {
    'key-accounts': {
      servesGoals: ['g3'],
      rewards: [
        { criterion: 'Service sold', goals: ['g1'], basedOn: 'actual' },
        { criterion: 'Many visits', basedOn: 'forecast' },
      ],
    },
    'named-accounts': { name: 'Named accounts', code: 'C', order: 200, planType: 'sales' },
  },
  accounts: {
    'havulinna-paper': {
      strategy: {
        choices: [
          { choice: 'do', what: 'Closed loop first.', goals: ['g2'] },
          { choice: 'do-not', what: 'No spare parts alone.', goals: ['g1'] },
        ],
      },
      goals: [
        {
          id: 'y1',
          year: 2026,
          goal: 'The pilot loop is ordered',
          basis: 'The permit.',
          basedOn: 'market',
          companyGoal: 'g2',
        },
      ],
      ideas: [
        { id: 'i3', idea: 'Closed loop', kind: 'growth', stage: 'running', goals: ['g2'] },
        {
          id: 'i4',
          idea: 'Sieve washing',
          kind: 'growth',
          stage: 'dropped',
          goals: ['g3'],
          reason: 'The pilot removes the need.',
        },
      ],
    },
    'vuorimaki-cement': { name: 'Vuorimäki Cement' },
  },
  salesPlans: {
    south: {
      segment: 'named-accounts',
      servesGoals: ['g1'],
      customers: [
        {
          id: 'kivikko-bakery',
          name: 'Kivikko Bakery',
          ideas: [{ id: 'i1', idea: 'Heat from rinse water', kind: 'growth', stage: 'idea', goals: ['g1'] }],
        },
      ],
    },
  },
};
const page = goalsPage(siteOf(kaarnavesi(told), AS_OF));

describe('the page of strategic goals', () => {
  test('says which goals and which plans stand alone', () => {
    expect(read(page.lede)).toBe('1 goal of 3 is served by no plan; 1 plan of 3 serves none.');
    expect(page.goals.map(({ id, isUnserved }) => `${id} ${isUnserved}`)).toEqual(['G1 false', 'G2 false', 'G3 true']);
    expect(page.servingNone).toEqual([
      {
        plan: { text: 'Vuorimäki Cement', href: '/accounts/vuorimaki-cement/' },
        owner: { text: 'P. Salmela', href: '/team/petri-salmela/' },
      },
    ]);
  });

  test('a segment that names a goal does not serve it, and a dropped idea does not either', () => {
    const g3 = page.goals[2]!;
    expect([g3.things, g3.plans.serving, g3.segments.map(({ text }) => text)]).toEqual(['', 0, ['A, Key accounts']]);
  });

  test('counts what serves a goal by its kind', () => {
    expect(page.goals.map(({ things }) => things)).toEqual([
      '1 choice, 1 growth idea, 1 sales plan',
      '1 choice, 1 annual goal, 1 growth idea',
      '',
    ]);
  });

  test('each cell leads to the choice, the goal or the idea that serves', () => {
    const [havulinna] = page.matrix[0]!.rows;
    expect(havulinna!.cells.map((cell) => cell.map(({ text, href }) => `${text} ${href}`))).toEqual([
      ['Choice 2 /accounts/havulinna-paper/#choice-2'],
      [
        'Choice 1 /accounts/havulinna-paper/#choice-1',
        'Annual goal Y1 /accounts/havulinna-paper/#goal-y1',
        'Idea I3 /accounts/havulinna-paper/#idea-i3',
      ],
      [],
    ]);
    expect(page.matrix[1]!.rows[0]!.cells[0]).toEqual([
      { text: 'The plan itself', href: '/sales-plans/south/#strategy' },
      { text: 'Idea I1, Kivikko Bakery', href: '/sales-plans/south/#kivikko-bakery-idea-i1' },
    ]);
  });

  test('a segment’s row counts its plans that serve the goal', () => {
    expect(page.matrix.map(({ segment, counts }) => [segment.text, ...counts])).toEqual([
      ['A, Key accounts', '1 of 2', '1 of 2', '0 of 2'],
      ['C, Named accounts', '1 of 1', '0 of 1', '0 of 1'],
    ]);
  });

  test('a reward that points nowhere or follows a forecast comes first, with the rule that says why', () => {
    expect(page.rewards.map(({ criterion, faults }) => [criterion, ...faults.map(({ href }) => href)])).toEqual([
      ['Many visits', '/handbook/rules/reward-without-goal/', '/handbook/rules/reward-on-forecast/'],
      ['Service sold'],
    ]);
    expect(page.unrewarded).toEqual(['G2 Ten closed water loops by 2028', 'G3 Gross margin of 34%']);
  });

  test('a company without goals accuses no plan', () => {
    const { lede, servingNone, matrix } = goalsPage(siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), AS_OF));
    expect([read(lede), servingNone, matrix]).toEqual(['No strategic goals are set.', [], []]);
  });
});

test('plans by goal stand on as many pages as they need, the fewer on each the more goals there are, each plan once', () => {
  const ids = Array.from({ length: 300 }, (_, at) => `customer-${at + 100}`);
  const portfolio = kaarnavesi({
    company: { goals: [{ id: 'g1', name: 'Grow' }] },
    accounts: Object.fromEntries(ids.map((id) => [id, { name: id }])),
  });
  const page = goalsPage(siteOf(portfolio, AS_OF));
  const parts = [1, ...furtherParts(page.paging, ids.length)];
  expect(parts.length).toBeGreaterThan(1);
  const pages = parts.map((part) => partOfGroups(page.paging, page.matrix, part));
  expect(pages.flat().flatMap(({ rows }) => rows.map(({ name }) => name.text))).toEqual(ids);
  // A head counts all plans of its segment, wherever they stand.
  expect(new Set(pages.flat().map(({ counts }) => counts.join()))).toEqual(new Set(['0 of 300']));
  expect(matrixPaging(5).further).toBeLessThan(page.paging.further / 2);
  expect([page.servingNone.length, page.moreServingNone]).toEqual([60, 240]);
});
