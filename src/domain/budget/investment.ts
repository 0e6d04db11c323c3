import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account, Segment } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** What we put in, in a quarter: budgeted and used, money in minor units and hours. Nothing where nobody wrote any. */
export interface Investment {
  money: Minor | undefined;
  hours: number | undefined;
  moneyUsed: Minor | undefined;
  hoursUsed: number | undefined;
}

/** Investment of some accounts, and of segments themselves beside their accounts. Used investment is known by account only. */
export function investmentOf(accounts: readonly Account[], segments: readonly Segment[], quarter: Quarter, book: FigureBook): Investment {
  const ids = new Set(accounts.map((account) => account.id));
  const used = book.portfolio.actuals.investmentUsed.filter((row) => row.quarter === quarter && ids.has(row.account));
  const lines = [...accounts.flatMap((account) => account.investment), ...segments.flatMap((segment) => segment.investment ?? [])];
  return {
    money: sum(lines.map((line) => line.money?.[quarter])),
    hours: sum(lines.map((line) => line.hours?.[quarter]), addHours),
    moneyUsed: sum(used.map((row) => row.money)),
    hoursUsed: sum(used.map((row) => row.hours), addHours),
  };
}

function sum(parts: (number | undefined)[], together: (parts: number[]) => number = add): number | undefined {
  const set = parts.filter((part) => part !== undefined);
  return set.length === 0 ? undefined : together(set);
}

/** Hours may have decimals; a hundredth of an hour is as fine as they get. */
function addHours(hours: number[]): number {
  return Math.round(hours.reduce((all, part) => all + part * 100, 0)) / 100;
}
