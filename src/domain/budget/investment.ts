import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account, InvestmentUsedRow, Segment } from '../portfolio.ts';
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
  const used = accounts.flatMap((account) => usedBy(account, book).filter((row) => row.quarter === quarter));
  const lines = [...accounts.flatMap((account) => account.investment), ...segments.flatMap((segment) => segment.investment ?? [])];
  return {
    money: sum(lines.map((line) => line.money?.[quarter])),
    hours: sum(lines.map((line) => line.hours?.[quarter]), addHours),
    moneyUsed: sum(used.map((row) => row.money)),
    hoursUsed: sum(used.map((row) => row.hours), addHours),
  };
}

/** Rows of used investment by account, found once a portfolio. */
const usedByAccount = new WeakMap<readonly InvestmentUsedRow[], Map<string, InvestmentUsedRow[]>>();

function usedBy(account: Account, { portfolio }: FigureBook): readonly InvestmentUsedRow[] {
  const rows = portfolio.actuals.investmentUsed;
  const known = usedByAccount.get(rows);
  if (known) return known.get(account.id) ?? [];
  const byAccount = new Map<string, InvestmentUsedRow[]>();
  for (const row of rows) byAccount.set(row.account, [...(byAccount.get(row.account) ?? []), row]);
  usedByAccount.set(rows, byAccount);
  return byAccount.get(account.id) ?? [];
}

function sum(parts: (number | undefined)[], together: (parts: number[]) => number = add): number | undefined {
  const set = parts.filter((part) => part !== undefined);
  return set.length === 0 ? undefined : together(set);
}

/** Hours may have decimals; a hundredth of an hour is as fine as they get. */
function addHours(hours: number[]): number {
  return Math.round(hours.reduce((all, part) => all + part * 100, 0)) / 100;
}
