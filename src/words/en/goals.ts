import { stress, stressShort, type Phrase } from '../phrase.ts';

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** Words of the page of strategic goals. */
export const goals = {
  title: 'Strategic goals',
  description: (company: string) =>
    `Strategic goals of ${company}, which plans serve them and by what, and what is rewarded.`,
  lede: (goals: number, unserved: number, plans: number, none: number): Phrase => [
    ...(goals === 0
      ? ['No strategic goals are set.']
      : [
          ...(unserved === 0
            ? [
                goals === 1
                  ? 'The one strategic goal is served by some plan'
                  : `Each of the ${goals} strategic goals is served by some plan`,
              ]
            : [
                stressShort(unserved === 1 ? '1 goal' : `${unserved} goals`),
                ` of ${goals} ${unserved === 1 ? 'is' : 'are'} served by no plan`,
              ]),
          ...(plans === 0
            ? ['.']
            : none === 0
              ? ['; ', stress('every plan'), ' serves at least one.']
              : [
                  '; ',
                  stressShort(several(none, 'plan', 'plans')),
                  ` of ${plans} ${none === 1 ? 'serves' : 'serve'} none.`,
                ]),
        ]),
  ],
  empty: 'No strategic goals.',
  emptyText:
    'Three to five are enough. Write each with its measure in company.yaml; plans then say which goal a choice, an annual goal or an idea serves.',

  overview: 'Goals and what serves them',
  overviewNote: 'A segment’s words alone do not serve a goal: some plan has to.',
  goal: 'Goal',
  plans: 'Plans that serve it',
  by: 'By',
  segments: 'Segments that name it',
  rewards: 'Rewards that point at it',
  unserved: 'No plan serves it',
  counts: {
    choice: (count: number) => several(count, 'choice', 'choices'),
    goal: (count: number) => several(count, 'annual goal', 'annual goals'),
    idea: (count: number) => several(count, 'growth idea', 'growth ideas'),
    plan: (count: number) => several(count, 'sales plan', 'sales plans'),
    'new-customer-plan': (count: number) => several(count, 'new-customer plan', 'new-customer plans'),
  },

  matrix: 'Which plan serves which goal, and by what',
  matrixNote: 'Each word leads to its place in the plan. Dropped ideas serve nothing.',
  plan: 'Plan',
  owner: 'Owner',
  things: {
    choice: (id: string) => `Choice ${id}`,
    goal: (id: string) => `Annual goal ${id}`,
    idea: (id: string) => `Idea ${id}`,
    plan: 'The plan itself',
  },
  ofCustomer: (thing: string, customer: string) => `${thing}, ${customer}`,
  salesPlan: 'Sales plan',
  newCustomerPlan: 'New-customer plan',
  nothing: 'nothing',
  groupPlans: 'Plans by strategic goal',

  servingNone: 'Plans that serve no goal',
  servingNoneNote: 'Not an error: some plans only keep what there is. But then somebody should have decided so.',
  allServe: 'Every plan serves a goal.',
  allServeText: 'A plan that serves none is listed here, with who keeps it.',

  rewardsTitle: 'What is rewarded',
  rewardsNote:
    'Reward criteria as text; sums of pay have no place here. What is rewarded should point at a strategic goal and not follow a forecast.',
  criterion: 'Criterion',
  of: 'Whose',
  pointsAt: 'Points at',
  follows: 'Follows',
  toMend: 'To mend',
  basedOn: { actual: 'Actual', budget: 'Budget', forecast: 'Forecast', goal: 'A goal’s measure' },
  rewardWithoutGoal: 'Points at no goal',
  rewardOnForecast: 'Follows the forecast',
  noGoal: 'no goal',
  noRewards: 'No reward criteria.',
  noRewardsText: 'Segments, units and teams list them under rewards, as text, with the goals they point at.',
  unrewarded: (goals: string[]) => `No reward points at ${new Intl.ListFormat('en-GB').format(goals)}.`,
};
