import type { IsoDate } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { addSetEffort } from '../money/effort.ts';
import { add, type Minor } from '../money/money.ts';
import type { Attitude } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account, Portfolio } from '../portfolio.ts';
import { byText } from '../order.ts';

/** An action that was done, with the day it was closed. */
export interface ClosedAction {
  account: Account;
  action: Action;
  closedOn: IsoDate;
}

/** How often one attitude was followed by another. */
export interface MoveCount {
  from: Attitude;
  to: Attitude;
  count: number;
}

/** What followed closed actions of one kind. */
export interface KindOfAction {
  /** As the plans write it, in small letters; nothing where they do not say the kind. */
  kind: string | undefined;
  actions: readonly ClosedAction[];
  /** How many of them a change followed: an attitude that moved, or sales. */
  followedByChange: number;
  moves: readonly MoveCount[];
  /** How many name an amount of sales, and what the amounts add up to. */
  withSales: number;
  sales: Minor | undefined;
  /** Working days of those that say how many they took. */
  days: number | undefined;
}

/**
 * Every action that was done by a day, newest first. One without the day counts from the last day on which it was due.
 */
export function closedActions({ accounts, fiscalYear }: Portfolio, asOf: IsoDate): ClosedAction[] {
  return accounts
    .flatMap((account) =>
      account.actions
        .filter(({ stage }) => stage === 'done')
        .map((action) => ({ account, action, closedOn: action.closedOn ?? lastDayInTime(action.due, fiscalYear) })),
    )
    .filter(({ closedOn }) => closedOn <= asOf)
    .sort(
      (a, b) =>
        byText(b.closedOn, a.closedOn) || byText(a.account.id, b.account.id) || byText(a.action.id, b.action.id),
    );
}

/**
 * Closed actions by kind, words that are the same to the company (`synonyms`) being one kind: first the kind that a
 * change followed most often in proportion, then by sales, then by number. It is an order of what came after, and no
 * proof of what caused it.
 */
export function kindsOfAction(
  closed: readonly ClosedAction[],
  synonyms: readonly (readonly string[])[] = [],
): KindOfAction[] {
  const sets = synonyms.map((words) => words.map((word) => word.toLowerCase()));
  const byKind = new Map<string | undefined, ClosedAction[]>();
  for (const each of closed) {
    const written = kindOf(each);
    const kind = sets.find((words) => words.some((word) => word === written))?.[0] ?? written;
    const before = byKind.get(kind);
    if (before) before.push(each);
    else byKind.set(kind, [each]);
  }
  return [...byKind]
    .map(([kind, actions]) => whatFollowed(kind === undefined ? undefined : wordOfKind(actions), actions))
    .sort(
      (a, b) =>
        b.followedByChange * a.actions.length - a.followedByChange * b.actions.length ||
        (b.sales ?? 0) - (a.sales ?? 0) ||
        b.actions.length - a.actions.length ||
        Number(a.kind === undefined) - Number(b.kind === undefined) ||
        byText(a.kind ?? '', b.kind ?? ''),
    );
}

function kindOf({ action }: ClosedAction): string | undefined {
  return action.kind?.trim().toLowerCase();
}

/** The word that most of them write for their kind; of two that are as many, the one that comes first in order. */
export function wordOfKind(actions: readonly ClosedAction[]): string | undefined {
  const [most] = [...Map.groupBy(actions, kindOf)].sort(
    ([a = '', of], [b = '', others]) => others.length - of.length || byText(a, b),
  );
  return most?.[0];
}

/** True when an attitude moved or sales followed. */
export function isFollowedByChange({ effect }: Action): boolean {
  return (
    effect !== undefined &&
    (effect.relationship.some(({ from, to }) => from !== to) ||
      (typeof effect.sales === 'number' && effect.sales !== 0))
  );
}

function whatFollowed(kind: string | undefined, actions: readonly ClosedAction[]): KindOfAction {
  const amounts = actions.flatMap(({ action }) =>
    typeof action.effect?.sales === 'number' ? [action.effect.sales] : [],
  );
  return {
    kind,
    actions,
    followedByChange: actions.filter(({ action }) => isFollowedByChange(action)).length,
    moves: movesIn(actions),
    withSales: amounts.length,
    sales: amounts.length === 0 ? undefined : add(amounts),
    days: addSetEffort(actions.map(({ action }) => action.effortDays)),
  };
}

function movesIn(actions: readonly ClosedAction[]): MoveCount[] {
  const counts = new Map<string, MoveCount>();
  for (const { from, to } of actions.flatMap(({ action }) => action.effect?.relationship ?? [])) {
    if (from === to) continue;
    const move = counts.get(`${from} ${to}`);
    counts.set(`${from} ${to}`, { from, to, count: (move?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || byText(`${a.from} ${a.to}`, `${b.from} ${b.to}`));
}
