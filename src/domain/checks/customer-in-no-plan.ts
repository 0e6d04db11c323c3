import { addQuarters, quarterOf, quarterOfMonth } from '../calendar/quarters.ts';
import { byText } from '../order.ts';
import type { FigureBook } from '../budget/figures.ts';
import { add, type Minor } from '../money/money.ts';
import type { Portfolio, SalesRow } from '../portfolio.ts';
import { commonManager } from './common-manager.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

type Found = Finding<{ customers: readonly string[]; count: number; amount: Minor }>;

/** A customer of this quarter or one of the four before it is a customer of today. */
const QUARTERS_BACK = 4;
/** So many unknown ids at once are not slips of the pen. */
const MOST_SLIPS = 50;

/** Somebody buys from us today and stands in no plan: finance has invoices to an id that is none of our customers'. */
export function customerInNoPlan(book: FigureBook): Found[] {
  const { portfolio } = book;
  const customers = [...customersInNoPlan(book)]
    .map(([id, rows]) => ({ id, rows, amount: add(rows.map(({ amount }) => amount)) }))
    .sort((a, b) => b.amount - a.amount || byText(a.id, b.id));
  const [first] = customers;
  const place = first?.rows[0]?.place;
  if (!place) return [];
  return [
    {
      place,
      severity: 'medium',
      owner: commonManager(
        portfolio.accounts.map(({ kam }) => kam),
        portfolio,
      ),
      facts: {
        customers: customers.map(({ id }) => id),
        count: customers.length,
        amount: add(customers.map(({ amount }): Minor => amount)),
      },
    },
  ];
}

/**
 * The rows of today's customers whose id is in no plan and near none, by that id. A misspelt id is left to
 * `actuals-unmatched`.
 */
export function customersInNoPlan({ portfolio, asOf }: FigureBook): Map<string, SalesRow[]> {
  const since = addQuarters(quarterOf(asOf, portfolio.fiscalYear), -QUARTERS_BACK);
  const recent = portfolio.actuals.unmatchedSales.filter(
    ({ month }) => quarterOfMonth(month, portfolio.fiscalYear) >= since,
  );
  const byId = new Map<string, SalesRow[]>();
  for (const row of recent) {
    const rows = byId.get(row.account);
    if (rows) rows.push(row);
    else byId.set(row.account, [row]);
  }
  if (byId.size <= MOST_SLIPS) {
    const known = idsIn(portfolio);
    for (const id of byId.keys()) if (nearest(id, known) !== undefined) byId.delete(id);
  }
  return byId;
}

function idsIn({ accountById, planOfProspect }: Portfolio): string[] {
  return [...accountById.keys(), ...planOfProspect.keys()];
}
