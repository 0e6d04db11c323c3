import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { AccountChanges, FigureChange, FigureName } from './changes.ts';
import type { Snapshot } from './snapshot.ts';

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

/**
 * How far a figure moved over the quarters from one on; figures that were not set before, or are not any more, stand
 * apart.
 */
export interface FigureMove {
  /** In minor units, of figures set on both sides; nothing when none of them moved. */
  by: Minor | undefined;
  /** What the figures that were not set before add up to, and those that are not set any more. */
  newlySet: Minor | undefined;
  unset: Minor | undefined;
}

/** Adds up the moves of one figure of some accounts from a quarter on. What was not set never counts as 0. */
export function figureMove(
  accounts: readonly Pick<AccountChanges, 'figures'>[],
  figure: FigureName,
  from: Quarter,
): FigureMove {
  const own = changesOf(accounts, figure).filter((change) => change.quarter >= from);
  return {
    by: together(own.flatMap(({ from: was, to: is }) => (was === undefined || is === undefined ? [] : [is - was]))),
    newlySet: together(own.flatMap(({ from: was, to: is }) => (was === undefined ? (is ?? []) : []))),
    unset: together(own.flatMap(({ from: was, to: is }) => (is === undefined && was !== undefined ? [-was] : []))),
  };
}

function together(amounts: readonly Minor[]): Minor | undefined {
  return amounts.length === 0 ? undefined : add(amounts);
}

/** What a sum of the company, or of a segment, moved by and what that is made of: the parts add up to it exactly. */
export interface SumMove extends FigureMove {
  all: Minor;
  /** Of customers and new-customer plans that the earlier state had not, or the later one has not, there. */
  came: Minor | undefined;
  went: Minor | undefined;
}

/**
 * How far the sum of one figure moved from one state to another, over the quarters from one on; nothing when no figure
 * in it did.
 */
export function sumMove(
  before: Snapshot,
  after: Snapshot,
  segment: string | undefined,
  figure: FigureName,
  from: Quarter,
): SumMove | undefined {
  const [was, is] = [figuresBy(before, segment), figuresBy(after, segment)];
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [earlier, later] = [was.get(id), is.get(id)];
    const quarters = [...new Set([...Object.keys(earlier ?? {}), ...Object.keys(later ?? {})])];
    return quarters.flatMap((quarter) => {
      const change = { figure, quarter, from: earlier?.[quarter]?.[figure], to: later?.[quarter]?.[figure] };
      return quarter < from || change.from === change.to ? [] : [{ ...change, came: !earlier, went: !later }];
    });
  });
  if (changes.length === 0) return undefined;
  const those = (isOne: (change: (typeof changes)[number]) => boolean) => [{ figures: changes.filter(isOne) }];
  return {
    all: add(changes.map((change) => (change.to ?? 0) - (change.from ?? 0))),
    ...figureMove(
      those(({ came, went }) => !came && !went),
      figure,
      from,
    ),
    came: figureMove(
      those(({ came }) => came),
      figure,
      from,
    ).newlySet,
    went: figureMove(
      those(({ went }) => went),
      figure,
      from,
    ).unset,
  };
}

/** The figures of whom a state adds up, by id: the accounts of a segment, or all of them and the new-customer plans. */
function figuresBy({ accounts, newCustomerPlans }: Snapshot, segment: string | undefined) {
  return new Map([
    ...accounts
      .filter((account) => segment === undefined || account.segment === segment)
      .map(({ id, figures }) => [id, figures] as const),
    ...(segment === undefined ? newCustomerPlans : []).map(
      ({ id, figures }) => [`new-customers/${id}`, figures] as const,
    ),
  ]);
}

/**
 * What the figures that some accounts had not set before add up to in a quarter: so much of a sum's rise is nobody's
 * change of mind.
 */
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

function changesOf(accounts: readonly Pick<AccountChanges, 'figures'>[], figure: FigureName): FigureChange[] {
  return accounts.flatMap(({ figures }) => figures.filter((change) => change.figure === figure));
}
