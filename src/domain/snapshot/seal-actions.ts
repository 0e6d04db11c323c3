import { lastDayInTime } from '../calendar/due.ts';
import { addQuarters, quarterOf } from '../calendar/quarters.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account } from '../portfolio.ts';
import type { SealedAction } from './snapshot.ts';
import type { Viewed } from './viewed.ts';
import { nameRemover } from './name-remover.ts';
import { byText } from '../order.ts';

/**
 * The actions that a quarter speaks of: due, moved or closed in it, due in the next one, or late since before it. In
 * the order in which they are due.
 */
export function sealActions(account: Account, { book, quarter, firstDay }: Viewed): SealedAction[] {
  const { fiscalYear } = book.portfolio;
  const names = nameRemover(book.portfolio);
  const maybe = (text: string | undefined) => (text === undefined ? undefined : names.fromText(text, account.id));
  const next = addQuarters(quarter, 1);
  const quartersOf = (times: readonly (string | undefined)[]) =>
    times.flatMap((time) => (time === undefined ? [] : quarterOf(lastDayInTime(time, fiscalYear), fiscalYear)));
  const isSpokenOf = (action: Action) =>
    quartersOf([action.due, action.slippedFrom, action.closedOn]).includes(quarter) ||
    quartersOf([action.due]).includes(next) ||
    (isOpen(action) && lastDayInTime(action.due, fiscalYear) < firstDay);
  return account.actions
    .filter(isSpokenOf)
    .map((action) => ({ action, last: lastDayInTime(action.due, fiscalYear) }))
    .sort((a, b) => byText(a.last, b.last))
    .map(({ action }) => ({
      id: action.id,
      text: names.fromText(action.action, account.id),
      owner: action.owner,
      function: action.function,
      due: action.due,
      slippedFrom: action.slippedFrom,
      closedOn: action.closedOn,
      stage: action.stage,
      isMajor: action.major,
      effortDays: action.effortDays,
      goal: action.goal,
      idea: action.idea,
      aim: maybe(action.aim),
      reason: maybe(action.reason),
      effect: action.effect && {
        relationship: action.effect.relationship,
        sales: action.effect.sales,
        learned: maybe(action.effect.learned),
      },
    }));
}
