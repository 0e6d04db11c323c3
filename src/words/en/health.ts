import { stress, type Phrase } from '../phrase.ts';

const several = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`);

/** Words of the page on the state of the plans. */
export const health = {
  title: 'State of the plans',
  description: (company: string) =>
    `Whether every customer of ${company} is in a plan, what the plans lack, what in them has grown old, and every red flag by rule.`,
  lede: (customers: number, inNoPlan: number, complete: number, plans: number, over: number, flags: number): Phrase => [
    inNoPlan === 0
      ? `${customers === 1 ? 'The only named customer' : `Every one of ${customers} named customers`} is in exactly one plan. `
      : `${several(inNoPlan, 'customer', 'customers')} of finance’s ${inNoPlan === 1 ? 'is' : 'are'} in no plan. `.replace(
          /^o/,
          'O',
        ),
    ...(plans === 0
      ? []
      : plans === 1
        ? [complete === 1 ? 'Its plan is complete; ' : 'Its plan is incomplete; ']
        : ['The plans of ', stress(`${complete} of ${plans}`), ' customers are complete; ']),
    over === 0
      ? `${plans === 0 ? 'N' : 'n'}othing is past its shelf life. `
      : `${several(over, 'fact is', 'facts are')} past ${over === 1 ? 'its' : 'their'} shelf life. `,
    flags === 0 ? 'No red flag is open.' : `${several(flags, 'red flag is', 'red flags are')} open.`.replace(/^o/, 'O'),
  ],
  all: 'All customers',

  coverage: 'Coverage',
  coverageNote: 'A customer stands in one plan: its own, or a row of a sales plan. Which of the two, the segment says.',
  segment: 'Segment',
  customers: 'Customers',
  ownPlan: 'Plan of their own',
  inSalesPlan: 'In a sales plan',
  asDemanded: 'In the plan that the segment demands',
  plans: (count: number) => several(count, 'plan', 'plans'),
  withoutDemanded: 'Without the plan that their segment demands',
  inNoPlan: 'In no plan',
  invoiceRows: (rows: number) => several(rows, 'row of sales', 'rows of sales'),
  noCustomers: 'No customers yet.',
  noCustomersText: 'Account plans and sales plans bring them.',

  completeness: 'Completeness',
  completeMeans: 'A plan is complete when every field is written that its segment demands.',
  completenessNote: 'Fields are named as they are written in the plan, and lead to the line where they belong.',
  completeOf: (complete: number, of: number) => `${complete} of ${of} complete`,
  plan: 'Customer',
  kam: 'Kept by',
  written: 'Written',
  missing: 'Missing',
  inPlan: (plan: string) => `in ${plan}`,
  morePlans: (count: number) => (count === 1 ? 'One more customer' : `${count} more customers`),
  allComplete: 'Nothing is missing.',
  allCompleteText: 'Every plan has the fields that its segment asks for.',

  freshness: 'Freshness',
  freshnessNote: 'The furthest past its shelf life first. Shelf lives are set by segment.',
  fact: 'Fact',
  fresh: 'Within',
  over: 'Past it',
  undated: 'Never dated',
  age: 'Age',
  update: 'Update',
  updateOf: (fact: string, account: string) => `Update: ${fact}, ${account}`,
  moreOver: (count: number) =>
    `${several(count, 'more fact is', 'more facts are')} past ${count === 1 ? 'its' : 'their'} shelf life; each account’s own page has them.`.replace(
      /^o/,
      'O',
    ),
  noShelfLives: 'Nothing ages.',
  noShelfLivesText: 'No segment sets how long its facts stay good.',

  flags: 'Red flags and hints by rule',
  flagsNote: 'A count leads to the flags of its rule, each with what clears it, who does and since when.',
  rule: 'Rule',
  elsewhere: 'Company',
  sum: 'All',
  hint: 'hint',
  moreFlags: (count: number) => `and ${count} more, on the pages of their accounts`,
  noFlags: 'No red flags.',
  noFlagsText: 'The checks find nothing to mend today.',
};
