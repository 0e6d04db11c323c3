import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { Quarter } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import { placeOf } from '../place.ts';
import { missingReviews, reviewsOutOfTurn } from '../review/due-reviews.ts';
import { about, type Finding } from './finding.ts';

/** A review that the rhythm asks for (its quarter), or that a change or a new decision maker does (known since). */
type Found = Finding<
  { of: string; due: IsoDate; days: number } & (
    | { quarter: Quarter }
    | { quarter?: undefined; change: string | undefined; newDecider: string | undefined; knownSince: IsoDate }
  )
>;

/**
 * A review is past its day: the quarterly one, or one that a change made due out of turn. Each account is named once;
 * the quarterly review answers for both.
 */
export function reviewMissing({ portfolio, asOf }: FigureBook): Found[] {
  const quarterly = missingReviews(portfolio, asOf);
  const inRhythm = quarterly.map(({ account, segment, quarter, due }): Found => {
    const found = {
      severity: 'medium',
      block: 'reviews',
      since: due,
      due,
      facts: { of: (account ?? segment).name, quarter, due, days: daysBetween(due, asOf) },
    } as const;
    return account
      ? about(account, ['segment'], found)
      : { ...found, segment: segment.id, place: placeOf(segment.source, ['reviewEveryMonths']) };
  });
  const named = new Set(quarterly.flatMap(({ account }) => account?.id ?? []));
  const outOfTurn = reviewsOutOfTurn(portfolio, asOf).flatMap(({ account, occasion, since, due }): Found[] => {
    if (due >= asOf || named.has(account.id)) return [];
    named.add(account.id);
    const path = occasion.change
      ? ['changes', account.changes.indexOf(occasion.change)]
      : ['people', account.people.indexOf(occasion.newDecider)];
    return [
      about(account, path, {
        severity: 'high',
        block: 'reviews',
        since: due,
        due,
        facts: {
          of: account.name,
          change: occasion.change?.what,
          newDecider: occasion.newDecider?.name,
          knownSince: since,
          due,
          days: daysBetween(due, asOf),
        },
      }),
    ];
  });
  return [...inRhythm, ...outOfTurn];
}
