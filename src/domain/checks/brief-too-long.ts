import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ letters: number; limit: number }>;

/**
 * A purpose of two sentences has room on the one-page brief; more than this pushes the figures off the first screen.
 */
const LONGEST_PURPOSE = 320;

/** The purpose of the partnership is longer than the brief has room for. */
export function briefTooLong(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account): Found[] => {
    const letters = account.purpose?.length ?? 0;
    if (letters <= LONGEST_PURPOSE) return [];
    return [about(account, ['purpose'], { severity: 'low', facts: { letters, limit: LONGEST_PURPOSE } })];
  });
}
