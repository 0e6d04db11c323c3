import { actionOverdue } from './action-overdue.ts';
import { actualsUnmatched } from './actuals-unmatched.ts';
import { amountNegative } from './amount-negative.ts';
import { amountOutOfLine } from './amount-out-of-line.ts';
import { actionSlipped } from './action-slipped.ts';
import { approachMissing } from './approach-missing.ts';
import { attitudeUnknownHighInfluence } from './attitude-unknown-high-influence.ts';
import { attitudeWorsened } from './attitude-worsened.ts';
import { briefTooLong } from './brief-too-long.ts';
import { budgetAfterEnd } from './budget-after-end.ts';
import { budgetOnDroppedIdea } from './budget-on-dropped-idea.ts';
import { capacityExceeded } from './capacity-exceeded.ts';
import { customerInNoPlan } from './customer-in-no-plan.ts';
import { customersWithoutBudget, customersWithoutOwner, customersWithoutSegment } from './customers-without.ts';
import { dayStillAhead } from './day-still-ahead.ts';
import { deciderEvenKeel } from './decider-even-keel.ts';
import { deciderOverconfident } from './decider-overconfident.ts';
import { deviationUncommented } from './deviation-uncommented.ts';
import { effectMissing } from './effect-missing.ts';
import { factTooOld } from './fact-too-old.ts';
import { feedbackLow } from './feedback-low.ts';
import { feedbackTooOld } from './feedback-too-old.ts';
import { feedbackUndecided } from './feedback-undecided.ts';
import { forecastFalling } from './forecast-falling.ts';
import type { PlanRule } from './finding.ts';
import { gapOverThreshold } from './gap-over-threshold.ts';
import { goalUnserved } from './goal-unserved.ts';
import { goalWithoutAction } from './goal-without-action.ts';
import { judgementExpired } from './judgement-expired.ts';
import { majorActionUntested } from './major-action-untested.ts';
import { marketChanged } from './market-changed.ts';
import { modelConflict } from './model-conflict.ts';
import { noCoach } from './no-coach.ts';
import { noContactTooLong } from './no-contact-too-long.ts';
import { offerWithoutNeed } from './offer-without-need.ts';
import { oneSidedWin } from './one-sided-win.ts';
import { orgChangeOpen } from './org-change-open.ts';
import { ownerHasLeft } from './owner-has-left.ts';
import { planMissingForSegment } from './plan-missing-for-segment.ts';
import { planServesNoGoal } from './plan-serves-no-goal.ts';
import type { Grade } from './grade.ts';
import { promiseBroken } from './promise-broken.ts';
import { raisedByHand } from './raised-by-hand.ts';
import { requiredFactMissing } from './required-fact-missing.ts';
import { reviewMissing } from './review-missing.ts';
import { reviewWithoutJudgement } from './review-without-judgement.ts';
import { rewardOnForecast } from './reward-on-forecast.ts';
import { rewardWithoutGoal } from './reward-without-goal.ts';
import { roleUncovered } from './role-uncovered.ts';
import { segmentDiffersFromCriteria } from './segment-differs-from-criteria.ts';
import { singleContributor } from './single-contributor.ts';
import { stakeholderWithoutCounterpart } from './stakeholder-without-counterpart.ts';
import { strategyCitesNoFigure } from './strategy-cites-no-figure.ts';
import { trustFalling } from './trust-falling.ts';
import { valueUnmeasured } from './value-unmeasured.ts';

/**
 * Every rule that judges the whole portfolio on a day, with its grade. Flags of one severity are listed in this order.
 * An id never changes: pages and links use it.
 */
export const PLAN_RULES = {
  'gap-over-threshold': { grade: 'red-flag', find: gapOverThreshold },
  'deviation-uncommented': { grade: 'red-flag', find: deviationUncommented },
  'forecast-falling': { grade: 'red-flag', find: forecastFalling },
  'promise-broken': { grade: 'red-flag', find: promiseBroken },
  'review-missing': { grade: 'red-flag', find: reviewMissing },
  'budget-after-end': { grade: 'red-flag', find: budgetAfterEnd },
  'owner-has-left': { grade: 'red-flag', find: ownerHasLeft },
  'org-change-open': { grade: 'red-flag', find: orgChangeOpen },
  'attitude-worsened': { grade: 'red-flag', find: attitudeWorsened },
  'trust-falling': { grade: 'red-flag', find: trustFalling },
  'feedback-low': { grade: 'red-flag', find: feedbackLow },
  'action-slipped': { grade: 'red-flag', find: actionSlipped },
  'decider-overconfident': { grade: 'red-flag', find: deciderOverconfident },
  'decider-even-keel': { grade: 'red-flag', find: deciderEvenKeel },
  'attitude-unknown-high-influence': { grade: 'red-flag', find: attitudeUnknownHighInfluence },
  'raised-by-hand': { grade: 'red-flag', find: raisedByHand },
  'plan-missing-for-segment': { grade: 'red-flag', find: planMissingForSegment },
  'customer-in-no-plan': { grade: 'red-flag', find: customerInNoPlan },
  'action-overdue': { grade: 'red-flag', find: actionOverdue },
  'market-changed': { grade: 'red-flag', find: marketChanged },
  'customers-without-budget': { grade: 'red-flag', find: customersWithoutBudget },
  'customers-without-owner': { grade: 'red-flag', find: customersWithoutOwner },
  'customers-without-segment': { grade: 'red-flag', find: customersWithoutSegment },
  'fact-too-old': { grade: 'red-flag', find: factTooOld },
  'role-uncovered': { grade: 'red-flag', find: roleUncovered },
  'goal-without-action': { grade: 'red-flag', find: goalWithoutAction },
  'value-unmeasured': { grade: 'red-flag', find: valueUnmeasured },
  'judgement-expired': { grade: 'red-flag', find: judgementExpired },
  'no-contact-too-long': { grade: 'red-flag', find: noContactTooLong },
  'stakeholder-without-counterpart': { grade: 'red-flag', find: stakeholderWithoutCounterpart },
  'required-fact-missing': { grade: 'red-flag', find: requiredFactMissing },
  'major-action-untested': { grade: 'red-flag', find: majorActionUntested },
  'model-conflict': { grade: 'red-flag', find: modelConflict },
  'capacity-exceeded': { grade: 'red-flag', find: capacityExceeded },
  'goal-unserved': { grade: 'red-flag', find: goalUnserved },
  'plan-serves-no-goal': { grade: 'red-flag', find: planServesNoGoal },
  'effect-missing': { grade: 'red-flag', find: effectMissing },
  'feedback-too-old': { grade: 'red-flag', find: feedbackTooOld },
  'feedback-undecided': { grade: 'red-flag', find: feedbackUndecided },
  'one-sided-win': { grade: 'red-flag', find: oneSidedWin },
  'offer-without-need': { grade: 'red-flag', find: offerWithoutNeed },
  'segment-differs-from-criteria': { grade: 'red-flag', find: segmentDiffersFromCriteria },
  'reward-without-goal': { grade: 'red-flag', find: rewardWithoutGoal },
  'reward-on-forecast': { grade: 'red-flag', find: rewardOnForecast },
  'single-contributor': { grade: 'red-flag', find: singleContributor },
  'actuals-unmatched': { grade: 'hint', find: actualsUnmatched },
  'review-without-judgement': { grade: 'hint', find: reviewWithoutJudgement },
  'approach-missing': { grade: 'hint', find: approachMissing },
  'no-coach': { grade: 'hint', find: noCoach },
  'strategy-cites-no-figure': { grade: 'hint', find: strategyCitesNoFigure },
  'brief-too-long': { grade: 'hint', find: briefTooLong },
  'amount-negative': { grade: 'hint', find: amountNegative },
  'amount-out-of-line': { grade: 'hint', find: amountOutOfLine },
  'budget-on-dropped-idea': { grade: 'red-flag', find: budgetOnDroppedIdea },
  'day-still-ahead': { grade: 'hint', find: dayStillAhead },
} as const satisfies Record<string, { grade: Grade; find: PlanRule<object> }>;

export type PlanRuleId = keyof typeof PLAN_RULES;

/** What each rule that judges the portfolio says of what it found. */
export type PlanFacts = { [R in PlanRuleId]: ReturnType<(typeof PLAN_RULES)[R]['find']>[number]['facts'] };
