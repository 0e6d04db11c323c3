import type { FigureBook } from '../budget/figures.ts';
import { addQuarters, lastDayOf, quarterOf, type Quarter } from '../calendar/quarters.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ quarter: Quarter; earlier: number; before: number; score: number }>;

/**
 * Trust and quality of cooperation were lower in each of the last two quarters that were scored than in the one before.
 */
export function trustFalling(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  return customersToday(book).flatMap((account): Found[] => {
    const scores = new Map(
      account.trust.filter(({ quarter }) => quarter <= now).map((one) => [one.quarter, one.score]),
    );
    const quarter = [...scores.keys()].sort().at(-1);
    if (quarter === undefined) return [];
    const [earlier, before, score] = [-2, -1, 0].map((back) => scores.get(addQuarters(quarter, back)));
    if (earlier === undefined || before === undefined || score === undefined) return [];
    if (before >= earlier || score >= before) return [];
    const last = lastDayOf(quarter, portfolio.fiscalYear);
    return [
      about(account, ['trust'], {
        severity: 'high',
        block: 'trust',
        since: last < asOf ? last : asOf,
        facts: { quarter, earlier, before, score },
      }),
    ];
  });
}
