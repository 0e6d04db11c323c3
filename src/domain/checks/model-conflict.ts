import type { FigureBook } from '../budget/figures.ts';
import { about, ownPlans, type Finding } from './finding.ts';

type Found = Finding<{ missing: readonly ('team' | 'joint-action')[] }>;

/** The plan says solution selling, and has nobody beside sales in the account team or nothing done together with the customer. */
export function modelConflict(book: FigureBook): Found[] {
  const ofCompany = book.portfolio.company.operatingModel?.model;
  return ownPlans(book).flatMap((account): Found[] => {
    if ((account.operatingModel?.model ?? ofCompany) !== 'solution') return [];
    const missing = [
      ...(account.team.some((own) => own.function !== 'sales') ? [] : ['team' as const]),
      ...(account.actions.some((action) => action.joint && action.stage !== 'dropped')
        ? []
        : ['joint-action' as const]),
    ];
    return missing.length === 0
      ? []
      : [about(account, ['operatingModel'], { severity: 'medium', block: 'team', facts: { missing } })];
  });
}
