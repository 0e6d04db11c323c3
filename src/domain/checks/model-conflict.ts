import type { FigureBook } from '../budget/figures.ts';
import { about, settledPlans, type Finding } from './finding.ts';

type Found = Finding<{ missing: 'team' | 'joint-action' | 'both' | 'none'; withoutNeeds: boolean }>;

/**
 * The plan says solution selling, and has nobody beside sales in the account team, nothing done together with the
 * customer, or no need of theirs. Where the segment demands needs, another rule says that they are missing.
 */
export function modelConflict(book: FigureBook): Found[] {
  const ofCompany = book.portfolio.company.operatingModel?.model;
  return settledPlans(book).flatMap((account): Found[] => {
    if ((account.operatingModel?.model ?? ofCompany) !== 'solution') return [];
    const hasTeam = account.team.some((own) => own.function !== 'sales');
    const hasJointAction = account.actions.some((action) => action.joint && action.stage !== 'dropped');
    const withoutNeeds = account.needs.length === 0 && !account.segment.required.includes('needs');
    if (hasTeam && hasJointAction && !withoutNeeds) return [];
    const missing = hasTeam ? (hasJointAction ? 'none' : 'joint-action') : hasJointAction ? 'team' : 'both';
    return [
      about(account, ['operatingModel'], { severity: 'medium', block: 'team', facts: { missing, withoutNeeds } }),
    ];
  });
}
