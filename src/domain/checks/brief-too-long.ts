import type { FigureBook } from '../budget/figures.ts';
import { about, type Finding } from './finding.ts';

/** A purpose of two sentences has room on the one-page brief; more than this pushes the figures off the first screen. */
const LONGEST_PURPOSE = 320;

/** The purpose of the partnership is longer than the brief has room for. */
export function briefTooLong(book: FigureBook): Finding[] {
  return book.portfolio.accounts
    .filter(({ purpose }) => (purpose?.length ?? 0) > LONGEST_PURPOSE)
    .map((account) =>
      about(account, ['purpose'], {
        severity: 'low',
        facts: { letters: account.purpose?.length, limit: LONGEST_PURPOSE },
      }),
    );
}
