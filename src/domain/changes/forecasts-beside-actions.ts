import type { FigureBook } from '../budget/figures.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { Amount } from '../money/money.ts';
import type { Action } from '../plan/work.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Account } from '../portfolio.ts';

/** What became of an action: its day moved on, it was done, or it was dropped or taken out. */
export type ActionMove = 'slips' | 'done' | 'dropped';

/** A forecast that a change leaves as it is, while an action of the same customer moves on which its sales rest. */
export interface ForecastBesideAction {
  /** The customer's id. */
  id: string;
  quarter: Quarter;
  forecast: Amount;
  move: ActionMove;
  /** What the action is called. */
  action: string;
}

/**
 * The forecasts that perhaps should move because an action did, from a quarter on: of one that comes from a growth
 * idea, the first quarter from its due one on in which a budget line counts on that idea, else the idea's own; of any
 * other the quarter that it leaves, where it moves into another, is dropped, or is done with sales said in money. A
 * hint, never a fault.
 */
export function forecastsBesideActions(before: FigureBook, after: FigureBook, from: Quarter): ForecastBesideAction[] {
  return after.portfolio.accounts.flatMap((account) => {
    const was = before.portfolio.accountById.get(account.id);
    if (!was || was.actions === account.actions) return [];
    const isNow = new Map(account.actions.map((action) => [action.id, action]));
    const found = was.actions.flatMap((action): ForecastBesideAction[] => {
      const is = isNow.get(action.id);
      const move = moveOf(action, is);
      const quarter = move && quarterWith(account, { was: action, is, move });
      if (!move || quarter === undefined || quarter < from) return [];
      const [old, forecast] = [before.figuresOf(was, quarter).forecast, after.figuresOf(account, quarter).forecast];
      if (forecast === undefined || old !== forecast) return [];
      return [{ id: account.id, quarter, forecast, move, action: action.action }];
    });
    return [...new Map(found.map((one) => [one.quarter, one])).values()];
  });

  /** The first quarter from `from` on whose sales rest on an action; nothing where none does. */
  function quarterWith(
    { budget, ideas }: Account,
    { was, is, move }: { was: Action; is: Action | undefined; move: ActionMove },
  ): Quarter | undefined {
    const { fiscalYear } = after.portfolio;
    const left = quarterOf(lastDayInTime(was.due, fiscalYear), fiscalYear);
    if (was.idea !== undefined) {
      const counted = budget.filter(({ idea }) => idea === was.idea).flatMap(({ sales }) => Object.keys(sales));
      const first = counted.filter((quarter) => quarter >= from && quarter >= left).sort()[0];
      return first ?? ideas.find(({ id }) => id === was.idea)?.quarter;
    }
    if (move === 'slips')
      return is && quarterOf(lastDayInTime(is.due, fiscalYear), fiscalYear) > left ? left : undefined;
    return move === 'dropped' || typeof is?.effect?.sales === 'number' ? left : undefined;
  }
}

function moveOf(was: Action, is: Action | undefined): ActionMove | undefined {
  if (!isOpen(was)) return undefined;
  if (!is) return 'dropped';
  if (!isOpen(is)) return is.stage === 'done' ? 'done' : 'dropped';
  return is.due === was.due || (is.slippedFrom === undefined && is.due < was.due) ? undefined : 'slips';
}
