import { stress, stressShort, type Phrase } from '../phrase.ts';

/** A segment that is not where its target is. */
interface Apart {
  code: string | undefined;
  name: string;
  by: string;
}

const nameOf = ({ code, name }: Apart) => (code === undefined ? name : `Segment ${code}`);

/** Words of the first page. */
export const home = {
  title: (quarter: string) => `This quarter, ${quarter}`,
  description: (company: string) =>
    `What ${company} plans, expects and must do this quarter: warnings, coming actions, plans against target.`,
  forManagement: 'Portfolio',
  forKams: 'My accounts',

  plansShort: (sum: string, gap: string): Phrase => [
    'Plans add up to ',
    stress(sum),
    ', which is ',
    stressShort(`${gap} short`),
    ' of the target.',
  ],
  plansOver: (sum: string, gap: string): Phrase => [
    'Plans add up to ',
    stress(sum),
    ', which is ',
    stress(`${gap} over`),
    ' the target.',
  ],
  plansOnTarget: (sum: string): Phrase => ['Plans add up to ', stress(sum), ', exactly the target.'],
  plansWithoutTarget: (sum: string): Phrase => ['Plans add up to ', stress(sum), '. No target is set for the quarter.'],
  nothingBudgeted: (quarter: string, isOver: boolean) =>
    isOver ? `No plan had a budget for ${quarter}.` : `No plan has a budget for ${quarter} yet.`,
  onlyActual: (quarter: string, actual: string, isOver: boolean): Phrase => [
    isOver
      ? `No plan had a budget for ${quarter}. Sales were `
      : `No plan has a budget for ${quarter} yet. Sales to date are `,
    stress(actual),
    '.',
  ],
  segmentsApart: (short: readonly Apart[], over: readonly Apart[]) => {
    const shortPart = join(
      short.map((segment, at) =>
        at === 0 ? `${nameOf(segment)} is short by ${segment.by}` : `${segment.code ?? segment.name} by ${segment.by}`,
      ),
    );
    const overPart = join(
      over.map((segment, at) =>
        at === 0 ? `${nameOf(segment)} is over by ${segment.by}` : `${segment.code ?? segment.name} by ${segment.by}`,
      ),
    );
    return `${[shortPart, overPart].filter((part) => part !== '').join('; ')}.`;
  },
  segmentsWithoutBudget: (names: readonly string[]) =>
    `${join(names)} ${names.length === 1 ? 'has' : 'have'} a target but no budget.`,
  forecast: (amount: string, side: 'below' | 'above' | 'equal', without: number) =>
    `${side === 'equal' ? 'The forecast equals the plans' : `The forecast is ${amount} ${side} the plans`}${without === 0 ? '' : without === 1 ? '; one budgeted account has no forecast' : `; ${without} budgeted accounts have no forecast`}.`,
  actual: (amount: string, by: string, side: 'below' | 'above' | 'equal'): Phrase => [
    'The actual is ',
    stress(amount),
    side === 'equal' ? ', as planned.' : `, ${by} ${side} the plans.`,
  ],
  noActual: 'There is no actual for the quarter.',
  unbudgeted: (count: number) =>
    count === 1
      ? 'One account has no budget and is not in the sum.'
      : `${count} accounts have no budget and are not in the sum.`,

  earlyWarnings: 'Early warnings',
  warningsShown: (shown: number, all: number) =>
    shown === all ? `${all}, most severe first` : `${shown} of ${all}, most severe first`,
  moreWarnings: (rest: number) => (rest === 1 ? '1 more warning' : `${rest} more warnings`),
  warningsBeyond: (beyond: number) => `${beyond} more, rule by rule, on State of the plans`,
  noWarnings: 'No warnings.',
  noWarningsText: 'No rule finds anything to mend in the plans today.',
  severity: 'Severity',
  warning: 'What is wrong',
  segmentCalled: (code: string, name: string) => `Segment ${code}, ${name}`,
  owner: 'Owner',
  toClear: 'To clear:',
  since: (day: string) => `since ${day}`,

  plansAgainstTarget: 'Plans against target',
  csvOf: 'CSV: figures of every account and quarter',

  comingActions: 'Coming actions',
  comingShown: (days: string, shown: number, all: number) =>
    shown === all ? `Next ${days}, ${all}` : `Next ${days}, ${shown} of ${all}`,
  moreActions: (rest: number) => (rest === 1 ? '1 more action' : `${rest} more actions`),
  actionsBeyond: (beyond: number) => `${beyond} more among all actions`,
  noActions: 'No actions are due.',
  noActionsText: (days: string) => `Actions of the plans appear here when they are due within ${days}.`,
  due: 'Due',
  action: 'Action',
  stage: 'Stage',
  aim: 'Effect aimed at',
  by: (day: string) => `by ${day}`,

  rhythm: 'Rhythm',
  duty: 'Duty',
  progress: 'Done',
  missing: 'Missing',
  reviewsOf: (segment: string) => `Reviews: ${segment}`,
  reviewsHeld: (quarter: string) => `Reviews of ${quarter} held`,
  allHeld: 'None is missing',
  missingReviews: (names: string) => `Missing: ${names}`,
  outOfTurn: 'Review due out of turn',
  noDayFor: (names: string) => `No date: ${names}`,
  allBooked: (first: string, last: string) =>
    first === last ? `All booked, ${first}` : `All booked, ${first} to ${last}`,
  plansInDate: 'Plans in date',
  allInDate: 'Nothing is past its limit',
  pastLimit: (names: string) => `Past their limit: ${names}`,
  feedbackWithin: (days: string) => `Feedback within ${days}`,
  feedbackInTime: 'Feedback within its limit',
  noFeedback: (names: string) => `None yet: ${names}`,
  oldest: (name: string, days: string) => `Oldest: ${name}, ${days}`,
  seal: (quarter: string) => `Seal ${quarter}`,
  waitsForReviews: (count: number) =>
    count === 1 ? 'Waits for one review without a date' : `Waits for ${count} reviews without a date`,
  andMore: (names: string, more: number) => `${names} and ${more} more`,

  segments: (quarter: string) => `Segments, ${quarter}`,
  segment: 'Segment',
  accounts: 'Accounts',
  actualToDate: 'Actual to date',
  actualOfBudget: 'Actual of budget',
  gapPercent: 'Gap %',
  warnings: 'Warnings',
  company: 'Company',
  planType: { account: 'Account plans', sales: 'Sales plans' },
  segmentsNote: 'Gap = budget − target. Gap % is of the target. “–” means not set.',

  ownAccounts: 'My accounts',
  ownAccountsNote: 'Everyone who keeps a plan, with the plans.',
  person: 'Person',
  plans: 'Plans',
  salesPlan: (name: string, customers: number) => `${name}, ${customers} ${customers === 1 ? 'customer' : 'customers'}`,
};

function join(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
