import type { FigureBook } from '../budget/figures.ts';
import { horizonOf, quarterOf, quartersOfYear, yearOf } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { FieldPath } from '../place.ts';
import { placeIn, type Account } from '../portfolio.ts';
import { commonManager } from './common-manager.ts';
import { customersToday, type Finding } from './finding.ts';

/**
 * Customers of which one thing is not known, told together: how many, the largest first, and what they bought last
 * year.
 */
type Found = Finding<{
  customers: readonly string[];
  count: number;
  all: number;
  year: string;
  amount: Minor | undefined;
}>;

/** Customers who wait in a segment that classes nobody, as after a first import. */
export function customersWithoutSegment(book: FigureBook): Found[] {
  return together(book, 'segment', ({ segment }) => segment.waitingRoom);
}

/** Customers whose key account manager only stands in for one who is still to be named. */
export function customersWithoutOwner(book: FigureBook): Found[] {
  return together(book, 'kam', ({ kam }) => kam.waitingRoom);
}

/** Customers for whom nobody has budgeted anything in this quarter or in any of the planning horizon. */
export function customersWithoutBudget(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  const quarters = horizonOf(asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  return together(
    book,
    'budget',
    (account) => !quarters.some((quarter) => book.figuresOf(account, quarter).budget !== undefined),
  );
}

/**
 * Customers whose segment demands a plan of their own, and who have none or one with nothing in it that the segment
 * asks for; budgets are left to `customersWithoutBudget`. Nothing where there is no such customer.
 */
export function customersWithoutPlan(book: FigureBook): Found['facts'] | undefined {
  return together(book, 'segment', (account) => {
    const { segment, salesPlan } = account;
    if (segment.planType !== 'account') return false;
    const asked = segment.required.filter((block) => block !== 'budget');
    return salesPlan !== undefined || (asked.length > 0 && asked.every((block) => isEmpty(account[block])));
  })[0]?.facts;
}

function isEmpty(block: unknown): boolean {
  return block === undefined || (Array.isArray(block) && block.length === 0);
}

function together(book: FigureBook, field: FieldPath[number], lacks: (account: Account) => boolean): Found[] {
  const { portfolio, asOf } = book;
  const year = yearOf(quarterOf(asOf, portfolio.fiscalYear)) - 1;
  const today = customersToday(book);
  const customers = today
    .filter(lacks)
    .map((account) => ({ account, sales: invoicedIn(year, account, book) }))
    .sort((a, b) => (b.sales ?? 0) - (a.sales ?? 0));
  const [first] = customers;
  if (!first) return [];
  const sales = customers.flatMap((customer) => customer.sales ?? []);
  return [
    {
      place: placeIn(first.account, [field]),
      severity: 'medium',
      owner: commonManager(
        customers.map(({ account }) => account.kam),
        portfolio,
      ),
      facts: {
        customers: customers.map(({ account }) => account.name),
        count: customers.length,
        all: today.length,
        year: String(year),
        amount: sales.length === 0 ? undefined : add(sales),
      },
    },
  ];
}

/** What finance invoiced to a customer in one of our fiscal years, as far as it has said anything. */
function invoicedIn(year: number, account: Account, book: FigureBook): Minor | undefined {
  const actuals = quartersOfYear(year).flatMap((quarter) => book.figuresOf(account, quarter).actual ?? []);
  return actuals.length === 0 ? undefined : add(actuals);
}
