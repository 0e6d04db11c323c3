const customers = (count: number) => (count === 1 ? 'One customer' : `${count} customers`);
const owned = (owner: string) => `Owner: ${owner}.`;

/** Words of new-customer plans: the list and the page of one. */
export const newCustomers = {
  title: 'New customers',
  description:
    'Target groups in which new customers are to be won: wanted and won, sales wanted and what came of them.',
  lede: (plans: number, wanted: number, won: number) =>
    `${plans === 1 ? 'One plan wants' : `${plans} plans want`} ${wanted === 1 ? 'one new customer' : `${wanted} new customers`}; ${won === 0 ? 'none is' : won === 1 ? 'one is' : `${won} are`} won so far. Their sales are a line of their own beside the segments.`,
  none: 'No new-customer plans.',
  noneText:
    'A new-customer plan names a target group and how many customers are to be won in it. Each is a file in the folder new-customers.',
  plan: 'New-customer plan',
  planType: 'New-customer plans',
  owner: 'Owner',
  wanted: 'Wanted',
  won: 'Won',
  wantedAndWon: (won: string, wanted: string) => `${won} of ${wanted}`,
  total: 'All new customers',
  wantedIn: (plan: string, wanted: number) => `${plan}, ${wanted} wanted`,

  planDescription: (name: string, owner: string) =>
    `New-customer plan ${name}: target group, wanted and won, sales by quarter. Owner ${owner}.`,
  planLede: (wanted: number, won: number, owner: string) =>
    `${customers(wanted)} wanted, ${won === 0 ? 'none' : won} won so far. ${owned(owner)}`,
  contents: 'This plan',
  otherPlans: 'Other new-customer plans',
  targetGroup: 'Target group',
  criteria: 'Criteria',
  offerings: 'What we offer',
  goal: 'Goal',
  strategy: 'Strategy',
  serves: 'Strategic goals',
  flags: 'Red flags',
  sales: 'Sales wanted and what came of them',
  byQuarter: 'Wanted and won by quarter',
  byQuarterCaption: (name: string) => `${name}: customers wanted and won by quarter`,
  byQuarterNote: (day: string) => `Won are first orders to ${day}. “–” means not set.`,
  count: 'Customers',
  all: 'All',
  budget: 'Budget, investment and forecasts',
  prospects: 'Prospects',
  prospectsNote: 'Sales of a prospect count here until the customer has a plan of its own; then they count there.',
  noProspects: 'No prospects named.',
  noProspectsText:
    'A plan needs none: the target group and its numbers are enough. Named ones let invoices count for the plan.',
  prospect: 'Prospect',
  why: 'How it fits',
  next: 'What happens next',
  wonOn: 'First order',
  ownPlan: 'has a plan of its own',
};
