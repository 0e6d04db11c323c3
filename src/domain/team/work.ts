import { lastDayInTime } from '../calendar/due.ts';
import { quarterOf, type Quarter } from '../calendar/quarters.ts';
import { addEffort } from '../money/effort.ts';
import type { TeamFunction } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account, Portfolio, TeamMember } from '../portfolio.ts';
import { oncePer } from '../once-per.ts';

/** An action as work: whose, of which function, in which quarter. */
export interface Work {
  account: Account;
  action: Action;
  owner: TeamMember;
  /** The action's own function, else the first one of its owner; none when neither says. */
  function: TeamFunction | undefined;
  /** The quarter in which it is due. */
  quarter: Quarter;
}

/**
 * All work that the plans ask of our people. Ideas and dropped actions take nothing; done ones have taken their days.
 * Every person's page asks for it.
 */
export const workOf = oncePer(readWork);

function readWork({ accounts, members, fiscalYear }: Portfolio): readonly Work[] {
  return accounts.flatMap((account) =>
    account.actions.flatMap((action): Work[] => {
      const owner = members.get(action.owner);
      if (owner === undefined || action.stage === 'idea' || action.stage === 'dropped') return [];
      return [
        {
          account,
          action,
          owner,
          function: action.function ?? owner.functions[0],
          quarter: quarterOf(lastDayInTime(action.due, fiscalYear), fiscalYear),
        },
      ];
    }),
  );
}

/** Working days that some work takes. Work without days takes none. */
export function daysOf(work: readonly Work[]): number {
  return addEffort(work.flatMap(({ action }) => action.effortDays ?? []));
}
