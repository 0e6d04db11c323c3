/** The closed word lists of the method. Keys are what a plan writes; the interface's words come from the catalogue. */

export const OPERATING_MODELS = ['product', 'mixed', 'solution'] as const;

export const ROLES = ['decision-maker', 'user', 'technical-influencer', 'economic-influencer', 'coach'] as const;
export type Role = (typeof ROLES)[number];

/** Every account plan covers these; a coach is welcome but not demanded. */
export const ROLES_TO_COVER = [
  'decision-maker',
  'user',
  'technical-influencer',
  'economic-influencer',
] as const satisfies readonly Role[];

export const INFLUENCES = ['high', 'medium', 'low'] as const;
export type Influence = (typeof INFLUENCES)[number];

export const ATTITUDES = ['growth', 'trouble', 'even-keel', 'overconfident', 'unknown'] as const;
export type Attitude = (typeof ATTITUDES)[number];

export const CONFIDENCES = ['secure', 'at-risk', 'new-growth'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const STAGES = ['idea', 'testing', 'planned', 'running', 'done', 'dropped'] as const;
export type Stage = (typeof STAGES)[number];

/** Whether an action or a growth idea is still ahead of us: neither done nor dropped. */
export function isOpen({ stage }: { readonly stage: Stage }): boolean {
  return stage !== 'done' && stage !== 'dropped';
}

export const FUNCTIONS = ['sales', 'service', 'delivery', 'technical', 'finance', 'marketing', 'management'] as const;
export type TeamFunction = (typeof FUNCTIONS)[number];

export const IDEA_KINDS = ['growth', 'widening'] as const;

export const GOAL_BASES = ['market', 'customer-data'] as const;

export const PLAN_TYPES = ['account', 'sales'] as const;
export type PlanType = (typeof PLAN_TYPES)[number];

export const STATUSES = ['active', 'prospect', 'ending', 'lost'] as const;

/** What a coming change is of. Only one of the organisation touches people. */
export const CHANGE_KINDS = ['organisation', 'market', 'need'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Blocks of an account plan, in the order a reader meets them. A segment may demand any of them. */
export const BLOCKS = [
  'profile',
  'finances',
  'needs',
  'people',
  'strategy',
  'valueClaims',
  'budget',
  'investment',
  'forecast',
  'goals',
  'ideas',
  'actions',
  'feedback',
  'promises',
  'openQuestions',
  'changes',
  'redFlags',
  'trust',
] as const;
export type Block = (typeof BLOCKS)[number];

/** Blocks that may be shared with the customer. Opinions of people, money we put in and our own warnings never can. */
export const SHAREABLE_BLOCKS = [
  'profile',
  'needs',
  'valueClaims',
  'goals',
  'ideas',
  'actions',
  'feedback',
  'promises',
  'openQuestions',
] as const satisfies readonly Block[];
export type ShareableBlock = (typeof SHAREABLE_BLOCKS)[number];

/** Kinds of fact that grow old; a segment sets how many days each stays good. */
export const FACT_KINDS = ['profile', 'finances', 'needs', 'judgement', 'strategy', 'feedback', 'contact'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
