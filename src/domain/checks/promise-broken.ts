import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding, hadHappened } from './finding.ts';

type Found = Finding<{ promise: string; to: string | undefined; due: IsoDate; days: number }>;

/** A promise to the customer is past its day, or known to be broken, and has not been kept. */
export function promiseBroken(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account) =>
    account.promises.flatMap((promise, at): Found[] => {
      const isBroken = promise.due < book.asOf || hadHappened(promise.brokenOn, book);
      if (!isBroken || hadHappened(promise.keptOn, book)) return [];
      return [
        about(account, ['promises', at], {
          severity: 'high',
          block: 'promises',
          owner: promise.by,
          since: promise.due,
          facts: {
            promise: promise.promise,
            to: account.people.find(({ id }) => id === promise.to)?.name,
            due: promise.due,
            days: Math.max(0, daysBetween(promise.due, book.asOf)),
          },
        }),
      ];
    }),
  );
}
