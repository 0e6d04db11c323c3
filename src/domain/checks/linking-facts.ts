import type { LinkingRule } from './linking-rules.ts';

/** What each rule that links the files says of what it found. */
export interface LinkingFacts extends Record<LinkingRule, object> {
  /** `known` where there are few enough to choose from; `others` are those beside the nearest. */
  'unknown-reference': {
    value: string;
    what: Referred;
    known: readonly string[] | undefined;
    others: readonly string[];
  };
  'duplicate-id': { id: string; list: string } & OtherPlace;
  'shared-names-internal': { id: string; component: string };
  'customer-in-two-plans': { by: 'id' | 'crmId'; value: string; other: string } & OtherPlace;
  'circular-reference': { of: 'reportsTo' | 'parent' | 'manager' | 'successor'; circle: readonly string[] };
  /** A list of what was before, in which a day is not after the one before it. */
  'earlier-order': { until: string; before: string };
  'review-twice': { of: string; quarter: string } & OtherPlace;
  'review-too-early': { quarter: string; on: string; firstDay: string };
  'trust-twice': { of: string; quarter: string } & OtherPlace;
  'ends-before-it-begins': { until: string; since: string };
  /** Beginning, breaks and end of a customer, of which a day is not after the one before it. */
  'breaks-out-of-order': { day: string; before: string };
  /** What is written as if the end were known. */
  'end-without-day': { because: string };
  'end-without-status': { until: string; status: string };
  'sum-out-of-range': { measure: CountedMeasure; amount: number };
  /** A text of the company that some of its languages lack, and the language that is read there in their place. */
  'language-missing': { text: string; missing: readonly string[]; standsIn: string };
  'unknown-rule': { rule: string; isError: boolean };
  'notes-without-snapshot': { quarter: string };
  'snapshot-missing': BySeal;
  'snapshot-replaced': BySeal;
  'snapshot-out-of-order': BySeal;
}

/** A seal, and the one that says something about it. */
type BySeal = { quarter: string; by: string };

/** What a reference points at: a thing of the whole company, or of the same plan. */
export type Referred =
  | 'segment'
  | 'member'
  | 'unit'
  | 'team'
  | 'teamOfUnit'
  | 'account'
  | 'parent'
  | 'reviewed'
  | 'companyGoal'
  | 'offering'
  | 'rule'
  | 'person'
  | 'need'
  | 'goal'
  | 'idea'
  | 'action'
  | 'change';

/** What the company's amounts are added up by. */
export type CountedMeasure = 'budget' | 'investment' | 'forecast' | 'target' | 'actual';

/** Where the other one of two stands. */
type OtherPlace = { file: string; line: number };
