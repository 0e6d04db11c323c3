import type { IsoDate } from '../calendar/dates.ts';
import { peopleOn } from '../membership/customers-people.ts';
import type { OpenQuestion } from '../plan/follow-up.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import { ROLES, ROLES_TO_COVER, type Role } from '../plan/vocabulary.ts';
import type { Account } from '../portfolio.ts';

/** One role in buying: who holds it, what those people care about, and who is to be found where nobody does. */
export interface CoveredRole {
  role: Role;
  /** Whether every account plan covers it; a coach is welcome but not demanded. */
  isDemanded: boolean;
  holders: readonly Stakeholder[];
  /** Ids of the needs that its holders care about, in the order of the plan. */
  needs: readonly string[];
  /** Open questions that look for somebody in this role. */
  lookedForIn: readonly OpenQuestion[];
}

/** Every role of the method with the people who hold it on a day, in the method's order. */
export function roleCoverage(account: Account, day: IsoDate): CoveredRole[] {
  const people = peopleOn(account, day);
  return ROLES.map((role) => {
    const holders = people.filter((person) => person.roles.includes(role));
    const caredFor = new Set(holders.flatMap(({ needs }) => needs));
    return {
      role,
      isDemanded: ROLES_TO_COVER.some((demanded) => demanded === role),
      holders,
      needs: account.needs.map(({ id }) => id).filter((id) => caredFor.has(id)),
      lookedForIn: account.openQuestions.filter(
        (question) => question.role === role && question.answeredOn === undefined,
      ),
    };
  });
}
