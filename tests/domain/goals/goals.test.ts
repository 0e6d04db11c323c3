import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ideasByStage, isNotInCrm } from '#domain/goals/ideas.ts';
import { keptPlans, plansServingNone, servingOfPlan, unservedGoals, type KeptPlan } from '#domain/goals/serving.ts';
import { STAGES } from '#domain/plan/vocabulary.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type ToldIdea = NonNullable<NonNullable<Told['accounts']>[string]['ideas']>[number];
const idea = (id: string, more: Partial<ToldIdea> = {}): ToldIdea => ({
  id,
  idea: id,
  kind: 'growth',
  stage: 'planned',
  ...more,
});

describe('growth ideas by stage', () => {
  test('are added up where they have a value, and counted where they have none; the most valuable first', () => {
    const stages = ideasByStage(
      kaarnavesi({
        accounts: {
          'havulinna-paper': {
            ideas: [
              idea('small', { value: 100 }),
              idea('no-value', { crmId: 'D-1' }),
              idea('large', { value: 300, crmUrl: 'https://crm.example/2' }),
              idea('gone', { stage: 'dropped', value: 1_000 }),
            ],
          },
          'meritar-foods': {
            ideas: [idea('middle', { value: 200 }), idea('none-either'), idea('early', { stage: 'idea' })],
          },
        },
      }),
    );
    expect(
      stages.map(({ stage, ideas, value, withoutValue, withoutCrm }) => [
        stage,
        ideas.map((each) => each.idea.id),
        value,
        withoutValue,
        withoutCrm,
      ]),
    ).toEqual([
      ['idea', ['early'], undefined, 1, 1],
      ['planned', ['large', 'middle', 'small', 'no-value', 'none-either'], 60_000, 2, 3],
      ['dropped', ['gone'], 100_000, 0, 0],
    ]);
  });

  test('one that lives and has neither a deal’s id nor its address is not in the CRM', () => {
    const account = kaarnavesi({
      accounts: {
        'havulinna-paper': {
          ideas: [
            idea('i1'),
            idea('i2', { crmId: 'D-1' }),
            idea('i3', { crmUrl: 'https://crm.example/3' }),
            idea('i4', { stage: 'dropped' }),
            idea('i5', { stage: 'done' }),
          ],
        },
      },
    }).accounts[0]!;
    expect(account.ideas.filter((each) => isNotInCrm({ account, idea: each })).map(({ id }) => id)).toEqual([
      'i1',
      'i5',
    ]);
  });

  test('of any portfolio add up stage by stage to the cent, whatever the order of accounts', () => {
    const anyIdea = fc.record({
      stage: fc.constantFrom(...STAGES),
      cents: fc.option(fc.nat(100_000_000), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyIdea, { maxLength: 4 }), { maxLength: 4 }), (accounts) => {
        const told = accounts.map(
          (ideas, at) =>
            [
              `customer-${at}`,
              {
                ideas: ideas.map(({ stage, cents }, number) =>
                  idea(`i${number}`, { stage, ...(cents === undefined ? {} : { value: Number(`${cents}e-2`) }) }),
                ),
              },
            ] as const,
        );
        const sums = (of: typeof told) =>
          ideasByStage(kaarnavesi({ accounts: Object.fromEntries(of) })).map(
            ({ stage, value, withoutValue, ideas }) => ({
              stage,
              value,
              withoutValue,
              count: ideas.length,
            }),
          );
        const byHand = STAGES.flatMap((stage) => {
          const own = accounts.flat().filter((each) => each.stage === stage);
          const valued = own.flatMap(({ cents }) => (cents === undefined ? [] : [BigInt(cents)]));
          const value = valued.length === 0 ? undefined : Number(valued.reduce((sum, each) => sum + each, 0n));
          return own.length === 0
            ? []
            : [{ stage, value, withoutValue: own.length - valued.length, count: own.length }];
        });
        expect(sums(told)).toEqual(byHand);
        expect(sums([...told].reverse())).toEqual(byHand);
      }),
      { numRuns: 50 },
    );
  });
});

describe('strategic goals', () => {
  const told: Told = {
    company: {
      goals: ['grow', 'care', 'learn', 'rest'].map((id) => ({ id, name: `We ${id}.` })),
    },
    accounts: {
      'havulinna-paper': {
        strategy: {
          asOf: '2026-05-01',
          choices: [
            { choice: 'do', what: 'First', goals: [] },
            { choice: 'do-not', what: 'Second', goals: ['grow', 'care'] },
          ],
        },
        goals: [
          { id: 'y1', year: 2026, goal: 'More', basis: 'Seen', basedOn: 'market', companyGoal: 'grow' },
          { id: 'y2', year: 2026, goal: 'Less', basis: 'Seen', basedOn: 'market' },
        ],
        ideas: [idea('i1', { goals: ['care'] }), idea('i2', { goals: ['learn'], stage: 'dropped' })],
      },
      'meritar-foods': {},
    },
    salesPlans: {
      south: {
        servesGoals: ['grow'],
        customers: [{ id: 'row', name: 'Row', ideas: [idea('i1', { goals: ['care'] })] }],
      },
    },
    newCustomers: { 'data-centres': { servesGoals: ['learn'] }, breweries: {} },
  };
  const nameOf = ({ account, salesPlan, newCustomerPlan }: KeptPlan) => (account ?? salesPlan ?? newCustomerPlan).id;

  test('are served by choices, annual goals and living ideas, and by sales and new-customer plans as a whole', () => {
    const portfolio = kaarnavesi(told);
    expect(
      keptPlans(portfolio, '2026-09-18').map((plan) => [
        nameOf(plan),
        servingOfPlan(plan).map(({ goal, kind, id, account }) => [goal, kind, id, account?.id]),
      ]),
    ).toEqual([
      [
        'havulinna-paper',
        [
          ['grow', 'choice', '2', 'havulinna-paper'],
          ['care', 'choice', '2', 'havulinna-paper'],
          ['grow', 'goal', 'y1', 'havulinna-paper'],
          ['care', 'idea', 'i1', 'havulinna-paper'],
        ],
      ],
      ['meritar-foods', []],
      [
        'south',
        [
          ['grow', 'plan', 'south', undefined],
          ['care', 'idea', 'i1', 'row'],
        ],
      ],
      ['breweries', []],
      ['data-centres', [['learn', 'new-customer-plan', 'data-centres', undefined]]],
    ]);
  });

  test('that no plan serves are named, and so are plans that serve none', () => {
    const portfolio = kaarnavesi(told);
    expect(unservedGoals(portfolio, '2026-09-18').map(({ id }) => id)).toEqual(['rest']);
    expect(plansServingNone(portfolio, '2026-09-18').map(nameOf)).toEqual(['meritar-foods', 'breweries']);
  });

  test('bind no plan while the company has none', () => {
    const portfolio = kaarnavesi({ accounts: { 'meritar-foods': {} } });
    expect(plansServingNone(portfolio, '2026-09-18')).toEqual([]);
  });
});
