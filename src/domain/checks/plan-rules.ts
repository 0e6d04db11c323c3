import { actionOverdue } from './action-overdue.ts';
import { attitudeUnknownHighInfluence } from './attitude-unknown-high-influence.ts';
import { deciderEvenKeel } from './decider-even-keel.ts';
import { deciderOverconfident } from './decider-overconfident.ts';
import { deviationUncommented } from './deviation-uncommented.ts';
import { factTooOld } from './fact-too-old.ts';
import type { PlanRule } from './finding.ts';
import { gapOverThreshold } from './gap-over-threshold.ts';
import { goalWithoutAction } from './goal-without-action.ts';
import { judgementExpired } from './judgement-expired.ts';
import { noContactTooLong } from './no-contact-too-long.ts';
import { orgChangeOpen } from './org-change-open.ts';
import { planMissingForSegment } from './plan-missing-for-segment.ts';
import type { Grade } from './problem.ts';
import { promiseBroken } from './promise-broken.ts';
import { raisedByHand } from './raised-by-hand.ts';
import { requiredFactMissing } from './required-fact-missing.ts';
import { roleUncovered } from './role-uncovered.ts';
import { stakeholderWithoutCounterpart } from './stakeholder-without-counterpart.ts';
import { valueUnmeasured } from './value-unmeasured.ts';

/**
 * Every rule that judges the whole portfolio on a day, with its grade. Flags of one severity are listed in this order.
 * An id never changes: pages and links use it.
 */
export const PLAN_RULES = {
  'gap-over-threshold': { grade: 'red-flag', find: gapOverThreshold },
  'deviation-uncommented': { grade: 'red-flag', find: deviationUncommented },
  'promise-broken': { grade: 'red-flag', find: promiseBroken },
  'org-change-open': { grade: 'red-flag', find: orgChangeOpen },
  'decider-overconfident': { grade: 'red-flag', find: deciderOverconfident },
  'decider-even-keel': { grade: 'red-flag', find: deciderEvenKeel },
  'attitude-unknown-high-influence': { grade: 'red-flag', find: attitudeUnknownHighInfluence },
  'raised-by-hand': { grade: 'red-flag', find: raisedByHand },
  'plan-missing-for-segment': { grade: 'red-flag', find: planMissingForSegment },
  'action-overdue': { grade: 'red-flag', find: actionOverdue },
  'fact-too-old': { grade: 'red-flag', find: factTooOld },
  'role-uncovered': { grade: 'red-flag', find: roleUncovered },
  'goal-without-action': { grade: 'red-flag', find: goalWithoutAction },
  'value-unmeasured': { grade: 'red-flag', find: valueUnmeasured },
  'judgement-expired': { grade: 'red-flag', find: judgementExpired },
  'no-contact-too-long': { grade: 'red-flag', find: noContactTooLong },
  'stakeholder-without-counterpart': { grade: 'red-flag', find: stakeholderWithoutCounterpart },
  'required-fact-missing': { grade: 'red-flag', find: requiredFactMissing },
} as const satisfies Record<string, { grade: Grade; find: PlanRule }>;

export type PlanRuleId = keyof typeof PLAN_RULES;
