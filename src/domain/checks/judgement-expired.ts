import { addDays, daysBetween } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding, peopleOf } from './finding.ts';

type Found = Finding<{ people: readonly string[]; days: number | undefined; limit: number }>;

/** Judgements of people are older than the segment lets them be, or have no date. One flag for each account. */
export function judgementExpired(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account): Found[] => {
    const limit = account.segment.shelfLives.judgement;
    if (limit === undefined) return [];
    const expired = peopleOf(account, book)
      .filter(
        ({ person }) =>
          person.attitude !== 'unknown' && (person.asOf === undefined || daysBetween(person.asOf, book.asOf) > limit),
      )
      .sort((a, b) => ((a.person.asOf ?? '') < (b.person.asOf ?? '') ? -1 : 1));
    const [oldest] = expired;
    if (!oldest) return [];
    const judgedOn = oldest.person.asOf;
    return [
      about(account, [...oldest.path, 'asOf'], {
        severity: expired.some(({ person }) => person.influence === 'high') ? 'medium' : 'low',
        block: 'people',
        owner: expired.length === 1 ? oldest.person.counterpart : undefined,
        since: judgedOn && addDays(judgedOn, limit),
        facts: {
          people: expired.map(({ person }) => person.name),
          days: judgedOn === undefined ? undefined : daysBetween(judgedOn, book.asOf),
          limit,
        },
      }),
    ];
  });
}
