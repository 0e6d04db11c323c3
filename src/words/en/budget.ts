import { stress, stressShort, type Phrase } from '../phrase.ts';

type Sided = { side: 'short' | 'over' | 'equal'; by: string } | undefined;
const apart = (sided: Sided): Phrase =>
  !sided
    ? ['.']
    : sided.side === 'equal'
      ? [', exactly the target.']
      : [
          ', ',
          sided.side === 'short' ? stressShort(`${sided.by} short`) : stress(`${sided.by} over`),
          sided.side === 'short' ? ' of the target.' : ' the target.',
        ];
const several = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`);
const listed = new Intl.ListFormat('en-GB');

/** Words of the page on which the budget from below meets the target from above. */
export const budget = {
  title: 'Budget and target',
  description: (company: string) =>
    `Where the plans of ${company} miss the target from above, why, and how far they can be relied on.`,
  navAccuracy: 'Forecast accuracy',
  reliable: ['The plans can be relied on: every customer is classed, every plan complete, every team named.'] as Phrase,
  notReliable: (unclassed: number, incomplete: number, teamless: number): Phrase => [
    'The plans cannot yet be relied on in full: ',
    stress(
      listed.format([
        ...(unclassed ? [`${several(unclassed, 'customer is', 'customers are')} not classed`] : []),
        ...(incomplete
          ? [
              incomplete === 1
                ? 'the plan of one customer is incomplete'
                : `the plans of ${incomplete} customers are incomplete`,
            ]
          : []),
        ...(teamless ? [`${several(teamless, 'plan names', 'plans name')} no team`] : []),
      ]) || 'there are none',
    ),
    '.',
  ],
  plansAddUp: (sum: string | undefined, quarter: string, sided: Sided, missing: number): Phrase => [
    ...(sum === undefined
      ? [`Nobody has a budget for ${quarter} yet.`]
      : ['They add up to ', stress(sum), ` in ${quarter}`, ...apart(sided)]),
    ...(sum === undefined || missing === 0
      ? []
      : [
          ` ${several(missing, 'customer has', 'customers have').replace(/^o/, 'O')} no budget for it, which is not counted as 0.`,
        ]),
  ],
  empty: 'No customers yet.',
  emptyText:
    'Account plans and sales plans bring the budget from below; company.yaml, segments and team the target from above.',
  howToRead: 'How to read this page',

  company: 'Company',
  readiness: 'How far the plans can be relied on',
  readinessNote: 'Budgets from below mean something when customers are classed, plans complete and teams named.',
  segment: 'Segment',
  conditions: { classed: 'Customers classed', complete: 'Plans complete', teamed: 'Teams named' },
  open: { classed: 'Not classed', complete: 'Incomplete', teamed: 'No team named' },
  state: 'State',
  ready: 'Ready',
  notReady: 'Open',
  nothingOpen: 'Nothing is open.',
  more: (count: number) => `and ${count} more`,
  allOpen: 'Missing fields, plan by plan',

  byQuarter: 'Target and plans by quarter',
  paths: {
    organisation: 'Company, units, teams and salespeople',
    segments: 'The same target by segment',
    groups: 'The same by corporate group',
  },
  pathIn: (path: string, quarter: string) => `${path}, ${quarter}`,
  pathNotes: {
    organisation: 'An account counts for the person who keeps it.',
    segments: 'Segments share out the same company target.',
    groups: 'A parent with its subsidiaries. Their target is what the accounts’ own targets add up to.',
  },
  opens: 'Open an underlined figure to see what makes it.',
  note: (unit: string) => `${unit}. Gap = budget − target. “–” means not set and is in no sum.`,
  who: 'Who',
  priorYear: 'Actual a year ago',
  target: 'Target',
  budget: 'Budget',
  gap: 'Gap',
  gapPercent: 'Gap %',
  forecast: 'Forecast',
  actualToDate: 'Actual to date',
  withoutBudget: 'Without a budget',
  unallocated: 'Unallocated',
  givenTooMuch: 'Given out beyond the target',
  unallocatedNote: 'Unallocated: what of a target none of the rows below it has been given.',
  allAllocated: 'Every target is shared out in full.',
  basis: 'Basis:',
  groupOf: (parent: string, count: number) => `${parent} and ${several(count - 1, 'subsidiary', 'subsidiaries')}`,
  inNoGroup: 'Customers of no group',

  opened: (name: string, quarter: string) => `${name}, ${quarter}: what makes the gap`,
  targetIs: 'Target',
  targetSet: (amount: string) => `${amount}, set at`,
  targetOfParts: (amount: string) => `${amount}, the sum of the targets below it`,
  targetOfSome: (amount: string, without: number) =>
    `${amount} for some of the accounts only; ${several(without, 'account has', 'accounts have')} a budget and no target, so there is no gap`,
  targetNotSet: 'Not set, so there is no gap',
  short: 'Short of their own target',
  over: 'Over their own target',
  accountsTogether: (count: number) => `${several(count, 'account', 'accounts')}, together`,
  unbudgeted: 'Without a budget',
  withoutTarget: 'Without a target of their own',
  withoutTargetText: (count: number) =>
    `${several(count, 'account', 'accounts')} with a budget; their part of the gap cannot be told`,
  confidence: 'Budget by confidence',
  howSure: 'How sure the budget is',
  secureShare: 'Share secure',
  couldClose: 'Could close it',
  ideasNote: (sum: string, unit: string) =>
    `Growth ideas that no budget line counts on: ${sum} in a quarter (${unit}), a fourth of their sales a year.`,
  noIdeas: 'Growth ideas expected by then are in the budget lines already.',
  account: 'Account',
  budgetOf: (quarter: string) => `Budget ${quarter}`,
  accountsOf: (title: string, unit: string) => `${title}, accounts, ${unit}`,

  causes: (quarter: string) => `What makes the gap of ${quarter}, and what could close it`,
  idea: 'Growth idea',
  stage: 'Stage',
  expected: 'First sales',
  inQuarter: 'In a quarter',
  share: 'Share',
  noGap: 'No account is short of a target of its own.',

  ahead: 'Quarters ahead',
  aheadNote: 'To the end of the rolling horizon, which does not stop at the end of the year.',
  quarterAhead: (quarter: string, target: string, sum: string, gap: string, isShort: boolean): Phrase => [
    stress(quarter),
    `, target ${target}, budget ${sum}, gap `,
    isShort ? stressShort(gap) : stress(gap),
  ],

  deviations: 'Off the budget by more than the limit',
  deviationsNote: (limit: string) =>
    `More than ${limit}% of the budget, in this quarter by forecast and in the last one by actual. Each needs a reason.`,
  uncommented: (count: number, all: number) =>
    count === 0 ? `All ${all} explained` : `${count} of ${all} without a reason`,
  measures: { forecast: 'forecast', actual: 'actual' },
  quarter: 'Quarter',
  seen: 'Forecast or actual',
  difference: 'Difference',
  reason: 'Reason',
  otherDeviations: (count: number) =>
    count === 1 ? 'One more, by who keeps the account' : `${count} more, by who keeps the account`,
  explained: 'explained',
  noReason: 'Nobody has said why.',
  writeReason: 'Write the reason',
  writeReasonOf: (account: string, quarter: string) => `Write the reason: ${account}, ${quarter}`,
  noDeviations: 'Nothing is off by more than the limit.',
  noDeviationsText: 'Forecasts and actuals that leave the budget by more than the company’s limit are listed here.',

  forecasts: 'Forecast to the horizon',
  forecastsNote: (unit: string) =>
    `${unit}. Outlook = actual of past quarters + forecast of this one and the rest of the year. The difference compares only accounts that have both figures.`,
  forecastOf: (segment: string, count: number) => `${segment}, forecasts of ${several(count, 'account', 'accounts')}`,
  year: (year: number) => `Year ${year}`,
  outlook: (year: number) => `Outlook ${year}`,
  forecastMinusBudget: 'Forecast − budget',
  withoutForecast: 'Accounts without a forecast',
  madeOn: 'Made',
  place: 'File and line',
  companyForecast: 'Company, forecast',
  companyBudget: 'Company, budget',
  companyTarget: 'Company, target',

  accuracy: 'Forecast accuracy',
  accuracyNote: (unit: string) =>
    `${unit}. From sealed quarters only, new-customer plans included. Off by = what each forecast missed, without its sign; they do not cancel.`,
  sealedQuarter: 'Sealed quarter',
  quartersBefore: 'Forecast made',
  before: (count: number) => (count === 1 ? 'a quarter before' : `${count} quarters before`),
  actual: 'Actual',
  accuracyDifference: 'Actual − forecast',
  offBy: 'Off by',
  offByShare: 'Of actual',
  compared: 'Compared',
  withoutActual: 'Without an actual',
  noAccuracy: 'No two quarters are sealed yet.',
  noAccuracyText:
    'A seal keeps what was expected that day. When a later quarter is sealed too, its actual is held against it here.',

  investment: (year: number) => `Investment and return, ${year} to date`,
  investmentNote: (currency: string, first: string, last: string) =>
    `What we put in and what was sold, ${first} to ${last}. Sales per ${currency} 1 = sales to date ÷ money used; both stand in the row. One does not prove the other.`,
  moneyPlanned: (unit: string) => `Money planned, ${unit}`,
  moneyUsed: (unit: string) => `Money used, ${unit}`,
  hoursPlanned: 'Hours planned',
  hoursUsed: 'Hours used',
  salesToDate: (unit: string) => `Sales to date, ${unit}`,
  salesPerMoney: (currency: string) => `Sales per ${currency} 1`,
  salesPerHour: (currency: string) => `Sales per hour, ${currency}`,
  withoutSales: (count: number) =>
    `${several(count, 'account has', 'accounts have').replace(/^o/, 'O')} no sales on record this year; not counted as 0.`,
  accountsInvested: (segment: string, count: number) =>
    `${segment}, ${several(count, 'account', 'accounts')} with investment`,
  noInvestment: 'No investment yet.',
  noInvestmentText: 'Plans and segments say what money and hours are put in; finance says what was used.',

  sources: 'Where the figures come from',
  sourceOf: {
    priorYear: 'Actual a year ago',
    target: 'Targets',
    budget: 'Budget',
    forecast: 'Forecast',
    actual: 'Actual to date',
  },
  sourceLines: (kind: string, lines: number, files: number) =>
    `${kind}: ${several(lines, 'line', 'lines')} in ${several(files, 'file', 'files')}${files > 1 || lines > 1 ? ', added up' : ''}.`,
  sourceInData: 'Every line is in the data files and on its account’s page.',
};

/** The ways down from the company's one target. */
export type Path = keyof typeof budget.paths;
/** What makes the budget from below reliable. */
export type ConditionName = keyof typeof budget.conditions;
/** The figures whose sources have a note of their own. */
export type SourceKind = keyof typeof budget.sourceOf;
