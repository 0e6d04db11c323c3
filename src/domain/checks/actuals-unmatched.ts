import type { FigureBook } from '../budget/figures.ts';
import { add } from '../money/money.ts';
import type { Finding } from './finding.ts';

/** Rows from finance that fit no customer of any plan. They are counted here and stand in no sum. */
export function actualsUnmatched({ portfolio: { actuals } }: FigureBook): Finding[] {
  const rows = [...actuals.unmatchedSales, ...actuals.unmatchedInvestment];
  const [first] = rows;
  if (!first) return [];
  return [{
    place: first.place, severity: 'medium',
    facts: { rows: rows.length, amount: add(actuals.unmatchedSales.map(({ amount }) => amount)), accounts: [...new Set(rows.map(({ account }) => account))].sort() },
  }];
}
