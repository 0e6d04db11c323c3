import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding, peopleOf } from './finding.ts';
import { isNewOn } from '../membership/customers.ts';
import { touchedByOpenChange } from './open-changes.ts';

type Found = Finding<{ person: string; title: string | undefined }>;

/** Somebody with high influence has not been judged. People whom an open change touches are left to that flag. */
export function attitudeUnknownHighInfluence(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account) => {
    if (isNewOn(account, book.asOf)) return [];
    const touched = touchedByOpenChange(account, book);
    return peopleOf(account, book)
      .filter(({ person }) => person.influence === 'high' && person.attitude === 'unknown' && !touched.has(person.id))
      .map(({ person, path }) =>
        about(account, path, {
          severity: 'high',
          block: 'people',
          owner: person.counterpart,
          since: person.asOf,
          facts: { person: person.name, title: person.title },
        }),
      );
  });
}
