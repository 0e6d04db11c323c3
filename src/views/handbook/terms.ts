/** A term of the method: the word that stands for it in a file, the page that says more, and whether pages link it. */
export interface Term {
  written?: string;
  page: string;
  /** Left out of the links within texts: a word that is also said in its everyday sense. */
  isEveryday?: boolean;
}

/** The terms of the glossary; their words and meanings stand with the other words (`glossary`), under the same keys. */
export const TERMS = {
  accountPlan: { written: 'planType: account', page: '/handbook/what-a-plan-holds/' },
  salesPlan: { written: 'planType: sales', page: '/handbook/what-a-plan-holds/' },
  newCustomerPlan: { written: 'new-customers/', page: '/handbook/what-a-plan-holds/' },
  jointPlan: { written: 'shared', page: '/handbook/joint-plan/' },
  segment: { written: 'segment', page: '/handbook/customer-classification/' },
  careModel: { written: 'careModel', page: '/handbook/customer-classification/' },
  operatingModel: { written: 'operatingModel', page: '/handbook/operating-models/' },
  keyAccountManager: { written: 'kam', page: '/handbook/crm-and-handbook/' },
  namedCustomer: { written: 'customers', page: '/handbook/what-a-plan-holds/' },
  stakeholder: { written: 'people', page: '/handbook/roles-and-influence/' },
  coach: { written: 'coach', page: '/handbook/roles-and-influence/' },
  influence: { written: 'influence', page: '/handbook/roles-and-influence/' },
  attitude: { written: 'attitude', page: '/handbook/attitudes/' },
  basis: { written: 'basis', page: '/handbook/good-and-poor/', isEveryday: true },
  approach: { written: 'approach', page: '/handbook/attitudes/', isEveryday: true },
  counterpart: { written: 'counterpart', page: '/handbook/roles-and-influence/' },
  relationshipLevel: { written: 'relationship', page: '/handbook/roles-and-influence/' },
  trust: { written: 'trust', page: '/handbook/reviews/', isEveryday: true },
  target: { written: 'targets', page: '/handbook/budgeting-both-ways/' },
  budget: { written: 'budget', page: '/handbook/budgeting-both-ways/' },
  forecast: { written: 'forecast', page: '/handbook/budgeting-both-ways/' },
  actual: { written: 'actuals/', page: '/handbook/importing/' },
  investmentBudget: { written: 'investment', page: '/handbook/budgeting-both-ways/' },
  confidence: { written: 'confidence', page: '/handbook/budgeting-both-ways/', isEveryday: true },
  gap: { page: '/handbook/budgeting-both-ways/' },
  deviation: { written: 'comments', page: '/handbook/budgeting-both-ways/' },
  miss: { page: '/handbook/reading-the-budget-page/', isEveryday: true },
  rollUp: { page: '/handbook/budgeting-both-ways/' },
  strategicGoal: { written: 'goals', page: '/handbook/company-set-up/' },
  annualGoal: { written: 'goals', page: '/handbook/rolling-rhythm/' },
  action: { written: 'actions', page: '/handbook/rolling-rhythm/' },
  majorAction: { written: 'major', page: '/handbook/feedback-and-testing/' },
  growthIdea: { written: 'ideas', page: '/handbook/win-win-and-value/' },
  offering: { written: 'offerings', page: '/handbook/company-set-up/' },
  need: { written: 'needs', page: '/handbook/what-a-plan-holds/', isEveryday: true },
  openQuestion: { written: 'openQuestions', page: '/handbook/what-a-plan-holds/' },
  promise: { written: 'promises', page: '/handbook/crm-and-handbook/', isEveryday: true },
  feedback: { written: 'feedback', page: '/handbook/feedback-and-testing/', isEveryday: true },
  redFlag: { written: 'redFlags', page: '/handbook/rules/' },
  review: { written: 'reviews/', page: '/handbook/reviews/' },
  seal: { written: 'snapshots/', page: '/handbook/sealing/' },
  restatement: { page: '/handbook/sealing/' },
  horizon: { written: 'horizonQuarters', page: '/handbook/rolling-rhythm/' },
  lesson: { written: 'learned', page: '/handbook/reviews/', isEveryday: true },
  valueClaim: { written: 'valueClaims', page: '/handbook/win-win-and-value/' },
  shelfLife: { written: 'shelfLives', page: '/handbook/customer-classification/' },
  callSheet: { page: '/handbook/calendar-and-booklet/' },
  capacity: { written: 'capacity', page: '/handbook/company-set-up/' },
  readiness: { page: '/handbook/reading-the-budget-page/', isEveryday: true },
  rewardCriterion: { written: 'rewards', page: '/handbook/budgeting-both-ways/', isEveryday: true },
} as const satisfies Record<string, Term>;

export type TermKey = keyof typeof TERMS;
