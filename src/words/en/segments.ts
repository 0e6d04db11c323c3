import type * as V from '#domain/plan/vocabulary.ts';
import type { CRITERION_MEASURES } from '#domain/plan/segment.ts';
import { stress, stressShort, type Phrase } from '../phrase.ts';

/** How far from a target: "€210k short". */
type Sided = { side: 'short' | 'over' | 'equal'; by: string } | undefined;
const apart = (sided: Sided): Phrase =>
  !sided
    ? ['.']
    : sided.side === 'equal'
      ? [', exactly the target.']
      : [', ', sided.side === 'short' ? stressShort(`${sided.by} short`) : stress(`${sided.by} over`), ' the target.'];
const shortOf = (sided: Sided): Phrase =>
  sided?.side === 'short' ? [', ', stressShort(`${sided.by} short`), ' of the target.'] : apart(sided);

/** Words of the segment pages and the roll-up. */
export const segments = {
  title: 'Segments and budgets',
  description: (company: string) =>
    `Budget, target, forecast and actual of ${company} from account to segment to company.`,
  plansAddUp: (budget: string, quarter: string, sided: Sided): Phrase => [
    'Plans add up to ',
    stress(budget),
    ` in ${quarter}`,
    ...shortOf(sided),
  ],
  nothingBudgeted: (quarter: string, actual: string | undefined): Phrase => [
    `No plan has a budget for ${quarter} yet.${actual === undefined ? '' : ` Sales to date are ${actual}.`}`,
  ],
  yearWouldEnd: (year: number, outlook: string, sided: Sided, missing: number): Phrase => [
    `With forecasts, ${year} would end at `,
    stress(outlook),
    ...shortOf(sided),
    ...(missing === 0
      ? []
      : [
          ` ${missing === 1 ? 'One account has' : `${missing} accounts have`} no forecast to the end of the year and ${missing === 1 ? 'is' : 'are'} not in it.`,
        ]),
  ],

  byQuarter: 'Target, plans and outcome by quarter',
  whereGapIs: (quarter: string) => `Where the gap of ${quarter} is`,
  name: 'Segment or account',
  noGap: (quarter: string) => `No target is set for ${quarter}, so there is no gap to show.`,
  gapPartlySplit: (names: string[]) =>
    `The accounts shown under ${new Intl.ListFormat('en-GB').format(names)} make only a part of the gap; the others have no target of their own, or a smaller gap.`,
  gapNotSplit: (names: string[]) =>
    `${new Intl.ListFormat('en-GB').format(names)} ${names.length === 1 ? 'has' : 'have'} no account targets, so ${names.length === 1 ? 'its' : 'their'} gap cannot be split.`,

  rollUp: 'Sales, account to company',
  rollUpWays: 'The same sales, added up',
  rollUpBy: { segment: 'By segment', owner: 'By owner', unit: 'By unit' },
  rollUpTitle: { owner: 'Sales, account to owner to company', unit: 'Sales, owner to unit to company' },
  byTitle: { owner: 'Segments and budgets, by owner', unit: 'Segments and budgets, by unit' },
  byDescription: {
    owner: 'Budget, target, forecast and actual from each account to who keeps it, to the company.',
    unit: 'Budget, target, forecast and actual from each of our people to the unit, to the company.',
  },
  targetOnOwner: 'Target is set for the owner',
  unit: 'Unit',
  rollUpNote: (unit: string) =>
    `${unit}. Gap = budget − target; for the year, outlook − target. Outlook = actual of past quarters + forecast. “–” means not set.`,
  opensNote: 'Open any underlined figure to see its lines.',
  account: 'Account',
  past: 'Past',
  thisQuarter: (quarter: string) => `${quarter}, preliminary`,
  year: (year: number) => `Year ${year}`,
  actualOf: (quarter: string) => `${quarter} actual`,
  target: 'Target',
  budget: 'Budget',
  gap: 'Gap',
  forecast: 'Forecast',
  actualToDate: 'Actual to date',
  outlook: 'Outlook',
  company: 'Company',
  segmentTotal: (code: string | undefined, name: string) => (code === undefined ? name : `Segment ${code}`),
  customersOf: (plan: string, count: number) => `${plan}, ${count === 1 ? '1 customer' : `${count} customers`}`,
  planTypes: { account: 'Account plans', sales: 'Sales plans' } satisfies Record<V.PlanType, string>,
  targetOnSegment: 'Target is set for the segment, not for each account',
  missing: (of: number, budget: number, quarter: string, outlook: number, year: number) =>
    `Of ${of === 1 ? 'one customer' : `${of} customers`}, ${[...(budget ? [`${budget} without a budget for ${quarter}`] : []), ...(outlook ? [`${outlook} without a forecast to the end of ${year}`] : [])].join(' and ')}: not in the sums, and not counted as 0.`,
  showRows: (count: number) => `Show ${count} rows`,
  linesOf: (account: string, count: number) => `${account}, opened to ${count === 1 ? 'one line' : `${count} lines`}`,
  line: 'Line',
  confidence: 'Confidence',
  comesFrom: 'Comes from',
  place: 'File and line',
  sum: 'Sum',

  investment: (quarter: string) => `Investment, ${quarter}`,
  whatWePutIn: 'What we put in: money and hours',
  moneyBudget: (unit: string) => `Money budget, ${unit}`,
  moneyUsed: (unit: string) => `Money used, ${unit}`,
  hoursBudget: 'Hours budget',
  hoursUsed: 'Hours used',
  hoursShare: 'Hours used %',
  nextMoney: (quarter: string, unit: string) => `${quarter} money, ${unit}`,
  nextHours: (quarter: string) => `${quarter} hours`,
  salesPerUnit: (currency: string) => `Sales budget per ${currency} 1`,
  segment: 'Segment',
  investmentNote: 'Under a segment, only accounts that have used more than their budget are listed.',

  segmentDescription: (name: string) => `${name}: criteria, care model, goal, strategy and figures by quarter.`,
  lede: (accounts: number, budget: string | undefined, quarter: string, sided: Sided): Phrase =>
    budget === undefined
      ? [
          accounts === 1
            ? `One customer; no budget for ${quarter} yet.`
            : `${accounts} customers; no budget for ${quarter} yet.`,
        ]
      : [
          accounts === 1 ? 'The plan of one customer is ' : `Plans of ${accounts} customers add up to `,
          stress(budget),
          ` in ${quarter}`,
          ...shortOf(sided),
        ],
  howWeCare: 'Who belongs here, and how we care for them',
  criteria: 'Criteria',
  noCriteria: 'Chosen by hand; no thresholds are set.',
  measures: {
    netSales: 'Customer’s net sales',
    employees: 'Employees',
    ourSales: 'Our sales in a year',
    shareOfWallet: 'Our share of wallet, %',
  } satisfies Record<(typeof CRITERION_MEASURES)[number], string>,
  atLeast: (value: string) => `at least ${value}`,
  below: (value: string) => `below ${value}`,
  careModel: 'Care model',
  plan: 'Plan',
  review: 'Review',
  everyMonths: (months: number) => (months === 1 ? 'Every month' : `Every ${months} months`),
  goal: 'Goal',
  strategy: 'Strategy',
  serves: 'Strategic goals',
  rewards: 'Reward criteria',
  required: 'A plan must have',
  blocks: {
    profile: 'Basic facts',
    finances: 'Customer’s figures',
    needs: 'Needs',
    people: 'People',
    strategy: 'Strategy',
    valueClaims: 'Value for the customer',
    budget: 'Budget',
    investment: 'Investment',
    forecast: 'Forecast',
    goals: 'Annual goals',
    ideas: 'Growth ideas',
    actions: 'Actions',
    feedback: 'Feedback',
    promises: 'Promises',
    openQuestions: 'Open questions',
    changes: 'Coming changes',
    redFlags: 'Red flags',
    trust: 'Trust',
  } satisfies Record<V.Block, string>,
  shelfLives: 'How long facts stay good',
  shelfLife: {
    profile: 'Basic facts',
    finances: 'Customer’s figures',
    needs: 'Needs',
    judgement: 'Judgement of a person',
    strategy: 'Strategy',
    feedback: 'Feedback',
    contact: 'Contact with each person',
  } satisfies Record<V.FactKind, string>,
  accountsByQuarter: 'Accounts by quarter',
  customers: 'Customers',
  noCustomers: 'No customers yet.',
  noCustomersText: 'Account plans and sales plans name their segment; customers of this one appear here.',
};
