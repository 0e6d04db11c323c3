import type { FigureBook } from '../budget/figures.ts';
import { peopleOn } from '../membership/customers-people.ts';
import { about, customersToday, type Finding } from './finding.ts';
import { openChanges } from './open-changes.ts';

type Found = Finding<{ change: string; isOver: boolean; people: readonly string[]; unknown: readonly string[] }>;

/** The customer's organisation changes, and the people whom it touches have not been judged again. */
export function orgChangeOpen(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account) =>
    openChanges(account, book).map(({ change, at }) => {
      const touched = peopleOn(account, book.asOf).filter((person) => change.touches.includes(person.id));
      const weighs = touched.some((person) => person.influence === 'high' || person.roles.includes('decision-maker'));
      return about(account, ['changes', at], {
        severity: weighs ? 'high' : 'medium',
        block: 'changes',
        owner: touched.find((person) => person.counterpart !== undefined)?.counterpart,
        since: change.knownOn,
        due: change.on,
        facts: {
          change: change.what,
          isOver: change.on <= book.asOf,
          people: touched.map(({ name }) => name),
          unknown: touched.filter(({ attitude }) => attitude === 'unknown').map(({ name }) => name),
        },
      });
    }),
  );
}
