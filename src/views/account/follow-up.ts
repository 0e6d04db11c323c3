import type { Account } from '#domain/portfolio.ts';
import type { Linked } from '../account-links.ts';
import { shortName } from '../names.ts';
import type { Site } from '../site.ts';
import { referencesOf } from './references.ts';

export interface FeedbackRow {
  on: string;
  said: string;
  by: string;
  action: Linked | undefined;
  /** What came of it, when it was not an action. */
  outcome: string | undefined;
  isShared: boolean;
}

/** Feedback, newest first. Each item ends in an action or in a reason. */
export function feedbackOf(site: Site, account: Account): FeedbackRow[] {
  const names = referencesOf(site, account);
  const words = site.t.account.feedback;
  return [...account.feedback].sort((a, b) => (a.on < b.on ? 1 : -1)).map((item) => ({
    on: site.format.due(item.on, site.asOf),
    said: item.said,
    by: item.score === undefined ? item.by : words.scored(item.by, item.score),
    action: item.action === undefined ? undefined : names.action(item.action),
    outcome: item.noChange === undefined ? (item.action === undefined ? words.undecided : undefined) : words.noChange(item.noChange),
    isShared: item.shared,
  }));
}

export interface PromiseRow {
  promise: string;
  to: Linked;
  by: string;
  due: string;
  state: 'open' | 'late' | 'kept' | 'broken';
  outcome: string;
  isShared: boolean;
}

/** Promises: those that are open first, by due day. */
export function promisesOf(site: Site, account: Account): PromiseRow[] {
  const names = referencesOf(site, account);
  const words = site.t.account.promises;
  const day = (date: string) => site.format.due(date, site.asOf);
  return [...account.promises]
    .sort((a, b) => Number(a.keptOn !== undefined || a.brokenOn !== undefined) - Number(b.keptOn !== undefined || b.brokenOn !== undefined) || (a.due < b.due ? -1 : 1))
    .map((promise) => {
      const person = names.person(promise.to);
      const state = promise.brokenOn !== undefined ? 'broken' : promise.keptOn !== undefined ? 'kept' : promise.due < site.asOf ? 'late' : 'open';
      return {
        promise: promise.promise,
        to: { text: shortName(person.text), href: person.href },
        by: names.memberShort(promise.by),
        due: day(promise.due),
        state,
        outcome: { broken: words.broken(day(promise.brokenOn ?? '')), kept: words.kept(day(promise.keptOn ?? '')), late: words.late, open: words.open }[state],
        isShared: promise.shared,
      };
    });
}

export interface QuestionRow {
  question: string;
  role: string | undefined;
  owner: string;
  due: string;
  isLate: boolean;
  answer: string | undefined;
  isShared: boolean;
}

/** Open questions by due day, answered ones after them. */
export function questionsOf(site: Site, account: Account): QuestionRow[] {
  const names = referencesOf(site, account);
  return [...account.openQuestions]
    .sort((a, b) => Number(a.answeredOn !== undefined) - Number(b.answeredOn !== undefined) || (a.due < b.due ? -1 : 1))
    .map((question) => ({
      question: question.question,
      role: question.role && site.t.vocabulary.role[question.role],
      owner: names.memberShort(question.owner),
      due: site.format.due(question.due, site.asOf),
      isLate: question.answeredOn === undefined && question.due < site.asOf,
      answer: question.answeredOn === undefined ? undefined : site.t.account.questions.answered(site.format.due(question.answeredOn, site.asOf), question.answer),
      isShared: question.shared,
    }));
}

export interface ChangeRow {
  on: string;
  what: string;
  touches: Linked[];
  known: string | undefined;
  rejudged: string | undefined;
}

/** Changes in the customer's organisation by their day, coming ones first. */
export function changesOf(site: Site, account: Account): ChangeRow[] {
  const names = referencesOf(site, account);
  const words = site.t.account.changes;
  return [...account.changes].sort((a, b) => (a.on < b.on ? 1 : -1)).map((change) => ({
    on: site.format.due(change.on, site.asOf),
    what: change.what,
    touches: change.touches.map((id) => names.person(id)),
    known: change.knownOn && words.known(site.format.due(change.knownOn, site.asOf)),
    rejudged: change.rejudgedOn === undefined ? (change.touches.length === 0 ? undefined : words.notRejudged) : words.rejudged(site.format.due(change.rejudgedOn, site.asOf)),
  }));
}

/** Trust and quality of cooperation, newest quarter first. */
export function trustOf(account: Account): { quarter: string; score: number; comment?: string | undefined }[] {
  return [...account.trust].sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
}
