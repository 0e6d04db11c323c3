import { oncePer } from '#domain/once-per.ts';
import type { FigureBook } from '#domain/budget/figures.ts';
import { addQuarters, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { QUARTERS_BACK, viewOf, type Viewed } from '#domain/snapshot/viewed.ts';
import type { Seal, SealedAccount, Snapshot } from '#domain/snapshot/snapshot.ts';
import { holdOnce } from '#domain/snapshot/held-once.ts';
import { inParts, like, recorded } from '#domain/reads.ts';
import { formatterFor } from '#words/format.ts';
import { scaleOfSnapshot } from '../scale.ts';
import type { Site } from '../site.ts';
import { snapshotNames } from './names.ts';

/** A quarter as its pages show it: what was sealed, else what the plans say of it on the site's day. */
export type QuarterView = ReturnType<typeof quarterView>;

/** The seal of a quarter, if it is closed. */
export function sealOf({ portfolio }: Pick<Site, 'portfolio'>, quarter: Quarter): Seal | undefined {
  return portfolio.snapshots.find((seal) => seal.quarter === quarter);
}

const accountsById = oncePer(({ accounts }: Snapshot) => new Map(accounts.map((account) => [account.id, account])));

/** An account as a seal holds it: all its pages ask, and there may be thousands. */
export function accountIn(sealed: Snapshot, id: string): SealedAccount | undefined {
  return accountsById(sealed).get(id);
}

/** The view of a quarter. An account that a seal does not know is shown as it is in the plans. */
export function quarterView(site: Site, quarter: Quarter, account?: string) {
  const sealed = sealOf(site, quarter);
  const seal = account === undefined || (sealed && accountIn(sealed.snapshot, account)) ? sealed : undefined;
  const snapshot = seal?.snapshot ?? preliminary(site, quarter);
  const own = seal ? siteAsSealed(site, quarter) : site;
  const isOver = snapshot.lastDay < snapshot.asOf;
  return {
    quarter,
    snapshot,
    /** Nothing while the quarter is open. */
    seal,
    /** The site in the snapshot's own scale and currency, so that a sealed page is written as it was. */
    site: own,
    /** Whether the quarter was over on the snapshot's day. */
    isOver,
    names: snapshotNames(own, snapshot),
    /** The quarter that is marked in figures: the page's own, or the current one while its quarter is still to come. */
    now: isOver || snapshot.firstDay <= snapshot.asOf ? quarter : quarterOf(site.asOf, site.portfolio.fiscalYear),
  };
}

/**
 * The site in the scale and currency of a seal. All pages of the quarter have the same one: what the site knows of its
 * words, such as where the method explains them, is worked out once for them and not once for each.
 */
const siteAsSealed = oncePer((site: Site, quarter: Quarter): Site => {
  const snapshot = sealOf(site, quarter)?.snapshot;
  if (!snapshot) throw new Error(`Expected a seal of ${quarter}, got none.`);
  return like(site, { format: formatterFor(site.language, snapshot.currency, scaleOfSnapshot(snapshot)) });
});

/** Pages of one quarter are printed one after another; of a large company only the last few states are kept. */
const ACCOUNTS_KEPT = 15_000;
const LEAST_KEPT = 3;
const keptFor = oncePer((_: FigureBook) => new Map<Quarter, Snapshot>());

/** Forgets the states that were made for a book, for who no longer believes what they were made of. */
export function forgetStates(book: FigureBook): void {
  keptFor(book).clear();
}

/** The quarters that a quarter's pages show figures of: so many back, and so many ahead. */
export const SHOWN = { back: QUARTERS_BACK, ahead: 3 };

/**
 * Whether an open quarter's state is held against that of a seal, in all quarters to come; any other is looked at no
 * further than its pages show, so that a figure of a quarter far ahead says nothing new of it.
 */
function isCompared({ portfolio, asOf }: Site, quarter: Quarter): boolean {
  const before = addQuarters(quarter, -1);
  const isNow = quarter === quarterOf(asOf, portfolio.fiscalYear);
  return portfolio.snapshots.some((seal) => isNow || seal.quarter === before);
}

/** The state of an open quarter on the site's day. */
export function preliminary(site: Site, quarter: Quarter): Snapshot {
  const known = keptFor(site.book);
  const snapshot =
    known.get(quarter) ??
    inParts(`open ${quarter}`, site.book, () => {
      const ahead = isCompared(site, quarter) ? undefined : SHOWN.ahead;
      const view = viewOf(site.portfolio, quarter, site.asOf, ahead);
      const state = takeSnapshot(
        site.portfolio,
        flagsKnown(site, quarter, view),
        quarter,
        site.asOf,
        undefined,
        undefined,
        view,
      );
      const last = [...known.values()].at(-1);
      // Nothing of what is looked at there is told: the state says what it would say without it.
      if (last) recorded(() => holdOnce(last, state));
      return state;
    });
  known.delete(quarter);
  known.set(quarter, snapshot);
  for (const oldest of known.keys())
    if (known.size > Math.max(LEAST_KEPT, ACCOUNTS_KEPT / Math.max(1, snapshot.accounts.length))) known.delete(oldest);
  return snapshot;
}

/**
 * The flags of an open quarter: of the current one all that are open today; of an earlier one those that people raised.
 * What the checks would have said on another day is not known until that quarter is sealed.
 */
function flagsKnown(site: Site, quarter: Quarter, { book }: Viewed): readonly Problem[] {
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  if (quarter >= now) return quarter === now ? site.redFlags : [];
  return PLAN_RULES['raised-by-hand']
    .find(book)
    .map((finding) => ({ rule: 'raised-by-hand', grade: 'red-flag', ...finding }));
}
