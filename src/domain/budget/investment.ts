import { accountsOf, membersOver, type MembersIn } from '../membership/members.ts';
import type { Quarter } from '../calendar/quarters.ts';
import { addEffort, addSetEffort } from '../money/effort.ts';
import { add, type Minor } from '../money/money.ts';
import type { InvestmentLine } from '../plan/budget-line.ts';
import type { InvestmentUsedRow, Planned, Portfolio, Segment } from '../portfolio.ts';
import { Comparison, Sum } from './comparison.ts';
import type { FigureBook } from './figures.ts';
import { oncePer } from '../once-per.ts';

/** What we put in, in a quarter: budgeted and used, money in minor units and hours. Nothing where nobody wrote any. */
export interface Investment {
  money: Minor | undefined;
  hours: number | undefined;
  moneyUsed: Minor | undefined;
  hoursUsed: number | undefined;
}

/**
 * Investment of some accounts and new-customer plans, and of segments themselves beside their accounts. Used investment
 * is known by account only.
 */
export function investmentOf(
  planned: readonly Planned[],
  segments: readonly Segment[],
  quarter: Quarter,
  book: FigureBook,
): Investment {
  const rows = usedByPlan(book.portfolio);
  const used = planned.flatMap((each) => rows.get(each)?.filter((row) => row.quarter === quarter) ?? []);
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

/** What was used against what was budgeted over some quarters, in money and in hours. */
export interface UsedOfBudget {
  money: Comparison<Planned>;
  hours: Comparison<Planned>;
}

/**
 * Used against budgeted over some quarters of those who belonged to something in each. What a segment plans itself is
 * for each of its accounts.
 */
export function usedOfBudget(
  membersIn: MembersIn,
  segments: readonly Segment[],
  quarters: readonly Quarter[],
  book: FigureBook,
): UsedOfBudget {
  const planned = membersOver(quarters, membersIn);
  const members = new Map(quarters.map((quarter) => [quarter, new Set(membersIn(quarter))]));
  const by = (kind: 'money' | 'hours', adder: (amounts: readonly number[]) => number) => {
    const usedIn = (each: Planned) =>
      setIn(
        usedBy(each, book).flatMap((row) => (members.get(row.quarter)?.has(each) ? [row[kind]] : [])),
        adder,
      );
    const budgeted = (lines: readonly Pick<InvestmentLine, 'money' | 'hours'>[], isHere = (_: Quarter) => true) =>
      setIn(
        lines.flatMap((line) => quarters.filter(isHere).map((quarter) => line[kind]?.[quarter])),
        adder,
      );
    const own = Sum.over(
      planned,
      (each) => budgeted(each.investment, (quarter) => members.get(quarter)?.has(each) ?? false),
      adder,
    );
    const ofSegments = segments.flatMap((segment): Sum<Planned>[] => {
      const amount = budgeted(segment.investment ? [segment.investment] : []);
      const inSegment = membersOver(quarters, (quarter) => accountsOf(segment, quarter, book));
      const isIn = new Set(inSegment);
      return amount === undefined
        ? []
        : [
            Sum.setFor(
              planned.filter((each) => isIn.has(each)),
              amount,
              adder,
            ),
          ];
    });
    return new Comparison(
      Sum.over(planned, usedIn, adder),
      ofSegments.length === 0 ? own : Sum.together([own, ...ofSegments]),
    );
  };
  return { money: by('money', add), hours: by('hours', addEffort) };
}

/** Whether more was used than budgeted, in money or in hours, where the two may be compared. */
export function isOver({ money, hours }: UsedOfBudget): boolean {
  return money.isMore || hours.isMore;
}

function setIn(
  amounts: readonly (number | undefined)[],
  adder: (amounts: readonly number[]) => number,
): number | undefined {
  const set = amounts.filter((amount) => amount !== undefined);
  return set.length === 0 ? undefined : adder(set);
}
