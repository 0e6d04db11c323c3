import { stress, stressShort, type Phrase } from '../phrase.ts';

type Sided = { side: 'short' | 'over' | 'equal'; by: string } | undefined;
const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** Words of our own organisation and of each person's page. */
export const team = {
  title: 'Our team',
  description: (company: string) => `Units, teams and people of ${company} with the accounts they answer for.`,
  whole: (people: number, units: number, keepers: number): Phrase => [
    `${several(people, 'person', 'people')} in ${several(units, 'unit', 'units')}; `,
    stress(String(keepers)),
    ` ${keepers === 1 ? 'keeps' : 'keep'} plans of customers.`,
  ],
  caption: (unit: string, quarter: string, money: string) =>
    `${unit}: people and what their accounts add up to in ${quarter}, ${money}`,
  note: (quarter: string, unit: string) =>
    `${unit}, ${quarter}. Budget is the sum of the accounts and new-customer plans a person keeps; target is the one set on the person, the team or the unit. Gap = budget − target. “–” means not set.`,
  person: 'Person',
  functions: 'Functions',
  accounts: 'Accounts',
  openActions: 'Open actions',
  flagsToClear: 'Red flags to clear',
  unitsOwn: 'The unit’s own people',
  unitWhole: (unit: string) => `${unit} as a whole`,
  peopleCount: (count: number) => several(count, 'person', 'people'),
  empty: 'No people yet.',
  emptyText: 'Each file in the folder team is one unit with its teams and people.',

  personDescription: (name: string) =>
    `${name}: accounts, targets, actions, counterparts and what waits for an answer.`,
  keepsNone: ['Keeps no customer’s plan; works in the accounts of others.'] as Phrase,
  lede: (
    accounts: number,
    newCustomerPlans: number,
    budget: string | undefined,
    quarter: string,
    sided: Sided,
  ): Phrase => {
    const kept = [
      ...(accounts === 0 ? [] : [accounts === 1 ? 'one account' : `${accounts} accounts`]),
      ...(newCustomerPlans === 0
        ? []
        : [newCustomerPlans === 1 ? 'one new-customer plan' : `${newCustomerPlans} new-customer plans`]),
    ].join(' and ');
    const who = kept.slice(0, 1).toUpperCase() + kept.slice(1);
    if (budget === undefined) return [`${who}; no budget for ${quarter} yet.`];
    const apart: Phrase = !sided
      ? ['.']
      : sided.side === 'equal'
        ? [', exactly the target.']
        : [
            ', ',
            sided.side === 'short' ? stressShort(`${sided.by} short`) : stress(`${sided.by} over`),
            sided.side === 'short' ? ' of the target.' : ' the target.',
          ];
    return [`${who} ${accounts === 1 ? 'is' : 'add up to'} `, stress(budget), ` in ${quarter}`, ...apart];
  },
  unit: 'Unit',
  team: 'Team',
  manager: 'Reports to',
  reports: 'Their people',

  targetAndAccounts: 'Target and what the accounts add up to',
  accountsOf: (quarter: string) => `Accounts, ${quarter}`,
  accountsCaption: (quarter: string, unit: string) => `Accounts with their figures of ${quarter}, ${unit}`,
  account: 'Account',
  sum: 'Together',
  targetOnPerson: 'The target in the last row is the one set on the person.',
  withoutBudget: (count: number) =>
    count === 1
      ? 'One account has no budget in the quarter; it is not counted as 0.'
      : `${count} accounts have no budget in the quarter; they are not counted as 0.`,
  inTeams: 'In the teams of',
  function: 'Function',
  kam: 'Key account manager',

  actions: 'Open actions',
  actionsNote: 'By the day they are due.',
  due: 'Due',
  action: 'Action',
  stage: 'Stage',
  work: 'Work',
  late: 'late',
  noActions: 'No open actions.',
  noActionsText: 'Actions of the plans that name this person as their owner appear here.',

  load: 'Load',
  loadNote: (unit: string) =>
    `Working days by the quarter in which an action is due. Capacity is what ${unit} has for the function.`,
  own: 'Own days',
  wholeUnit: 'The unit’s days',
  capacity: 'Capacity',
  taken: 'Taken',
  withoutDays: (count: number) =>
    count === 1
      ? 'One action does not say how many days it takes; it is not in the sums.'
      : `${count} actions do not say how many days they take; they are not in the sums.`,

  counterparts: 'Counterpart of',
  counterpartsNote: 'The customers’ people whom this person looks after.',
  customer: 'Customer',
  influence: 'Influence',
  attitude: 'Attitude',
  age: 'Age of the judgement',
  lastContact: 'Last contact',
  noCounterparts: 'Counterpart of nobody.',
  noCounterpartsText: 'Plans name a counterpart for each person of the customer.',

  promises: 'Promises to keep',
  promise: 'Promise',
  to: 'To',
  noPromises: 'No open promises.',
  noPromisesText: 'What this person has promised a customer is listed here until it is kept.',
  questions: 'Open questions to answer',
  question: 'Question',
  noQuestions: 'No open questions.',
  noQuestionsText: 'What this person is to find out about a customer is listed here until it is answered.',
  decisions: 'Decisions to carry out',
  decision: 'Decision',
  noDecisions: 'No open decisions.',
  noDecisionsText: 'What a review has decided and this person sees to is listed here until it is kept or given up.',
  flags: 'Red flags to clear',
  flag: 'Severity',
  what: 'What is wrong',
  toClear: 'To clear:',
  noFlags: 'No red flags.',
  noFlagsText: 'The checks find nothing today that this person is to mend.',
};
