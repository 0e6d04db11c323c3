import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account, Segment } from '../portfolio.ts';
import { gapOf, MEASURES, type FigureBook, type Figures, type Measure } from './figures.ts';

/** A sum of parts, and the parts that had nothing to add. `amount` is not set when no part had a figure. */
export interface Total {
  amount: Minor | undefined;
  missing: readonly Account[];
}

/** What several accounts add up to in one quarter. */
export interface RollUp {
  quarter: Quarter;
  accounts: readonly Account[];
  totals: Readonly<Record<Measure, Total>>;
}

/**
 * Adds accounts up, measure by measure, in whole minor units of the company's currency.
 * Accounts without a figure are listed as missing; they never count as 0.
 */
export function rollUp(accounts: readonly Account[], quarter: Quarter, book: FigureBook): RollUp {
  const totals = Object.fromEntries(MEASURES.map((measure) => [measure, total(accounts, quarter, measure, book)])) as Record<Measure, Total>;
  return { quarter, accounts, totals };
}

function total(accounts: readonly Account[], quarter: Quarter, measure: Measure, book: FigureBook): Total {
  const amounts: Minor[] = [];
  const missing: Account[] = [];
  for (const account of accounts) {
    const amount = book.figuresOf(account, quarter)[measure];
    if (amount === undefined) missing.push(account);
    else amounts.push(amount);
  }
  return { amount: amounts.length === 0 ? undefined : add(amounts), missing };
}

/** Where a target stands: on the thing itself, or as the sum of its parts when nobody set it higher up. */
export interface TopDownTarget {
  amount: Minor | undefined;
  setOn: 'itself' | 'parts' | 'nowhere';
}

/** A segment in one quarter: its accounts added up, against the target set for the segment. */
export interface SegmentQuarter extends RollUp {
  segment: Segment;
  target: TopDownTarget;
  figures: Figures;
  gap: Minor | undefined;
}

/** The company in one quarter: its segments added up, against the target set for the company. */
export interface CompanyQuarter extends RollUp {
  segments: readonly SegmentQuarter[];
  target: TopDownTarget;
  figures: Figures;
  gap: Minor | undefined;
}

/** A segment's roll-up. Its target is the one set on the segment, else what its accounts' own targets add up to. */
export function segmentQuarter(segment: Segment, quarter: Quarter, book: FigureBook): SegmentQuarter {
  const sum = rollUp(accountsOf(segment, book), quarter, book);
  const target = topDown(segment.targets?.[quarter], sum.totals.target.amount);
  return { ...sum, segment, ...against(sum, target) };
}

/** The company's roll-up. Its target is the one set on the company, else what the segments' targets add up to. */
export function companyQuarter(quarter: Quarter, book: FigureBook): CompanyQuarter {
  const segments = book.portfolio.segments.map((segment) => segmentQuarter(segment, quarter, book));
  const sum = rollUp(book.portfolio.accounts, quarter, book);
  const set = segments.flatMap((segment) => segment.target.amount ?? []);
  const target = topDown(book.portfolio.company.targets?.[quarter], set.length === 0 ? undefined : add(set));
  return { ...sum, segments, ...against(sum, target) };
}

/** Accounts of a segment, in the portfolio's order. */
export function accountsOf(segment: Segment, book: FigureBook): Account[] {
  return book.portfolio.accounts.filter((account) => account.segment === segment);
}

function topDown(own: Minor | undefined, parts: Minor | undefined): TopDownTarget {
  if (own !== undefined) return { amount: own, setOn: 'itself' };
  return { amount: parts, setOn: parts === undefined ? 'nowhere' : 'parts' };
}

function against(sum: RollUp, target: TopDownTarget) {
  const figures: Figures = {
    target: target.amount,
    budget: sum.totals.budget.amount,
    forecast: sum.totals.forecast.amount,
    actual: sum.totals.actual.amount,
  };
  return { target, figures, gap: gapOf(figures) };
}
