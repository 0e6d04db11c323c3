import type { FigureBook } from '../budget/figures.ts';
import { isOpen } from '../plan/vocabulary.ts';
import { about, type Finding } from './finding.ts';

/** Goals, growth ideas and actions still ahead that say what we gain and not what the customer gains. One flag for each account. */
export function oneSidedWin(book: FigureBook): Finding[] {
  return book.portfolio.accounts.flatMap((account): Finding[] => {
    const items = [
      ...account.goals.map((goal, at) => ({ name: goal.goal, item: goal, path: ['goals', at] })),
      ...account.ideas
        .map((idea, at) => ({ name: idea.idea, item: idea, path: ['ideas', at] }))
        .filter(({ item }) => isOpen(item)),
      ...account.actions
        .map((action, at) => ({ name: action.action, item: action, path: ['actions', at] }))
        .filter(({ item }) => isOpen(item)),
    ].filter(({ item }) => item.ourWin !== undefined && item.customerWin === undefined);
    const [first] = items;
    return first
      ? [
          about(account, first.path, {
            severity: 'low',
            block: String(first.path[0]),
            facts: { items: items.map(({ name }) => name) },
          }),
        ]
      : [];
  });
}
