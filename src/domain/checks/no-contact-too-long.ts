import { addDays, daysBetween } from '../calendar/dates.ts';
import { byText } from '../order.ts';
import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding, peopleOf } from './finding.ts';

type Found = Finding<{ people: readonly string[]; days: number; limit: number }>;

/** People have not been met within the days that their segment allows. One flag for each account. */
export function noContactTooLong(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account): Found[] => {
    const limit = account.segment.shelfLives.contact;
    if (limit === undefined) return [];
    const waiting = peopleOf(account, book)
      .flatMap(({ person, path }) =>
        person.lastContact === undefined || daysBetween(person.lastContact, book.asOf) <= limit
          ? []
          : [{ person, path, met: person.lastContact }],
      )
      .sort((a, b) => byText(a.met, b.met));
    const [longest] = waiting;
    if (!longest) return [];
    return [
      about(account, [...longest.path, 'lastContact'], {
        severity: waiting.some(({ person }) => person.influence === 'high') ? 'medium' : 'low',
        block: 'people',
        owner: waiting.length === 1 ? longest.person.counterpart : undefined,
        since: addDays(longest.met, limit),
        facts: { people: waiting.map(({ person }) => person.name), days: daysBetween(longest.met, book.asOf), limit },
      }),
    ];
  });
}
