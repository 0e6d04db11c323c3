import type { FigureBook } from '../budget/figures.ts';
import { add, type Minor } from '../money/money.ts';
import { customersInNoPlan } from './customer-in-no-plan.ts';
import type { Finding } from './finding.ts';

type Found = Finding<{ rows: number; amount: Minor; accounts: readonly string[] }>;

/**
 * Rows from finance that fit no customer of any plan: misspelt ids, customers of long ago, investment. They are counted
 * here and stand in no sum. Customers of today are left to `customer-in-no-plan`.
 */
export function actualsUnmatched(book: FigureBook): Found[] {
  const { actuals } = book.portfolio;
  const today = customersInNoPlan(book);
  const sales = actuals.unmatchedSales.filter(({ account }) => !today.has(account));
  const rows = [...sales, ...actuals.unmatchedInvestment.filter(({ account }) => !today.has(account))];
  const [first] = rows;
  if (!first) return [];
  return [
    {
      place: first.place,
      severity: 'medium',
      facts: {
        rows: rows.length,
        amount: add(sales.map(({ amount }) => amount)),
        accounts: [...new Set(rows.map(({ account }) => account))].sort(),
      },
    },
  ];
}
