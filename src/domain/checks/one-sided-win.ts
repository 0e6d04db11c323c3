import type { FigureBook } from '../budget/figures.ts';
import { isOpen } from '../plan/vocabulary.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ items: readonly string[] }>;

/**
 * Needs and goals, and growth ideas and actions still ahead, that say what we gain and not what the customer gains. One
 * flag for each account.
 */
export function oneSidedWin(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account): Found[] => {
    const items = [
      ...account.needs.map((need, at) => ({ name: need.need, item: need, block: 'needs' as const, at })),
      ...account.goals.map((goal, at) => ({ name: goal.goal, item: goal, block: 'goals' as const, at })),
      ...account.ideas
        .map((idea, at) => ({ name: idea.idea, item: idea, block: 'ideas' as const, at }))
        .filter(({ item }) => isOpen(item)),
      ...account.actions
        .map((action, at) => ({ name: action.action, item: action, block: 'actions' as const, at }))
        .filter(({ item }) => isOpen(item)),
    ].filter(({ item }) => item.ourWin !== undefined && item.customerWin === undefined);
    const [first] = items;
    return first
      ? [
          about(account, [first.block, first.at], {
            severity: 'low',
            block: first.block,
            facts: { items: items.map(({ name }) => name) },
          }),
        ]
      : [];
  });
}
