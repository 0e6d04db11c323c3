import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ action: string; saysEffect: boolean; saysLearned: boolean }>;

/** An action is done and the plan does not say what it did to people or to sales, or what was learned. */
export function effectMissing(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account) =>
    account.actions.flatMap((action, at): Found[] => {
      if (action.stage !== 'done') return [];
      const { effect } = action;
      const saysEffect = effect !== undefined && (effect.relationship.length > 0 || effect.sales !== undefined);
      if (saysEffect && effect.learned !== undefined) return [];
      return [
        about(account, ['actions', at], {
          severity: 'low',
          block: 'actions',
          owner: action.owner,
          since: action.closedOn,
          facts: { action: action.action, saysEffect, saysLearned: effect?.learned !== undefined },
        }),
      ];
    }),
  );
}
