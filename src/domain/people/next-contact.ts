import type { IsoDate } from '../calendar/dates.ts';
import { type Due, lastDayInTime } from '../calendar/due.ts';
import type { FiscalYear } from '../calendar/quarters.ts';
import { isGone } from '../membership/presence.ts';
import { oncePer } from '../once-per.ts';
import { byText } from '../order.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account } from '../portfolio.ts';
import { namesOf } from '../snapshot/name-remover.ts';

/** When somebody of the customer's is to be met or heard from, and by whom of ours. */
export interface NextContact {
  /** As it is written where it is agreed: a day, a month or a quarter. */
  due: Due;
  /** The last day on which it is in time. */
  lastDay: IsoDate;
  owner: string;
  /** Whether that day is over, and nothing else is agreed. */
  isLate: boolean;
}

/**
 * What is agreed with a person of the customer's. Nothing is written twice: it is the first open promise to them, or
 * the first open action that names them, by last name or in full, in its words or its aim. What is late comes last;
 * after their end there is nothing to agree.
 */
export function nextContactOf(
  account: Account,
  person: Stakeholder,
  asOf: IsoDate,
  fiscalYear: FiscalYear,
): NextContact | undefined {
  const agreed = [
    ...account.promises
      .filter(({ to, keptOn, brokenOn }) => to === person.id && keptOn === undefined && brokenOn === undefined)
      .map(({ due, by }) => ({ due, owner: by })),
    ...(actionsNaming(account).get(person.id) ?? []).map(({ due, owner }) => ({ due, owner })),
  ]
    .map(({ due, owner }): NextContact => {
      const lastDay = lastDayInTime(due, fiscalYear);
      return { due, lastDay, owner, isLate: lastDay < asOf };
    })
    .filter(({ lastDay, isLate }) => isLate || !isGone(person, lastDay));
  return agreed.sort((a, b) => Number(a.isLate) - Number(b.isLate) || byText(a.lastDay, b.lastDay))[0];
}

/** Open actions by the ids of the account's people whom their words or their aims name; read once for all of these. */
const actionsNaming = /* @__PURE__ */ oncePer((account: Account): ReadonlyMap<string, readonly Action[]> => {
  const byPerson = new Map<string, Action[]>();
  for (const action of account.actions.filter(isOpen))
    for (const id of namedIn(account, [action.action, action.aim ?? '']))
      byPerson.set(id, [...(byPerson.get(id) ?? []), action]);
  return byPerson;
});

/** The ids of the account's people whom texts name. A first name alone may be anybody's. */
function namedIn(account: Account, texts: readonly string[]): ReadonlySet<string> {
  const before = `${account.id}/`;
  return new Set(
    texts
      .flatMap((text) => namesOf(account).mentionsIn(text.normalize('NFC'), account.id))
      .filter(({ part }) => part !== 'first')
      .map(({ person }) => person.slice(before.length)),
  );
}
