import type { FigureBook } from '../budget/figures.ts';
import { peopleOn } from '../membership/customers-people.ts';
import type { Change } from '../plan/follow-up.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Account } from '../portfolio.ts';
import { hadHappened } from './finding.ts';

/**
 * Coming changes of a customer's organisation that are known and not yet taken into account: nobody said that the
 * people were judged again, and not everyone touched has a judgement from the day of the change or later.
 */
export function openChanges(account: Account, book: FigureBook): OpenChange[] {
  return account.changes
    .map((change, at): OpenChange => ({ change, at, waits: notJudgedSince(account, change, book) }))
    .filter(
      ({ change, waits }) =>
        change.kind === 'organisation' &&
        (change.knownOn === undefined || hadHappened(change.knownOn, book)) &&
        !hadHappened(change.rejudgedOn, book) &&
        (change.touches.length === 0 || waits.length > 0),
    );
}

/** A change that waits, at its place in the plan, and the people whom it touches and whom nobody has judged since. */
export interface OpenChange {
  change: Change;
  at: number;
  waits: readonly Stakeholder[];
}

/** Ids of people whom an open change touches: the change's own flag asks for them, so that others need not. */
export function touchedByOpenChange(account: Account, book: FigureBook): Set<string> {
  return new Set(openChanges(account, book).flatMap(({ change }) => change.touches));
}

function notJudgedSince(account: Account, change: Change, book: FigureBook): Stakeholder[] {
  return peopleOn(account, book.asOf).filter(
    (person) =>
      change.touches.includes(person.id) &&
      !(
        person.attitude !== 'unknown' &&
        person.asOf !== undefined &&
        person.asOf >= change.on &&
        hadHappened(person.asOf, book)
      ),
  );
}
