import { stress, stressShort, type Phrase } from '../phrase.ts';

/** Words of the list of all actions. */
export const actions = {
  title: 'Actions',
  description: (company: string) =>
    `All actions of the plans of ${company} by quarter, function and owner, with the load against capacity.`,
  lede: (open: number, late: number, closed: number): Phrase => [
    stress(open === 1 ? 'One action' : `${open} actions`),
    ` ${open === 1 ? 'is' : 'are'} open`,
    ...(late > 0 ? [', ', stressShort(`${late} past ${late === 1 ? 'its' : 'their'} day`)] : []),
    `; ${closed} ${closed === 1 ? 'is' : 'are'} closed.`,
  ],
  empty: 'No actions yet.',
  emptyText: 'Plans say what is done for a customer, who does it and by when.',
  load: 'Load against capacity',
  loadNote:
    'Working days by the quarter in which an action is due. Ideas and dropped actions take none; a unit that has not said its capacity adds none.',
  loadTable: 'Working days of each function by quarter',
  function: 'Function',
  allUnits: 'All units',
  daysOf: (days: string, capacity: string) => `${days} of ${capacity}`,
  noFunction: 'No function',
  withoutDays: (count: number) =>
    count === 1
      ? 'One action does not say how many days it takes; it is not in the sums.'
      : `${count} actions do not say how many days they take; they are not in the sums.`,
  owners: 'By owner',
  ownersNote: 'Open actions. The name leads to the person’s own page.',
  owner: 'Owner',
  open: 'Open',
  late: 'Past their day',
  quartersOf: 'Actions by quarter',
  inQuarter: (quarter: string) => `Actions of ${quarter}`,
  due: 'Due',
  action: 'Action',
  stage: 'Stage',
  days: 'Days',
  effect: 'Aim or effect',
  untested: 'Major, and not tested with the customer yet.',
  count: (count: number) => (count === 1 ? '1 action' : `${count} actions`),
  filters: 'Narrow the list down',
  shown: '{shown} of {count} actions',
  allOwners: 'All owners',
  allFunctions: 'All functions',
  allStages: 'All stages',
  none: 'No action matches. Remove a filter.',
  more: (count: number) => `${count} more of this quarter ${count === 1 ? 'is' : 'are'} in the data file.`,
  lessons: 'What closed actions taught',
};
