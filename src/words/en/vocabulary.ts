import type * as V from '#domain/plan/vocabulary.ts';

/** The method's own words, one for each key of the closed word lists. */
export const vocabulary = {
  operatingModel: {
    product: 'Product selling',
    mixed: 'Between product and solution',
    solution: 'Solution selling',
  } satisfies Record<V.OperatingModelKind, string>,
  role: {
    'decision-maker': 'Decision maker',
    user: 'User',
    'technical-influencer': 'Technical influencer',
    'economic-influencer': 'Economic influencer',
    coach: 'Coach',
  } satisfies Record<V.Role, string>,
  /** What else readers call a role when they search for it; nothing that people are called for other reasons. */
  roleAlso: { 'decision-maker': 'Decider' } as Partial<Record<V.Role, string>>,
  influence: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<V.Influence, string>,
  attitude: {
    growth: 'Growth',
    trouble: 'Trouble',
    'even-keel': 'Even keel',
    overconfident: 'Overconfident',
    unknown: 'Unknown',
  } satisfies Record<V.Attitude, string>,
  confidence: { secure: 'Secure', 'at-risk': 'At risk', 'new-growth': 'New growth' } satisfies Record<
    V.Confidence,
    string
  >,
  stage: {
    idea: 'Idea',
    testing: 'Testing',
    planned: 'Planned',
    running: 'Running',
    done: 'Done',
    dropped: 'Dropped',
  } satisfies Record<V.Stage, string>,
  function: {
    sales: 'Sales',
    service: 'Service',
    delivery: 'Delivery',
    technical: 'Technical',
    finance: 'Finance',
    marketing: 'Marketing',
    management: 'Management',
  } satisfies Record<V.TeamFunction, string>,
  ideaKind: { growth: 'Growth', widening: 'Widening of cooperation' } satisfies Record<V.IdeaKind, string>,
  goalBasis: { market: 'Market', 'customer-data': 'Customer data' } satisfies Record<V.GoalBasis, string>,
  planType: { account: 'Account plan', sales: 'Sales plan' } satisfies Record<V.PlanType, string>,
  status: { active: 'Active', prospect: 'Prospect', ending: 'Ending' } satisfies Record<V.AccountStatus, string>,
  severity: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<V.Severity, string>,
  relationship: ['None', 'Known', 'Respected', 'Trusted', 'Partner'],
  measure: {
    target: 'Target',
    budget: 'Budget',
    forecast: 'Forecast',
    actual: 'Actual',
    gap: 'Gap',
    deviation: 'Deviation',
    investment: 'Investment',
  },
};
