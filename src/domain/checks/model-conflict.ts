import type { FigureBook } from '../budget/figures.ts';
import { about, settledPlans, type Finding } from './finding.ts';

type Found = Finding<{ missing: 'team' | 'joint-action' | 'both' }>;

/**
 * The plan says solution selling, and has nobody beside sales in the account team or nothing done together with the
 * customer.
 */
export function modelConflict(book: FigureBook): Found[] {
  const ofCompany = book.portfolio.company.operatingModel?.model;
  return settledPlans(book).flatMap((account): Found[] => {
    if ((account.operatingModel?.model ?? ofCompany) !== 'solution') return [];
    const hasTeam = account.team.some((own) => own.function !== 'sales');
    const hasJointAction = account.actions.some((action) => action.joint && action.stage !== 'dropped');
    if (hasTeam && hasJointAction) return [];
    const missing = hasTeam ? 'joint-action' : hasJointAction ? 'team' : 'both';
    return [about(account, ['operatingModel'], { severity: 'medium', block: 'team', facts: { missing } })];
  });
}
