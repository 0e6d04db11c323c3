import { quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import { add, type Minor } from '../money/money.ts';
import type { FieldPath } from '../place.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Idea } from '../plan/work.ts';
import type { Account } from '../portfolio.ts';
import { about, type Finding } from './finding.ts';

type Found = Finding<{
  idea: string;
  /** What budget lines of this quarter and later hold of it. */
  sales: Minor | undefined;
  /** Quarters whose forecast is more than the budget without it. */
  forecasts: readonly Quarter[];
  actions: readonly string[];
}>;

/**
 * A growth idea is dropped, and budget lines of this quarter or later, money put in, a forecast or open actions still
 * rest on it. A forecast names no idea: it does where it is more than what the budget holds without the idea's lines.
 * One flag for each idea, where the first of them is written.
 */
export function budgetOnDroppedIdea(book: FigureBook): Found[] {
  const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
  return book.portfolio.accounts.flatMap((account) =>
    account.ideas
      .filter(({ stage }) => stage === 'dropped')
      .flatMap((idea): Found[] => {
        const [first] = restingOn(account, idea, now);
        if (!first) return [];
        const bySales = salesOf(account, idea, now);
        const actions = account.actions.filter((action) => action.idea === idea.id && isOpen(action));
        return [
          about(account, first, {
            severity: bySales.size > 0 ? 'high' : 'medium',
            block: first[0] === 'actions' ? 'actions' : 'budget',
            facts: {
              idea: idea.idea,
              sales: bySales.size === 0 ? undefined : add(bySales.values()),
              forecasts: [...bySales]
                .filter(([quarter, sales]) => isForecast(account, quarter, sales, book))
                .map(([quarter]) => quarter)
                .sort(),
              actions: actions.map(({ action }) => action),
            },
          }),
        ];
      }),
  );
}

/** Where something of this quarter or later that rests on an idea is written. */
function restingOn({ budget, investment, actions }: Account, { id }: Idea, now: Quarter): FieldPath[] {
  const isAhead = (...figures: (Readonly<Record<Quarter, number>> | undefined)[]) =>
    figures.some((each) => Object.keys(each ?? {}).some((quarter) => quarter >= now));
  return [
    ...budget.flatMap((line, at) => (line.idea === id && isAhead(line.sales) ? [['budget', at]] : [])),
    ...investment.flatMap((line, at) =>
      line.idea === id && isAhead(line.money, line.hours) ? [['investment', at]] : [],
    ),
    ...actions.flatMap((action, at) => (action.idea === id && isOpen(action) ? [['actions', at]] : [])),
  ];
}

/** What an idea's lines hold, by quarter from one on. */
function salesOf({ budget }: Account, { id }: Idea, now: Quarter): Map<Quarter, Minor> {
  const bySales = new Map<Quarter, Minor>();
  for (const line of budget.filter(({ idea }) => idea === id)) {
    for (const [quarter, sales] of Object.entries(line.sales))
      if (quarter >= now) bySales.set(quarter, add([bySales.get(quarter) ?? 0, sales]));
  }
  return bySales;
}

function isForecast(account: Account, quarter: Quarter, sales: Minor, book: FigureBook): boolean {
  const { budget, forecast } = book.figuresOf(account, quarter);
  return budget !== undefined && forecast !== undefined && forecast > budget - sales;
}
