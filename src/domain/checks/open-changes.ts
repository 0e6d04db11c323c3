import type { FigureBook } from '../budget/figures.ts';
import type { OrganisationChange } from '../plan/follow-up.ts';
import type { Account } from '../portfolio.ts';
import { hadHappened } from './finding.ts';

/**
 * Coming changes of a customer's organisation that are known and not yet taken into account: nobody said that the
 * people were judged again, and not everyone touched has a judgement from the day of the change or later.
 */
export function openChanges(account: Account, book: FigureBook): { change: OrganisationChange; at: number }[] {
  return account.changes
    .map((change, at) => ({ change, at }))
    .filter(({ change }) => (change.knownOn === undefined || hadHappened(change.knownOn, book)) && !hadHappened(change.rejudgedOn, book) && !judgedAnew(account, change));
}

/** Ids of people whom an open change touches: the change's own flag asks for them, so that others need not. */
export function touchedByOpenChange(account: Account, book: FigureBook): Set<string> {
  return new Set(openChanges(account, book).flatMap(({ change }) => change.touches));
}

function judgedAnew(account: Account, change: OrganisationChange): boolean {
  const touched = account.people.filter((person) => change.touches.includes(person.id));
  return touched.length > 0 && touched.every((person) => person.attitude !== 'unknown' && person.asOf !== undefined && person.asOf >= change.on);
}
