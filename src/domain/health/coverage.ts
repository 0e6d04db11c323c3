import type { FigureBook } from '../budget/figures.ts';
import { customersInNoPlan } from '../checks/customer-in-no-plan.ts';
import type { PlanType } from '../plan/vocabulary.ts';
import { customersOn } from '../membership/customers.ts';
import type { Account, SalesPlan, Segment } from '../portfolio.ts';

/**
 * A segment's customers by the plan that they stand in. Each stands in exactly one: two are an error of the content.
 */
export interface SegmentCoverage {
  segment: Segment;
  demands: PlanType;
  ownPlan: readonly Account[];
  inSalesPlan: readonly Account[];
  /** Customers of a sales plan whose segment demands a plan of their own. */
  withoutDemanded: readonly Account[];
}

export interface Coverage {
  segments: readonly SegmentCoverage[];
  /** Ids that finance has invoices of, and that stand in no plan; the rows of each. */
  inNoPlan: ReadonlyMap<string, number>;
}

/** Whether each named customer of the day is in exactly one plan, and in the kind of plan that its segment demands. */
export function coverageOf(book: FigureBook): Coverage {
  const bySegment = new Map<Segment, Account[]>(book.portfolio.segments.map((segment) => [segment, []]));
  for (const account of customersOn(book.portfolio, book.asOf)) bySegment.get(account.segment)?.push(account);
  return {
    segments: book.portfolio.segments.map((segment): SegmentCoverage => {
      const accounts = bySegment.get(segment) ?? [];
      const inSalesPlan = accounts.filter(({ salesPlan }) => salesPlan !== undefined);
      return {
        segment,
        demands: segment.planType,
        inSalesPlan,
        ownPlan: accounts.filter(({ salesPlan }) => salesPlan === undefined),
        withoutDemanded: segment.planType === 'account' ? inSalesPlan : [],
      };
    }),
    inNoPlan: new Map([...customersInNoPlan(book)].map(([id, rows]) => [id, rows.length])),
  };
}

/** The plans of a portfolio: each account plan, and each sales plan with its customers. */
export function plansOf(accounts: readonly Account[]): Map<Account | SalesPlan, Account[]> {
  const plans = new Map<Account | SalesPlan, Account[]>();
  for (const account of accounts) {
    const plan = account.salesPlan ?? account;
    const own = plans.get(plan);
    if (own) own.push(account);
    else plans.set(plan, [account]);
  }
  return plans;
}
