import { addQuarters, quarterOf, quartersFrom, type Quarter } from '#domain/calendar/quarters.ts';
import { oncePer } from '#domain/once-per.ts';
import type { Belongs, QuarterChanges } from '#domain/snapshot/changes.ts';
import { countChanges, newlySetIn, sumMove } from '#domain/snapshot/change-sums.ts';
import { joined } from '#domain/snapshot/joined.ts';
import type { Seal, SealedAccount, Snapshot } from '#domain/snapshot/snapshot.ts';
import { movedText, movesAfter, placeNamed } from '../segments/moves.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';
import { changedRows } from './changed-rows.ts';
import { figureLines } from './account-changes.ts';
import { changesOf } from './compared-states.ts';
import { quarterView, sealOf, type QuarterView } from './quarter-view.ts';

export type WhatChanged = ReturnType<typeof whatChanged>;

/**
 * The sealed state that a quarter is compared with. A quarter whose predecessor was never sealed has none: what was
 * thought at its end is not known any more. A sealed page leans on seals alone.
 */
export function stateBefore({
  site,
  quarter,
  snapshot,
}: Pick<QuarterView, 'site' | 'quarter' | 'snapshot'>): Snapshot | undefined {
  return snapshot.firstDay > snapshot.asOf ? undefined : sealOf(site, addQuarters(quarter, -1))?.snapshot;
}

/** The last seal, and the plans as they stand today; nothing before the first seal. */
export function sinceLastSeal(site: Site): { seal: Seal; view: QuarterView } | undefined {
  const seal = site.portfolio.snapshots.at(-1);
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  if (!seal || seal.quarter >= now) return undefined;
  return { seal, view: { ...quarterView(site, now), snapshot: stateSince(site, addQuarters(seal.quarter, 1), now) } };
}

/** Every account's page asks for it. */
const stateSince = oncePer(
  (site: Site, first: Quarter, now: Quarter) =>
    joined([
      quarterView(site, first).snapshot,
      ...quartersFrom(addQuarters(first, 1), now).map((quarter) => quarterView(site, quarter).snapshot),
    ]),
  ({ book }) => book,
);

/** What changed over the whole company, or in one segment. */
export function whatChanged(view: QuarterView, before: Snapshot, segment?: string) {
  const { site, snapshot, names, quarter } = view;
  const words = site.t.changes;
  const all = changesOf(before, snapshot);
  const isOwn = ({ segment: own }: SealedAccount) => segment === undefined || own === segment;
  const accounts = snapshot.accounts.filter(isOwn);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const changes = all.accounts.filter(({ account }) => byId.has(account));
  const figures = segment === undefined ? all.company : (all.segments.get(segment) ?? []);
  const listed = (of: readonly SealedAccount[]) =>
    named(
      site,
      of.filter(isOwn).map(({ name }) => names.text(name)),
    ).join(', ');
  const [came, went] = [listed(all.accountsIn), listed(all.accountsOut)];
  const same = accounts.length - changes.length - all.accountsIn.filter(isOwn).length;
  const moved = (figure: 'budget' | 'forecast', said: typeof words.wentBudget): Phrase => {
    const move = sumMove(before, snapshot, segment, figure, quarter);
    if (!move) return [];
    const side = site.format.side(move.all);
    const parts = (['by', 'newlySet', 'unset', 'came', 'went'] as const).flatMap((part) => {
      const amount = move[part];
      return amount === undefined ? [] : [words.partOfMove(part, site.format.signedMoney(amount))];
    });
    return said(
      side === 'equal' ? 'same' : side === 'short' ? 'down' : 'up',
      site.format.size(move.all),
      parts.length > 1 || move.by === undefined ? parts : [],
    );
  };
  const counts = countChanges(changes);
  return {
    before: before.quarter,
    lede: [
      ...moved('budget', words.wentBudget),
      ...moved('forecast', words.wentForecast),
      words.lede(
        (
          [
            ['attitudes', counts.attitudes],
            ['flagsOpened', counts.flagsOpened],
            ['flagsClosed', counts.flagsClosed],
            ['done', counts.actionsDone],
            ['slipped', counts.actionsSlipped],
            ['dropped', counts.actionsDropped],
          ] as const
        ).flatMap(([kind, count]) => (count === 0 ? [] : [words.counted(kind, count)])),
      ),
    ],
    note: words.ledeNote(quarter),
    /** Figures of the company or the segment that moved. */
    figures: figureLines(view, before, figures, (figure, of) => {
      const newly = newlySetIn(changes, figure, of);
      return newly.accounts === 0 ? undefined : words.newlyIn(site.format.money(newly.amount), newly.accounts);
    }),
    rows: changedRows(
      view,
      changes.flatMap((change) => {
        const account = byId.get(change.account);
        return account ? [{ account, change }] : [];
      }),
      segment === undefined ? all.newCustomerPlans : [],
    ),
    moved: named(site, movesIn(view, before, segment, all)),
    /** Accounts that came and went, and how many are as they were. */
    notes: [
      ...(came === '' ? [] : [words.accountsIn(came)]),
      ...(went === '' ? [] : [words.accountsOut(went)]),
      ...(same > 0 ? [words.same(same)] : []),
    ],
  };
}

/**
 * Who belongs elsewhere than at the end of the state before: with the day, as the plans tell it, while the quarter is
 * open; a seal tells from where to where alone. Of a segment, who came to it and who left it.
 */
function movesIn(view: QuarterView, before: Snapshot, segment: string | undefined, all: QuarterChanges): string[] {
  const { site, snapshot, names, seal } = view;
  const isOwn = ({ respect, from, to }: Belongs) =>
    segment === undefined || (respect === 'segment' && (from === segment || to === segment));
  if (!seal)
    return movesAfter(site, before.stateOn, snapshot.stateOn)
      .filter(isOwn)
      .map((moved) => movedText(site, moved));
  const words = site.t.segments;
  const told = (name: string, { respect, from, to }: Belongs) =>
    words.movedOf(name, words.movedIn(placeNamed(site, respect, to), placeNamed(site, respect, from), before.quarter));
  const accounts = new Map(snapshot.accounts.map((account) => [account.id, account]));
  return [
    ...all.accounts.flatMap(({ account, belongs }) =>
      belongs.filter(isOwn).map((move) => told(names.maybe(accounts.get(account)?.name) ?? account, move)),
    ),
    ...all.moved.filter(isOwn).map(({ id, name, ...move }) => told(names.maybe(name) ?? names.member(id), move)),
  ];
}

/** So many are named; the others are counted. */
const MOST_NAMED = 40;

function named({ t }: Pick<Site, 't'>, all: readonly string[]): string[] {
  return all.length <= MOST_NAMED ? [...all] : [...all.slice(0, MOST_NAMED), t.figures.more(all.length - MOST_NAMED)];
}
