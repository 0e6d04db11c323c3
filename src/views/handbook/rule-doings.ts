import type { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { READING_RULES } from '#domain/checks/reading-rules.ts';

type RuleId = keyof typeof PLAN_RULES | keyof typeof READING_RULES | keyof typeof LINKING_RULES;

/** What somebody does when a rule speaks up, in the order in which the year brings it. */
const RULES_WHEN = {
  customers: [
    'customer-in-no-plan',
    'customer-in-two-plans',
    'plan-missing-for-segment',
    'segment-differs-from-criteria',
    'customers-without-segment',
    'customers-without-owner',
    'owner-has-left',
    'earlier-order',
    'breaks-out-of-order',
    'ends-before-it-begins',
    'end-without-day',
    'end-without-status',
    'circular-reference',
  ],
  plan: [
    'required-fact-missing',
    'fact-too-old',
    'model-conflict',
    'one-sided-win',
    'value-unmeasured',
    'plan-serves-no-goal',
    'goal-unserved',
    'goal-without-action',
    'offer-without-need',
    'strategy-cites-no-figure',
    'brief-too-long',
    'single-contributor',
    'raised-by-hand',
  ],
  people: [
    'role-uncovered',
    'attitude-unknown-high-influence',
    'attitude-worsened',
    'decider-overconfident',
    'decider-even-keel',
    'approach-missing',
    'stakeholder-without-counterpart',
    'no-contact-too-long',
    'judgement-expired',
    'org-change-open',
    'no-coach',
  ],
  figures: [
    'gap-over-threshold',
    'deviation-uncommented',
    'forecast-falling',
    'customers-without-budget',
    'budget-after-end',
    'budget-on-dropped-idea',
    'amount-out-of-line',
    'amount-negative',
    'number-not-plain',
    'number-out-of-range',
    'amount-decimals',
    'amount-range',
    'period-overlap',
    'invalid-quarter',
    'sum-out-of-range',
  ],
  followUp: [
    'action-overdue',
    'action-slipped',
    'effect-missing',
    'major-action-untested',
    'capacity-exceeded',
    'promise-broken',
    'feedback-low',
    'feedback-too-old',
    'feedback-undecided',
    'market-changed',
    'day-still-ahead',
  ],
  review: [
    'review-missing',
    'review-without-judgement',
    'review-too-early',
    'review-twice',
    'trust-falling',
    'trust-twice',
  ],
  sealing: [
    'snapshot-missing',
    'snapshot-replaced',
    'snapshot-out-of-order',
    'snapshot-altered',
    'snapshot-unreadable',
    'snapshot-name',
    'snapshot-version',
    'notes-without-snapshot',
  ],
  sharing: ['never-shared', 'shared-names-internal'],
  importing: ['actuals-unmatched', 'csv-syntax', 'csv-header', 'csv-columns', 'csv-value'],
  company: [
    'company-missing',
    'unknown-rule',
    'unknown-currency',
    'unknown-time-zone',
    'language-missing',
    'invalid-language',
    'format-too-new',
    'reward-without-goal',
    'reward-on-forecast',
  ],
  text: [
    'body-syntax',
    'body-expression',
    'body-module',
    'body-html',
    'body-picture',
    'body-address',
    'body-too-complex',
    'body-unreadable',
    'line-too-long',
    'text-not-shown',
    'body-empty',
    'unknown-component',
    'component-content',
    'component-in-line',
    'unknown-attribute',
    'missing-attribute',
    'attribute-not-text',
    'unknown-attribute-value',
  ],
  files: [
    'unknown-file',
    'file-not-read',
    'file-name',
    'file-name-collision',
    'file-outside-folder',
    'file-unreadable',
    'file-too-large',
    'file-empty',
    'not-utf-8',
    'forbidden-character',
    'mixed-script',
  ],
} as const satisfies Record<string, readonly RuleId[]>;

/** What somebody does when a rule speaks up; `fields` is whatever else is written between the rules of a file. */
export type Doing = keyof typeof RULES_WHEN | 'fields';
export const DOINGS = [...(Object.keys(RULES_WHEN) as (keyof typeof RULES_WHEN)[]), 'fields'] as const;

const DOING_OF = new Map<string, Doing>(
  Object.entries(RULES_WHEN).flatMap(([doing, rules]) => rules.map((rule) => [rule, doing as Doing] as const)),
);

/**
 * What one was doing when the rule of this id speaks up: one that no list names is of plans, or of the fields of a
 * file.
 */
export function doingOf(rule: string): Doing {
  return DOING_OF.get(rule) ?? (rule in PLAN_RULES ? 'plan' : 'fields');
}
