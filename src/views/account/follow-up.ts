import { isUnreviewed } from '#domain/checks/market-changed.ts';
import type { Change } from '#domain/plan/follow-up.ts';
import { openChanges } from '#domain/checks/open-changes.ts';
import { byText } from '#domain/order.ts';
import { promiseState, type PromiseState } from '#domain/review/promises.ts';
import type { Account } from '#domain/portfolio.ts';
import { anchorIfNamed } from '../links/account-links.ts';
import { shortName } from '../links/names.ts';
import { flagWords } from '#problems/flag-words.ts';
import type { Site } from '../site.ts';
import { referencesOf } from './references.ts';

/** Feedback, newest first. Each item ends in an action or in a reason. */
export function feedbackOf(site: Site, account: Account) {
  const names = referencesOf(site, account);
  const words = site.t.account.feedback;
  return [...account.feedback]
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .map((item) => ({
      on: site.format.due(item.on, site.asOf),
      said: item.said,
      by: item.score === undefined ? item.by : words.scored(item.by, item.score),
      action: item.action === undefined ? undefined : names.action(item.action),
      /** What came of it, when it was not an action. */
      outcome:
        item.noChange === undefined
          ? item.action === undefined
            ? words.undecided
            : undefined
          : words.noChange(item.noChange),
      isShared: item.shared,
    }));
}

/** How many promises are kept, broken and open, in a sentence; nothing when there are none. */
export function promiseCounts(site: Site, account: Account): string | undefined {
  const states = account.promises.map((promise) => promiseState(promise, site.asOf));
  const count = (...of: PromiseState[]) => states.filter((state) => of.includes(state)).length;
  return states.length === 0
    ? undefined
    : site.t.account.promises.counts(count('kept'), count('broken'), count('open', 'late'));
}

function isSettled(state: PromiseState): boolean {
  return state === 'kept' || state === 'broken';
}

/** Promises: those that are open first, by due day. */
export function promisesOf(site: Site, account: Account) {
  const names = referencesOf(site, account);
  const words = site.t.account.promises;
  const day = (date: string) => site.format.due(date, site.asOf);
  return [...account.promises]
    .sort(
      (a, b) =>
        Number(isSettled(promiseState(a, site.asOf))) - Number(isSettled(promiseState(b, site.asOf))) ||
        byText(a.due, b.due),
    )
    .map((promise) => {
      const person = names.person(promise.to);
      const state = promiseState(promise, site.asOf);
      return {
        anchor: anchorIfNamed(account, 'promise', promise.id),
        promise: promise.promise,
        to: { text: shortName(person.text), href: person.href },
        by: names.memberShort(promise.by),
        due: day(promise.due),
        state,
        outcome: {
          broken: words.broken(day(promise.brokenOn ?? '')),
          kept: words.kept(day(promise.keptOn ?? '')),
          late: words.late,
          open: words.open,
        }[state],
        isShared: promise.shared,
      };
    });
}

/** What the plan lacks of what its segment demands: questions that nobody had to write. */
export function missingFacts(site: Site, account: Account): { question: string; owner: string }[] {
  return site
    .redFlagsOf(account.id)
    .filter(({ rule }) => rule === 'required-fact-missing')
    .map((flag) => ({
      question: flagWords(flag, site).what,
      owner: flag.owner === undefined ? '' : referencesOf(site, account).memberShort(flag.owner),
    }));
}

/** Open questions by due day, answered ones after them. */
export function questionsOf(site: Site, account: Account) {
  const names = referencesOf(site, account);
  return [...account.openQuestions]
    .sort((a, b) => Number(a.answeredOn !== undefined) - Number(b.answeredOn !== undefined) || byText(a.due, b.due))
    .map((question) => ({
      anchor: anchorIfNamed(account, 'question', question.id),
      question: question.question,
      role: question.role && site.t.vocabulary.role[question.role],
      owner: names.memberShort(question.owner),
      due: site.format.due(question.due, site.asOf),
      isLate: question.answeredOn === undefined && question.due < site.asOf,
      answer:
        question.answeredOn === undefined
          ? undefined
          : site.t.account.questions.answered(site.format.due(question.answeredOn, site.asOf), question.answer),
      isShared: question.shared,
    }));
}

/** Changes in the customer's organisation, market and needs by their day, coming ones first. */
export function changesOf(site: Site, account: Account) {
  const names = referencesOf(site, account);
  const words = site.t.account.changes;
  const open = new Map(openChanges(account, site.book).map(({ change, waits }) => [change, waits]));
  return [...account.changes]
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .map((change) => ({
      on: site.format.due(change.on, site.asOf),
      what: change.what,
      /** What it changes, where that is not the customer's organisation. */
      kind: change.kind === 'organisation' ? undefined : site.t.vocabulary.changeKind[change.kind],
      touches: change.touches.map((id) => names.person(id)),
      need: change.need === undefined ? undefined : names.need(change.need),
      known: change.knownOn && words.known(site.format.due(change.knownOn, site.asOf)),
      isAhead: change.on >= site.asOf,
      isOpen: open.has(change) || isUnreviewed(change, account, site.book),
      /** Whether those whom it touches have been judged again, and who has not; or whether a review has seen it. */
      rejudged: open.has(change)
        ? words.notRejudged((open.get(change) ?? []).map(({ name }) => shortName(name)).join(', '))
        : change.rejudgedOn !== undefined && change.rejudgedOn <= site.asOf
          ? words.rejudged(site.format.due(change.rejudgedOn, site.asOf))
          : change.kind !== 'organisation'
            ? reviewedText(site, account, change)
            : change.touches.length === 0
              ? undefined
              : words.rejudgedSince,
    }));
}

/** Whether a change of the market or of a need has been reviewed; nothing before it is known. */
function reviewedText(site: Site, account: Account, change: Change): string | undefined {
  const words = site.t.account.changes;
  if ((change.knownOn ?? change.on) > site.asOf) return undefined;
  return isUnreviewed(change, account, site.book) ? words.notReviewed : words.reviewed;
}

/**
 * How trust has moved from the first quarter that is known to the last one, in a sentence; nothing while there is only
 * one.
 */
export function trustTrend(site: Site, account: Account): string | undefined {
  const entries = trustOf(account);
  const [last, first] = [entries[0], entries.at(-1)];
  if (!last || !first || last === first) return undefined;
  return site.t.account.trust.trend(first.quarter, first.score, last.quarter, last.score);
}

/** Trust and quality of cooperation, newest quarter first. */
export function trustOf(account: Account): { quarter: string; score: number; comment?: string | undefined }[] {
  return [...account.trust].sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
}
