import { counted, type Counted } from '../text/counted.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { minorOf } from '#domain/money/money.ts';
import type { AccountChanges, FigureChange, QuarterChanges } from '#domain/snapshot/changes.ts';
import { countChanges, figureMove, type FigureMove } from '#domain/snapshot/change-sums.ts';
import type { SealedAccount } from '#domain/snapshot/snapshot.ts';
import type { Linked } from '../links/account-links.ts';
import { largest } from '../list/largest.ts';
import type { Site } from '../site.ts';
import { accountQuarterHref } from './quarter-links.ts';
import type { QuarterView } from './quarter-view.ts';

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

/** So many accounts have a row of their own: those whose money moved most; one row adds up the others. */
const MOST_ROWS = 80;

export interface Changed {
  account: SealedAccount;
  change: AccountChanges;
}

/** An account with a plan of its own in a row of its own; the customers of a sales plan added up in one. */
export function changedRows(
  view: QuarterView,
  changed: readonly Changed[],
  newCustomers: QuarterChanges['newCustomerPlans'],
): ChangeRow[] {
  const { site, names, quarter, snapshot } = view;
  const all = changed.filter(({ account }) => account.salesPlan === undefined);
  const { shown, rest } = largest(all, MOST_ROWS, ({ change }) => moneyMoved(change, quarter));
  const own = [
    ...shown.map((one) =>
      rowOf(
        view,
        {
          text: names.text(one.account.name),
          href: accountQuarterHref(site, one.account.id, quarter, '#changed'),
        },
        [one],
      ),
    ),
    ...(rest.length === 0 ? [] : [rowOf(view, { text: site.t.figures.more(rest.length) }, rest)]),
  ];
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

/** How much money moved in an account's budgets and forecasts, whichever way. */
function moneyMoved({ figures }: AccountChanges, from: Quarter): number {
  return figures
    .filter((change) => isAhead(change, from))
    .reduce((sum, change) => sum + Math.abs(minorOf(change.to ?? 0) - minorOf(change.from ?? 0)), 0);
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
