/** Words of quarterly reviews, wherever they are shown. */
export const reviews = {
  note: 'The newest first. A decision stays open until the day it is kept or given up.',
  segmentNote: 'Reviews of the segment as a whole. Its customers in sales plans have no review of their own.',
  title: 'Reviews',
  missing: (quarter: string, due: string, days: string) =>
    `The review of ${quarter} is missing. It was due ${due}, ${days} ago.`,
  outOfTurnDue: (due: string, why: string) => `A review is due out of turn by ${due}: ${why}`,
  newDecider: (name: string) => `${name} is new and decides.`,
  booked: (day: string) => `The next review is booked for ${day}.`,
  held: (day: string) => `held ${day}`,
  heldFor: (change: string) => `Out of turn: ${change}`,
  tookPart: 'Took part:',
  ofCustomer: (roles: string) => `from the customer: ${roles}`,
  decisionsOf: (quarter: string) => `Decisions of the review of ${quarter}`,
  decision: 'Decision',
  owner: 'Owner',
  due: 'Due',
  outcome: 'State',
  nextQuarter: 'Changes to the next quarter',
  trust: 'Trust',
  why: 'Why:',
  action: 'Action:',
  state: {
    open: 'Open',
    late: 'Past its day',
    kept: (day: string) => `Kept ${day}`,
    dropped: (day: string) => `Given up ${day}`,
  },
  earlier: (count: number) =>
    count === 1
      ? 'One earlier review is on the page of its quarter.'
      : `${count} earlier reviews are on the pages of their quarters.`,
  empty: {
    title: 'No reviews.',
    text: 'Judge the quarter at its end: npm run new -- review begins one with its figures.',
  },
};
