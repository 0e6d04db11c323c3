import type { FigureBook } from '../budget/figures.ts';
import { peopleOn } from '../membership/customers-people.ts';
import { ROLES_TO_COVER, type Role } from '../plan/vocabulary.ts';
import { about, hadHappened, settledPlans, type Finding } from './finding.ts';

type Found = Finding<{ roles: readonly Role[] }>;

/**
 * Nobody is known to hold a role in buying, and no open question asks who does. Looked at where the segment demands
 * people in the plan.
 */
export function roleUncovered(book: FigureBook): Found[] {
  return settledPlans(book)
    .filter(({ segment }) => segment.required.includes('people'))
    .flatMap((account): Found[] => {
      const roles = ROLES_TO_COVER.filter(
        (role) =>
          !peopleOn(account, book.asOf).some((person) => person.roles.includes(role)) &&
          !account.openQuestions.some((question) => question.role === role && !hadHappened(question.answeredOn, book)),
      );
      return roles.length === 0
        ? []
        : [about(account, ['people'], { severity: 'medium', block: 'people', facts: { roles } })];
    });
}
