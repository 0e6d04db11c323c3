/** Words of a sales plan's page. */
export const salesPlan = {
  description: (name: string, owner: string, customers: number) =>
    `Sales plan ${name}: ${customers === 1 ? 'one named customer' : `${customers} named customers`}, owner ${owner}.`,
  lede: (customers: number, owner: string) =>
    customers === 1 ? `One named customer, owner ${owner}.` : `${customers} named customers, owner ${owner}.`,
  goalAndStrategy: 'Goal and strategy',
  goal: 'Goal',
  strategy: 'Strategy',
  serves: 'Strategic goals',
  sales: 'Sales of the plan',
  customers: 'Customers',
  customersNote: (unit: string, day: string) =>
    `${unit}. Actual of the current quarter is to ${day}. “–” means not set.`,
  caption: (name: string, unit: string) => `${name}: customers by quarter, ${unit}`,
  customer: 'Customer',
  total: 'All customers',
  missing: (count: number) =>
    count === 1
      ? 'One customer has no budget in the quarter; it is not counted as 0.'
      : `${count} customers have no budget in the quarter; they are not counted as 0.`,
  industry: 'Business',
  businessId: 'Business id',
  sites: 'Sites',
  segment: 'Segment',
  owner: 'Owner',
  parent: 'Part of',
  byQuarter: (name: string, unit: string) => `${name} by quarter, ${unit}`,
  people: (name: string) => `People of ${name}`,
  actions: (name: string) => `Actions for ${name}`,
  reviews: (name: string) => `Reviews of ${name}`,
  lines: (name: string) => `Budget lines of ${name}`,
  nothing: 'No figures.',
  nothingText: 'Neither finance nor the plan has a figure for this customer. It is not set, which is not 0.',
  otherPlans: 'Other sales plans',
  contents: 'This plan',
};
