import type { Quarter } from '../calendar/quarters.ts';
import { minorOf, shareOut, type Minor } from '../money/money.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Idea } from '../plan/work.ts';
import { isAccount, type Account, type Planned } from '../portfolio.ts';
import { confidenceSplit, type ConfidenceSplit } from './confidence.ts';
import type { FigureBook } from './figures.ts';
import { figuresOf } from './roll-up.ts';

/** Why plans and target differ in one quarter, account by account; new-customer plans count as accounts here. */
export interface GapCauses {
  /** Accounts short of their own target, the largest shortfall first. */
  short: readonly AccountGap[];
  /** Accounts over their own target, the largest surplus first. */
  over: readonly AccountGap[];
  /** Accounts without a budget for the quarter. */
  unbudgeted: readonly Planned[];
  /** Accounts with a budget and no target of their own: their part of the gap cannot be told. */
  withoutTarget: readonly Planned[];
  confidence: ConfidenceSplit;
  /** Growth ideas that no budget line counts on yet, the largest first. */
  ideas: readonly ClosingIdea[];
}

export interface AccountGap {
  account: Planned;
  gap: Minor;
}

/** A growth idea that could close a part of the gap. */
export interface ClosingIdea {
  account: Account;
  idea: Idea;
  /** A quarter's share of its sales a year. */
  inQuarter: Minor;
}

/** What the gap of several accounts and new-customer plans in one quarter is made of, and what could close it. */
export function gapCauses(accounts: readonly Planned[], quarter: Quarter, book: FigureBook): GapCauses {
  const gaps = accounts.flatMap((account): AccountGap[] => {
    const gap = minorOf(figuresOf([account], quarter, book).gap.difference);
    return gap === undefined ? [] : [{ account, gap }];
  });
  return {
    short: gaps.filter(({ gap }) => gap < 0).sort((a, b) => a.gap - b.gap),
    over: gaps.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap),
    unbudgeted: accounts.filter((account) => book.figuresOf(account, quarter).budget === undefined),
    withoutTarget: accounts.filter(
      (account) =>
        book.figuresOf(account, quarter).budget !== undefined && book.figuresOf(account, quarter).target === undefined,
    ),
    confidence: confidenceSplit(accounts, quarter),
    ideas: accounts
      .filter(isAccount)
      .flatMap((account) => closingIdeas(account, quarter))
      .sort((a, b) => b.inQuarter - a.inQuarter),
  };
}

/**
 * Ideas still open, with a value, that no budget line of the quarter rests on. One expected only later than the quarter
 * cannot close its gap and is left out.
 */
function closingIdeas(account: Account, quarter: Quarter): ClosingIdea[] {
  const counted = new Set(
    account.budget.flatMap((line) => (line.sales[quarter] === undefined ? [] : (line.idea ?? []))),
  );
  return account.ideas.flatMap((idea): ClosingIdea[] => {
    if (!isOpen(idea) || idea.value === undefined || counted.has(idea.id)) return [];
    if (idea.quarter !== undefined && idea.quarter > quarter) return [];
    return [{ account, idea, inQuarter: shareOut(idea.value, [1, 1, 1, 1])[0] ?? 0 }];
  });
}
