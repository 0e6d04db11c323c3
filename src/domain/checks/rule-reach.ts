import { PLAN_RULES, type PlanRuleId } from './plan-rules.ts';

/**
 * Rules by which an account plan and its reviews are judged for themselves: whatever stands in the company's files, no
 * other account plan changes what they find there. A rule that is not named here or below looks at all plans together.
 */
export const OF_ONE_PLAN: readonly PlanRuleId[] = [
  'deviation-uncommented',
  'forecast-falling',
  'promise-broken',
  'review-missing',
  'budget-after-end',
  'owner-has-left',
  'org-change-open',
  'attitude-worsened',
  'trust-falling',
  'feedback-low',
  'action-slipped',
  'decider-overconfident',
  'decider-even-keel',
  'attitude-unknown-high-influence',
  'raised-by-hand',
  'plan-missing-for-segment',
  'action-overdue',
  'market-changed',
  'fact-too-old',
  'role-uncovered',
  'goal-without-action',
  'value-unmeasured',
  'judgement-expired',
  'no-contact-too-long',
  'stakeholder-without-counterpart',
  'required-fact-missing',
  'major-action-untested',
  'model-conflict',
  'plan-serves-no-goal',
  'effect-missing',
  'feedback-too-old',
  'feedback-undecided',
  'one-sided-win',
  'offer-without-need',
  'segment-differs-from-criteria',
  'review-without-judgement',
  'approach-missing',
  'no-coach',
  'strategy-cites-no-figure',
  'brief-too-long',
  'amount-negative',
  'amount-out-of-line',
  'budget-on-dropped-idea',
  'day-still-ahead',
];

/** Rules that look at no account plan at all, but at the company's files and at which customers there are. */
export const OF_NO_PLAN: readonly PlanRuleId[] = [
  'customer-in-no-plan',
  'actuals-unmatched',
  'reward-without-goal',
  'reward-on-forecast',
];

/** Rules that look at all account plans together. */
export const OF_ALL_PLANS: readonly PlanRuleId[] = (Object.keys(PLAN_RULES) as PlanRuleId[]).filter(
  (rule) => !OF_ONE_PLAN.includes(rule) && !OF_NO_PLAN.includes(rule),
);
