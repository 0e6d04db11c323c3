import type { Quarter } from '../calendar/quarters.ts';
import type { Need } from '../plan/account.ts';
import type { BudgetLine } from '../plan/budget-line.ts';
import type { Idea } from '../plan/work.ts';
import type { Account } from '../portfolio.ts';

/** How one need is met by one offering: by budget lines, by growth ideas, or by both. */
export interface Meeting {
  /** Nothing when neither the line nor its idea names an offering. */
  offering: string | undefined;
  lines: readonly BudgetLine[];
  ideas: readonly Idea[];
}

/** A need of a customer and what meets it. One that nothing meets is white space. */
export interface MetNeed {
  account: Account;
  need: Need;
  meetings: readonly Meeting[];
}

/**
 * Each need of an account with the offerings that meet it: budget lines with sales from a quarter on, by their own need
 * or their idea's, and ideas that are not dropped.
 */
export function metNeeds(account: Account, from: Quarter): MetNeed[] {
  const lines = linesFrom(account, from);
  return account.needs.map((need) => {
    const own = lines.filter((line) => needOf(account, line) === need.id);
    const ideas = account.ideas.filter((idea) => idea.need === need.id && idea.stage !== 'dropped');
    const offerings = [
      ...new Set([...own.map((line) => offeringOf(account, line)), ...ideas.map((idea) => idea.offering)]),
    ];
    return {
      account,
      need,
      meetings: offerings.map((offering) => ({
        offering,
        lines: own.filter((line) => offeringOf(account, line) === offering),
        ideas: ideas.filter((idea) => idea.offering === offering),
      })),
    };
  });
}

/** Budget lines from a quarter on that sell an offering for no need, neither their own nor their idea's. */
export function linesWithoutNeed(account: Account, from: Quarter): BudgetLine[] {
  return linesFrom(account, from).filter((line) => line.offering !== undefined && needOf(account, line) === undefined);
}

/** What a line sells: the offering it names, else its idea's. */
export function offeringOf(account: Account, line: BudgetLine): string | undefined {
  return line.offering ?? ideaOf(account, line)?.offering;
}

function needOf(account: Account, line: BudgetLine): string | undefined {
  return line.need ?? ideaOf(account, line)?.need;
}

function ideaOf(account: Account, line: BudgetLine): Idea | undefined {
  return line.idea === undefined ? undefined : account.ideas.find(({ id }) => id === line.idea);
}

function linesFrom(account: Account, from: Quarter): BudgetLine[] {
  return account.budget.filter((line) => Object.keys(line.sales).some((quarter) => quarter >= from));
}
