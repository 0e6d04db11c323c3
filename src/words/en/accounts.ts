/** Words of the lists of accounts and of sales plans. */
export const accounts = {
  title: 'Accounts',
  description: (count: number) =>
    `All ${count} named customers with their figures of this quarter, by key account manager.`,
  lede: (accounts: number, plans: number, customers: number) =>
    `${accounts === 1 ? 'One customer has' : `${accounts} customers have`} a plan of ${accounts === 1 ? 'its' : 'their'} own${customers === 0 ? '.' : `; ${customers === 1 ? 'one is' : `${customers} are`} in ${plans === 1 ? 'one sales plan' : `${plans} sales plans`}.`}`,
  managers: 'Key account managers',
  filters: 'Filters',
  segment: 'Segment',
  allSegments: 'All segments',
  manager: 'Key account manager',
  allManagers: 'Everyone',
  flagged: 'Only with red flags',
  shown: '{shown} of {count} customers',
  count: (count: number) => (count === 1 ? '1 customer' : `${count} customers`),
  none: 'No customers match. Remove a filter.',
  account: 'Account',
  target: 'Target',
  budget: 'Budget',
  gap: 'Gap',
  forecast: 'Forecast',
  actualToDate: 'Actual to date',
  flags: 'Red flags',
  judgement: 'Oldest judgement',
  caption: (quarter: string, unit: string) => `Named customers, ${quarter}, ${unit}`,
  note: (quarter: string, unit: string) => `${unit}, ${quarter}. Gap = budget − target. “–” means not set.`,
  inSalesPlan: (plan: string) => `in ${plan}`,
  empty: 'No accounts yet.',
  emptyText: 'Each file in the folder accounts is the plan of one customer; sales plans hold several.',

  salesPlans: 'Sales plans',
  salesPlansDescription: 'Sales plans over several named customers, with their figures of this quarter.',
  salesPlansLede: (plans: number, customers: number) =>
    `${plans === 1 ? 'One sales plan covers' : `${plans} sales plans cover`} ${customers === 1 ? 'one customer' : `${customers} customers`}.`,
  plan: 'Sales plan',
  owner: 'Owner',
  customers: 'Customers',
  withoutBudget: 'Without a budget',
  noSalesPlans: 'No sales plans.',
  noSalesPlansText:
    'A sales plan covers several named customers, for instance all of one salesperson’s. Each is a file in the folder sales-plans.',
};
