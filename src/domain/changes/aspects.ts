import type { Level } from './subjects.ts';

/** What a change is of, in the method's words. */
export const ASPECTS = [
  'attitude',
  'person',
  'left',
  'action',
  'stage',
  'due',
  'idea',
  'value',
  'promise',
  'kept',
  'broken',
  'feedback',
  'question',
  'answered',
  'comingChange',
  'trust',
  'need',
  'goal',
  'valueClaim',
  'finances',
  'choice',
  'comment',
  'budgetLine',
  'investment',
  'forecast',
  'review',
  'decision',
  'refreshed',
  'segment',
  'keeper',
  'parent',
  'team',
  'unit',
  'name',
  'status',
  'until',
  'rule',
  'plan',
  'other',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/**
 * In which words a value is said: of a closed list, as a day, as money, as the name of something, or as it is written.
 */
export type Shown =
  | 'attitude'
  | 'stage'
  | 'status'
  | 'function'
  | 'day'
  | 'due'
  | 'money'
  | 'segment'
  | 'unit'
  | 'team'
  | 'group'
  | 'member'
  | 'plain';

export interface Told {
  aspect: Aspect;
  as: Shown;
  /** The field of the same thing that says why, or what was seen. */
  why?: string;
}

/** Figures by quarter that sums are made of are told as sums. */
const SUMMED = /^(?:targets|budget\[\]\.sales|forecast\[\]\.sales)\.|^teams\[\]\.targets\./;

/** The fields of an account that change what a reader thinks of it, by their way. */
const OF_ACCOUNT: Readonly<Record<string, Told>> = {
  'people[].attitude': { aspect: 'attitude', as: 'attitude', why: 'basis' },
  'people[]': { aspect: 'person', as: 'plain', why: 'title' },
  'people[].until': { aspect: 'left', as: 'day', why: 'untilReason' },
  'people[].asOf': { aspect: 'refreshed', as: 'day' },
  'people[].lastContact': { aspect: 'refreshed', as: 'day' },
  'actions[]': { aspect: 'action', as: 'due' },
  'actions[].stage': { aspect: 'stage', as: 'stage', why: 'reason' },
  'actions[].due': { aspect: 'due', as: 'due', why: 'reason' },
  'ideas[]': { aspect: 'idea', as: 'stage' },
  'ideas[].stage': { aspect: 'stage', as: 'stage', why: 'reason' },
  'ideas[].value': { aspect: 'value', as: 'money' },
  'promises[]': { aspect: 'promise', as: 'day' },
  'promises[].due': { aspect: 'due', as: 'day' },
  'promises[].keptOn': { aspect: 'kept', as: 'day' },
  'promises[].brokenOn': { aspect: 'broken', as: 'day' },
  'feedback[]': { aspect: 'feedback', as: 'day' },
  'openQuestions[]': { aspect: 'question', as: 'day' },
  'openQuestions[].due': { aspect: 'due', as: 'day' },
  'openQuestions[].answeredOn': { aspect: 'answered', as: 'day', why: 'answer' },
  'changes[]': { aspect: 'comingChange', as: 'day' },
  'changes[].on': { aspect: 'comingChange', as: 'day' },
  'trust[]': { aspect: 'trust', as: 'plain', why: 'comment' },
  'trust[].score': { aspect: 'trust', as: 'plain', why: 'comment' },
  'needs[]': { aspect: 'need', as: 'plain' },
  'needs[].asOf': { aspect: 'refreshed', as: 'day' },
  'goals[]': { aspect: 'goal', as: 'plain' },
  'valueClaims[]': { aspect: 'valueClaim', as: 'plain' },
  'finances[]': { aspect: 'finances', as: 'plain' },
  'finances[].asOf': { aspect: 'refreshed', as: 'day' },
  'profile.asOf': { aspect: 'refreshed', as: 'day' },
  'strategy.asOf': { aspect: 'refreshed', as: 'day' },
  'strategy.choices[]': { aspect: 'choice', as: 'plain' },
  'comments[]': { aspect: 'comment', as: 'plain', why: 'comment' },
  'budget[]': { aspect: 'budgetLine', as: 'plain' },
  'investment[]': { aspect: 'investment', as: 'plain' },
  'forecast[]': { aspect: 'forecast', as: 'day', why: 'reason' },
  segment: { aspect: 'segment', as: 'segment' },
  kam: { aspect: 'keeper', as: 'member' },
  owner: { aspect: 'keeper', as: 'member' },
  parent: { aspect: 'parent', as: 'group' },
  'team[]': { aspect: 'team', as: 'member' },
  name: { aspect: 'name', as: 'plain' },
  status: { aspect: 'status', as: 'status' },
  until: { aspect: 'until', as: 'day', why: 'untilReason' },
  'breaks[]': { aspect: 'until', as: 'day', why: 'reason' },
};

const OF_REVIEW: Readonly<Record<string, Told>> = {
  'decisions[]': { aspect: 'decision', as: 'due' },
  'decisions[].due': { aspect: 'due', as: 'due' },
  'decisions[].keptOn': { aspect: 'kept', as: 'day' },
  'decisions[].droppedOn': { aspect: 'broken', as: 'day', why: 'reason' },
};

const OF_MEMBER: Readonly<Record<string, Told>> = {
  name: { aspect: 'name', as: 'plain' },
  unit: { aspect: 'unit', as: 'unit' },
  team: { aspect: 'team', as: 'team' },
  manager: { aspect: 'keeper', as: 'member' },
  until: { aspect: 'until', as: 'day', why: 'untilReason' },
};

/** What judges plans: a change of it can open and close flags without a word of any plan. */
const RULES =
  /^(?:thresholds|grades|guardrails|shelfLives|required|criteria|horizonQuarters|leads|reviewEveryMonths)\b/;

/** Of which figures a changed field is one that sums are made of; nothing for any other. */
export function summedIn(pattern: string): 'target' | 'budget' | 'forecast' | undefined {
  if (!SUMMED.test(pattern)) return undefined;
  return pattern.startsWith('budget') ? 'budget' : pattern.startsWith('forecast') ? 'forecast' : 'target';
}

/** How a changed field is told; nothing for figures, which sums tell. */
export function toldOf(level: Level, pattern: string): Told | undefined {
  if (SUMMED.test(pattern)) return undefined;
  const table = level === 'review' ? OF_REVIEW : level === 'member' ? OF_MEMBER : OF_ACCOUNT;
  const own = Object.hasOwn(table, pattern) ? table[pattern] : undefined;
  if (own) return own;
  if (/^investment\[\]\.(?:money|hours)\./.test(pattern)) return { aspect: 'investment', as: 'plain' };
  return { aspect: RULES.test(pattern) && level !== 'account' ? 'rule' : 'other', as: 'plain' };
}
