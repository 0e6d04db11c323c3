import type { ChangeCounts } from '#domain/snapshot/change-sums.ts';
import { stress, type Phrase } from '../phrase.ts';

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
type Way = { way: 'up' | 'down' | 'same'; by: string } | undefined;
const went = (name: string, way: Way): Phrase =>
  !way
    ? []
    : way.way === 'same'
      ? [`${name} are the same in sum. `]
      : [`${name} went ${way.way} by `, stress(way.by), '. '];

/** Words of what changed between two quarters, or since the last seal. */
export const changes = {
  since: (quarter: string) => `What changed since ${quarter}`,
  sinceSealNote: (quarter: string, day: string) => `Against ${quarter}, sealed ${day}.`,
  noSeal: {
    title: 'Nothing is sealed yet.',
    text: 'When the first quarter is sealed, what changed since then stands here.',
  },
  area: {
    figures: 'Figures',
    attitudes: 'Attitudes',
    people: 'People',
    flags: 'Red flags',
    actions: 'Actions',
    ideas: 'Growth ideas',
    promises: 'Promises',
    trust: 'Trust',
  },
  what: 'What',
  change: 'Change',
  to: 'to',
  figure: { target: 'Target', budget: 'Budget', forecast: 'Forecast', actual: 'Actual' },
  figureOf: (figure: string, quarter: string) => `${figure}, ${quarter}`,
  newPerson: 'New among the people',
  goneFrom: 'No longer among the people',
  flagOpened: 'Opened',
  flagClosed: 'Closed',
  flagPassing: 'Opened and closed',
  done: 'Done',
  dropped: 'Dropped',
  slipped: 'Moved',
  reopened: 'Opened again',
  effectOn: (effects: string) => `Effect: ${effects}`,
  moves: (person: string, from: string, to: string) => `${person} from ${from.toLowerCase()} to ${to.toLowerCase()}`,
  onSales: (amount: string) => `sales ${amount}`,
  noSales: 'none on sales',
  idea: 'Stage',
  ideaValue: 'Value a year',
  ideaAdded: 'New idea',
  ideaRemoved: 'No longer in the plan',
  given: 'Promised',
  kept: 'Kept',
  broken: 'Broken',
  trustOf: (score: number) => `${score} of 5`,
  nothing: 'Nothing changed.',
  nothingText: (quarter: string) =>
    `Figures, people, flags, actions, ideas and promises stand as they did in ${quarter}.`,
  beside: 'Attitudes and actions have tables of their own above.',
  nothingBeside: 'Figures, people, flags, ideas and promises are as they were.',
  newAccount: 'New among the accounts; there is nothing to compare with.',
  lede: (
    budget: Way,
    forecast: Way,
    { attitudes, flagsOpened, flagsClosed, actionsDone, actionsSlipped, actionsDropped }: ChangeCounts,
  ): Phrase => [
    ...went('Budgets', budget),
    ...went('Forecasts', forecast),
    `${several(attitudes, 'attitude', 'attitudes')} moved; ${several(flagsOpened, 'red flag', 'red flags')} opened and ${flagsClosed} closed; ${several(actionsDone, 'action is', 'actions are')} done, ${actionsSlipped} moved and ${actionsDropped} dropped.`,
  ],
  ledeNote: (quarter: string) =>
    `Sums of budgets and forecasts are of ${quarter} and later, where a figure was set on both sides. What was not set never counts as 0.`,
  byAccount: 'What changed, account by account',
  account: 'Account',
  budgetMove: 'Budget',
  forecastMove: 'Forecast',
  newlyIn: (amount: string, accounts: number) =>
    `${amount} of it from ${accounts === 1 ? 'one account' : `${accounts} accounts`} that had none before`,
  salesPlan: (name: string, customers: number) =>
    `${name}, ${customers === 1 ? 'one customer' : `${customers} customers`}`,
  newlySet: (count: number) => `${count} newly set`,
  unset: (count: number) => `${count} taken out`,
  moved: (count: number) => `${count} moved`,
  inOut: (added: number, gone: number) =>
    [...(added > 0 ? [`${added} in`] : []), ...(gone > 0 ? [`${gone} out`] : [])].join(', '),
  openedClosed: (opened: number, closed: number) =>
    [...(opened > 0 ? [`${opened} opened`] : []), ...(closed > 0 ? [`${closed} closed`] : [])].join(', '),
  actionsDone: (done: number, slipped: number, dropped: number) =>
    [
      ...(done > 0 ? [`${done} done`] : []),
      ...(slipped > 0 ? [`${slipped} moved`] : []),
      ...(dropped > 0 ? [`${dropped} dropped`] : []),
    ].join(', '),
  ideasMoved: (moved: number, added: number) =>
    [...(moved > 0 ? [`${moved} moved`] : []), ...(added > 0 ? [`${added} new`] : [])].join(', '),
  promisesMoved: (kept: number, broken: number) =>
    [...(kept > 0 ? [`${kept} kept`] : []), ...(broken > 0 ? [`${broken} broken`] : [])].join(', '),
  accountsIn: (names: string) => `New among the accounts: ${names}.`,
  accountsOut: (names: string) => `No longer among the accounts: ${names}.`,
  same: (count: number) => (count === 1 ? 'One account is as it was.' : `${count} accounts are as they were.`),
};
