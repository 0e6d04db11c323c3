import { lastDayInTime, type Due } from '../calendar/due.ts';
import { quarterOf } from '../calendar/quarters.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { SealedAccount, SealedAction, Snapshot } from './snapshot.ts';

/** What became of an account's actions. */
export interface ActionChanges {
  /** With their effects. */
  done: SealedAction[];
  dropped: SealedAction[];
  /** Open ones whose due time moved: from the one they had. */
  slipped: { action: SealedAction; from: Due }[];
  /** Closed ones that were opened again. */
  reopened: SealedAction[];
}

/**
 * Actions closed or moved from one state to the next. A snapshot speaks of the actions around its quarter only: of one
 * that the earlier state does not have, its own dates tell whether it was closed or moved since.
 */
export function actionChanges(was: SealedAccount, is: SealedAccount, before: Snapshot, after: Snapshot): ActionChanges {
  const known = new Map(was.actions.map((action) => [action.id, action]));
  const isClosedNow = (action: SealedAction) => {
    const earlier = known.get(action.id);
    return earlier ? earlier.stage !== action.stage : action.closedOn === undefined || action.closedOn > before.stateOn;
  };
  const { fiscalYear } = after;
  const quarterOfDue = (due: Due) => quarterOf(lastDayInTime(due, fiscalYear), fiscalYear);
  return {
    done: is.actions.filter((action) => action.stage === 'done' && isClosedNow(action)),
    dropped: is.actions.filter((action) => action.stage === 'dropped' && isClosedNow(action)),
    slipped: is.actions.filter(isOpen).flatMap((action) => {
      const earlier = known.get(action.id);
      if (earlier) return earlier.due === action.due ? [] : [{ action, from: earlier.due }];
      const from = action.slippedFrom;
      return from !== undefined && quarterOfDue(from) > before.quarter && quarterOfDue(from) <= after.quarter
        ? [{ action, from }]
        : [];
    }),
    reopened: is.actions.filter((action) => {
      const earlier = known.get(action.id);
      return isOpen(action) && earlier !== undefined && !isOpen(earlier);
    }),
  };
}
