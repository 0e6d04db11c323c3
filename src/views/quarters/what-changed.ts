import { counted, type Counted } from '../text/counted.ts';
import { addQuarters, quarterOf, quartersFrom, type Quarter } from '#domain/calendar/quarters.ts';
import { oncePer } from '#domain/once-per.ts';
import type { AccountChanges, Belongs, FigureChange, QuarterChanges } from '#domain/snapshot/changes.ts';
import { countChanges, figureMove, newlySetIn, sumMove, type FigureMove } from '#domain/snapshot/change-sums.ts';
import { joined } from '#domain/snapshot/joined.ts';
import type { Seal, SealedAccount, Snapshot } from '#domain/snapshot/snapshot.ts';
import { movedText, movesAfter, placeNamed } from '../segments/moves.ts';
import type { Linked } from '../links/account-links.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';
import { figureLines } from './account-changes.ts';
import { changesOf } from './compared-states.ts';
import { quarterView, sealOf, type QuarterView } from './quarter-view.ts';

/** What changed for one account, in a row of counts and sums. */
export interface ChangeRow {
  account: Linked;
  budget: MoveText;
  forecast: MoveText;
  attitudes: string;
  people: string;
  flags: string;
  actions: string;
  ideas: string;
  promises: string;
}

export type MoveText = ReturnType<typeof moveText>;

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
    of
      .filter(isOwn)
      .map(({ name }) => names.text(name))
      .join(', ');
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
        counts.attitudes,
        counts.flagsOpened,
        counts.flagsClosed,
        counts.actionsDone,
        counts.actionsSlipped,
        counts.actionsDropped,
      ),
    ],
    note: words.ledeNote(quarter),
    /** Figures of the company or the segment that moved. */
    figures: figureLines(view, before, figures, (figure, of) => {
      const newly = newlySetIn(changes, figure, of);
      return newly.accounts === 0 ? undefined : words.newlyIn(site.format.money(newly.amount), newly.accounts);
    }),
    rows: rowsOf(
      view,
      changes.flatMap((change) => {
        const account = byId.get(change.account);
        return account ? [{ account, change }] : [];
      }),
      segment === undefined ? all.newCustomerPlans : [],
    ),
    moved: movesIn(view, before, segment, all),
    /** Accounts that came and went, and how many are as they were. */
    notes: [
      ...(came === '' ? [] : [words.accountsIn(came)]),
      ...(went === '' ? [] : [words.accountsOut(went)]),
      ...(same > 0 ? [words.same(same)] : []),
    ],
  };
}

/**
 * Who belongs elsewhere than at the end of the state before: with the day, as the plans tell it, while the quarter is open;
 * a seal tells from where to where alone. Of a segment, who came to it and who left it.
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

interface Changed {
  account: SealedAccount;
  change: AccountChanges;
}

/** An account with a plan of its own in a row of its own; the customers of a sales plan added up in one. */
function rowsOf(
  view: QuarterView,
  changed: readonly Changed[],
  newCustomers: QuarterChanges['newCustomerPlans'],
): ChangeRow[] {
  const { site, names, quarter, snapshot } = view;
  const own = changed
    .filter(({ account }) => account.salesPlan === undefined)
    .map((one) =>
      rowOf(
        view,
        {
          text: names.text(one.account.name),
          href: `${site.url(`/accounts/${one.account.id}/${quarter.toLowerCase()}/`)}#changed`,
        },
        [one],
      ),
    );
  const plans = snapshot.salesPlans.flatMap(({ id, name }) => {
    const customers = changed.filter(({ account }) => account.salesPlan === id);
    return customers.length === 0
      ? []
      : [rowOf(view, { text: site.t.changes.salesPlan(names.text(name), customers.length) }, customers)];
  });
  const moved = newCustomers.filter(({ figures }) => figures.some((change) => isAhead(change, quarter)));
  if (moved.length === 0) return [...own, ...plans];
  const nothing = rowOf(view, { text: site.t.site.newCustomers, href: site.url('/new-customers/') }, []);
  return [
    ...own,
    ...plans,
    {
      ...nothing,
      budget: moveText(site, figureMove(moved, 'budget', quarter)),
      forecast: moveText(site, figureMove(moved, 'forecast', quarter)),
    },
  ];
}

function isAhead({ figure, quarter }: FigureChange, from: Quarter): boolean {
  return (figure === 'budget' || figure === 'forecast') && quarter >= from;
}

function rowOf({ site, quarter }: QuarterView, name: Linked, changed: readonly Changed[]): ChangeRow {
  const words = site.t.changes;
  const changes = changed.map(({ change }) => change);
  const { attitudes } = countChanges(changes);
  return {
    account: name,
    budget: moveText(site, figureMove(changes, 'budget', quarter)),
    forecast: moveText(site, figureMove(changes, 'forecast', quarter)),
    attitudes: attitudes === 0 ? '' : words.moved(attitudes),
    ...countTexts(site, changes),
  };
}

/** How much changed in each area beside figures and attitudes; empty where nothing did. */
export function countTexts({ t }: Pick<Site, 't'>, changes: readonly AccountChanges[]) {
  const words = t.changes;
  const counts = countChanges(changes);
  const said = (...each: readonly Counted[]) => words.counts.together(counted(...each));
  return {
    people: said([counts.peopleIn, words.counts.in], [counts.peopleOut, words.counts.out]),
    flags: said([counts.flagsOpened, words.counts.opened], [counts.flagsClosed, words.counts.closed]),
    actions: said(
      [counts.actionsDone, words.counts.done],
      [counts.actionsSlipped, words.counts.slipped],
      [counts.actionsDropped, words.counts.dropped],
    ),
    ideas: said([counts.ideasMoved, words.counts.ideasMoved], [counts.ideasAdded, words.counts.ideasAdded]),
    promises: said([counts.promisesKept, words.counts.kept], [counts.promisesBroken, words.counts.broken]),
  };
}

function moveText({ t, format }: Site, { by, newlySet, unset }: FigureMove) {
  const parts = [
    ...(by === undefined ? [] : [format.signed(by)]),
    ...(newlySet === undefined ? [] : [t.changes.newlySet(format.signed(newlySet))]),
    ...(unset === undefined ? [] : [t.changes.unset(format.signed(unset))]),
  ];
  return { text: parts.join('; '), isLess: format.side(by) === 'short' };
}
