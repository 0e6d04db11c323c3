import type { IsoDate } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { TeamFunction } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account, Portfolio, TeamMember } from '../portfolio.ts';
import { byText } from '../order.ts';

/** An action among those of all accounts. */
export interface PlannedAction {
  account: Account;
  action: Action;
  owner: TeamMember | undefined;
  /** The action's own function, else the first one of its owner. */
  function: TeamFunction | undefined;
  /** The last day on which it is in time. */
  lastDay: IsoDate;
}

/** Actions that are due in one quarter, the first due first. */
export interface QuarterOfActions {
  quarter: Quarter;
  actions: readonly PlannedAction[];
}

/**
 * Every action of every plan by the quarter in which it is due, ideas and dropped ones among them; earliest quarter
 * first.
 */
export function actionsByQuarter({ accounts, members, fiscalYear }: Portfolio): QuarterOfActions[] {
  const byQuarter = new Map<Quarter, PlannedAction[]>();
  for (const account of accounts) {
    for (const action of account.actions) {
      const lastDay = lastDayInTime(action.due, fiscalYear);
      const owner = members.get(action.owner);
      const planned = { account, action, owner, function: action.function ?? owner?.functions[0], lastDay };
      const quarter = quarterOf(lastDay, fiscalYear);
      const before = byQuarter.get(quarter);
      if (before) before.push(planned);
      else byQuarter.set(quarter, [planned]);
    }
  }
  return [...byQuarter]
    .sort(([a], [b]) => byText(a, b))
    .map(([quarter, actions]) => ({
      quarter,
      actions: actions.sort((a, b) => byText(a.lastDay, b.lastDay)),
    }));
}
