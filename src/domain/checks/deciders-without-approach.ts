import type { FigureBook } from '../budget/figures.ts';
import type { Attitude } from '../plan/vocabulary.ts';
import { about, customersToday, type Finding, peopleOf } from './finding.ts';

/** A decision maker of an attitude that asks to be met. */
export type DeciderMet = Finding<{ person: string; title: string | undefined }>;

/** Decision makers of one attitude for whom the plan has no approach. */
export function decidersWithoutApproach(book: FigureBook, attitude: Attitude): DeciderMet[] {
  return customersToday(book).flatMap((account) =>
    peopleOf(account, book)
      .filter(
        ({ person }) =>
          person.roles.includes('decision-maker') && person.attitude === attitude && person.approach === undefined,
      )
      .map(({ person, path }) =>
        about(account, path, {
          severity: account.salesPlan === undefined ? 'high' : 'medium',
          block: 'people',
          owner: person.counterpart,
          since: person.asOf,
          facts: { person: person.name, title: person.title },
        }),
      ),
  );
}
