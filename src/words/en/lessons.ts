import { stress, type Phrase } from '../phrase.ts';

/** Words of the page on what closed actions taught. */
export const lessons = {
  title: 'Lessons',
  description: (company: string) =>
    `What followed the closed actions of ${company}: attitudes that moved, sales, and what was learned, by kind of action.`,
  lede: (closed: number, learned: number, accounts: number): Phrase => [
    stress(closed === 1 ? 'One closed action' : `${closed} closed actions`),
    ` in ${accounts === 1 ? 'one account' : `${accounts} accounts`}; ${learned === closed ? 'each' : learned} ${learned === 1 && closed !== 1 ? 'says' : learned === closed ? 'says' : 'say'} what was learned.`,
  ],
  caution:
    'What came after an action need not have come from it: order in time does not prove cause. Few actions prove less still, so the number stands beside every share.',
  kinds: 'Kinds of action',
  kindsNote:
    'First the kind after which something changed most often in proportion: an attitude that moved, or sales. Then by sales. No attitude counts as better than another.',
  rank: 'Place',
  kind: 'Kind',
  followed: 'Followed by a change',
  moves: 'Attitudes that moved',
  sales: 'Sales that followed',
  ofActions: (count: number) => (count === 1 ? 'one action' : `${count} actions`),
  days: 'Days',
  noKind: 'No kind written',
  all: 'What was learned, by kind',
  closedOn: 'Closed',
  action: 'Action',
  learned: 'What was learned',
  effect: 'What followed',
  times: (count: number) => `${count} times`,
  more: (count: number) =>
    `${count === 1 ? 'One older one is' : `${count} older ones are`} in the data file of actions.`,
  notLearned: 'Not written.',
  empty: 'No closed actions yet.',
  emptyText:
    'An action that is done says whose attitude moved, what it did to sales and what was learned. It appears here.',
  backToActions: 'All actions',
};
