import type { Quarter } from '../calendar/quarters.ts';
import { addSetEffort } from '../money/effort.ts';
import { add, type Minor } from '../money/money.ts';
import type { InvestmentUsedRow, Planned, Portfolio, Segment } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';
import { oncePer } from '../once-per.ts';

/** What we put in, in a quarter: budgeted and used, money in minor units and hours. Nothing where nobody wrote any. */
export interface Investment {
  money: Minor | undefined;
  hours: number | undefined;
  moneyUsed: Minor | undefined;
  hoursUsed: number | undefined;
}

/** Investment of some accounts and new-customer plans, and of segments themselves beside their accounts. Used investment is known by account only. */
export function investmentOf(
  planned: readonly Planned[],
  segments: readonly Segment[],
  quarter: Quarter,
  book: FigureBook,
): Investment {
  const used = planned.flatMap((each) => usedBy(each, book).filter((row) => row.quarter === quarter));
  const lines = [
    ...planned.flatMap(({ investment }) => investment),
    ...segments.flatMap((segment) => segment.investment ?? []),
  ];
  return {
    money: sum(lines.map((line) => line.money?.[quarter])),
    hours: addSetEffort(lines.map((line) => line.hours?.[quarter])),
    moneyUsed: sum(used.map((row) => row.money)),
    hoursUsed: addSetEffort(used.map((row) => row.hours)),
  };
}

/** Rows of used investment by whom they are for, found once a portfolio. A prospect's are its new-customer plan's. */
const usedByPlan = oncePer((portfolio: Portfolio) => {
  const byPlan = new Map<Planned, InvestmentUsedRow[]>();
  for (const row of portfolio.actuals.investmentUsed) {
    const whose = portfolio.accountById.get(row.account) ?? portfolio.planOfProspect.get(row.account);
    if (whose) byPlan.set(whose, [...(byPlan.get(whose) ?? []), row]);
  }
  return byPlan;
});

function usedBy(planned: Planned, { portfolio }: FigureBook): readonly InvestmentUsedRow[] {
  return usedByPlan(portfolio).get(planned) ?? [];
}

function sum(amounts: readonly (Minor | undefined)[]): Minor | undefined {
  const set = amounts.filter((amount) => amount !== undefined);
  return set.length === 0 ? undefined : add(set);
}
