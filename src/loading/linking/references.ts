import type { Referred } from '#domain/checks/linking-facts.ts';
import type { WrittenKind } from '../written.ts';

/** What a reference may point at: things of the same plan, or of the whole company. */
export type PlanThing = 'person' | 'need' | 'goal' | 'idea' | 'action' | 'change';
export type Thing = Referred;
export type CompanyThing = Exclude<Thing, PlanThing>;

/** Where the things of a plan stand that its references point at. */
export const PLAN_THINGS: Readonly<Record<PlanThing, string>> = {
  person: 'people',
  need: 'needs',
  goal: 'goals',
  idea: 'ideas',
  action: 'actions',
  change: 'changes',
};

/** Every reference of an account plan, and of a customer in a sales plan. */
export const ACCOUNT_REFERENCES: Readonly<Record<string, Thing>> = {
  segment: 'segment',
  kam: 'member',
  owner: 'member',
  parent: 'parent',
  'earlier.*.segment': 'segment',
  'earlier.*.kam': 'member',
  'earlier.*.parent': 'parent',
  'earlier.*.team.*.person': 'member',
  'team.*.person': 'member',
  'valueClaims.*.need': 'need',
  'people.*.needs.*': 'need',
  'people.*.counterpart': 'member',
  'people.*.reportsTo': 'person',
  'people.*.influences.*': 'person',
  'people.*.successor': 'person',
  'strategy.choices.*.goals.*': 'companyGoal',
  'strategy.choices.*.need': 'need',
  'goals.*.companyGoal': 'companyGoal',
  'budget.*.offering': 'offering',
  'budget.*.need': 'need',
  'budget.*.idea': 'idea',
  'investment.*.idea': 'idea',
  'comments.*.by': 'member',
  'ideas.*.need': 'need',
  'ideas.*.offering': 'offering',
  'ideas.*.goals.*': 'companyGoal',
  'actions.*.goal': 'goal',
  'actions.*.idea': 'idea',
  'actions.*.owner': 'member',
  'actions.*.effect.relationship.*.person': 'person',
  'feedback.*.action': 'action',
  'promises.*.to': 'person',
  'promises.*.by': 'member',
  'openQuestions.*.owner': 'member',
  'changes.*.touches.*': 'person',
  'changes.*.need': 'need',
};

/** References of the other files; they point at things of the company only. */
export const FILE_REFERENCES: Readonly<Partial<Record<WrittenKind, Readonly<Record<string, CompanyThing>>>>> = {
  company: {
    'guardrails.asks': 'member',
    'audiences.*.segments.*': 'segment',
    'audiences.*.units.*': 'unit',
    'audiences.*.person': 'member',
  },
  segment: { 'servesGoals.*': 'companyGoal', 'rewards.*.goals.*': 'companyGoal', 'comments.*.by': 'member' },
  unit: {
    'rewards.*.goals.*': 'companyGoal',
    'teams.*.rewards.*.goals.*': 'companyGoal',
    'people.*.manager': 'member',
    'teams.*.people.*.manager': 'member',
    'people.*.successor': 'member',
    'teams.*.people.*.successor': 'member',
    'people.*.earlier.*.unit': 'unit',
    'people.*.earlier.*.team': 'team',
    'teams.*.people.*.earlier.*.unit': 'unit',
    'teams.*.people.*.earlier.*.team': 'team',
  },
  'sales-plan': {
    owner: 'member',
    segment: 'segment',
    'earlier.*.owner': 'member',
    'earlier.*.segment': 'segment',
    'servesGoals.*': 'companyGoal',
  },
  review: { of: 'reviewed', 'tookPart.*': 'member', 'decisions.*.owner': 'member' },
  'new-customer-plan': {
    owner: 'member',
    'earlier.*.owner': 'member',
    'offerings.*': 'offering',
    'servesGoals.*': 'companyGoal',
    'budget.*.offering': 'offering',
    'comments.*.by': 'member',
  },
};

/** Where an id may be `none`: there was nothing of the kind. */
export const MAY_BE_NONE: ReadonlySet<string> = new Set([
  'earlier.*.parent',
  'people.*.earlier.*.team',
  'teams.*.people.*.earlier.*.team',
]);

/** References of a review to things of the account that it judges. */
export const REVIEW_REFERENCES: Readonly<Record<string, PlanThing>> = {
  change: 'change',
  'decisions.*.action': 'action',
};

/** Lists whose ids tell their items apart within one plan. */
export const LISTS_WITH_IDS = [
  'needs',
  'valueClaims',
  'people',
  'goals',
  'budget',
  'investment',
  'ideas',
  'actions',
  'promises',
  'openQuestions',
  'changes',
  'redFlags',
] as const;
