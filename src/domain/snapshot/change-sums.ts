import type { Quarter } from '../calendar/quarters.ts';
import type { AccountChanges, FigureChange, FigureName } from './changes.ts';

/** How many things changed, over some accounts. */
export interface ChangeCounts {
  attitudes: number;
  peopleIn: number;
  peopleOut: number;
  flagsOpened: number;
  flagsClosed: number;
  actionsDone: number;
  actionsSlipped: number;
  actionsDropped: number;
  ideasMoved: number;
  ideasAdded: number;
  promisesKept: number;
  promisesBroken: number;
}

/** Counts what changed in some accounts. A flag raised and closed in between counts on both sides. */
export function countChanges(changes: readonly AccountChanges[]): ChangeCounts {
  const count = (of: (change: AccountChanges) => number) => changes.reduce((sum, change) => sum + of(change), 0);
  return {
    attitudes: count(({ attitudes }) => attitudes.length),
    peopleIn: count(({ peopleIn }) => peopleIn.length),
    peopleOut: count(({ peopleOut }) => peopleOut.length),
    flagsOpened: count(({ flags }) => flags.opened.length + flags.passing.length),
    flagsClosed: count(({ flags }) => flags.closed.length + flags.passing.length),
    actionsDone: count(({ actions }) => actions.done.length),
    actionsSlipped: count(({ actions }) => actions.slipped.length),
    actionsDropped: count(({ actions }) => actions.dropped.length),
    ideasMoved: count(({ ideas }) => ideas.moved.length),
    ideasAdded: count(({ ideas }) => ideas.added.length),
    promisesKept: count(({ promises }) => promises.kept.length),
    promisesBroken: count(({ promises }) => promises.broken.length),
  };
}

/** How far a figure moved over the quarters from one on; figures that were not set before, or are not any more, stand apart. */
export interface FigureMove {
  /** In minor units, of figures set on both sides; nothing when none of them moved. */
  by: number | undefined;
  newlySet: number;
  unset: number;
}

/** Adds up the moves of one figure of some accounts from a quarter on. What was not set never counts as 0. */
export function figureMove(accounts: readonly AccountChanges[], figure: FigureName, from: Quarter): FigureMove {
  const own = changesOf(accounts, figure).filter((change) => change.quarter >= from);
  const moved = own.flatMap((change) =>
    change.from === undefined || change.to === undefined ? [] : [change.to - change.from],
  );
  return {
    by: moved.length === 0 ? undefined : moved.reduce((sum, each) => sum + each, 0),
    newlySet: own.filter((change) => change.from === undefined).length,
    unset: own.filter((change) => change.to === undefined).length,
  };
}

/** What the figures that some accounts had not set before add up to in a quarter: so much of a sum's rise is nobody's change of mind. */
export function newlySetIn(
  accounts: readonly AccountChanges[],
  figure: FigureName,
  quarter: Quarter,
): { amount: number; accounts: number } {
  const newly = changesOf(accounts, figure).flatMap((change) =>
    change.quarter === quarter && change.from === undefined && change.to !== undefined ? [change.to] : [],
  );
  return { amount: newly.reduce((sum, each) => sum + each, 0), accounts: newly.length };
}

function changesOf(accounts: readonly AccountChanges[], figure: FigureName): FigureChange[] {
  return accounts.flatMap(({ figures }) => figures.filter((change) => change.figure === figure));
}
