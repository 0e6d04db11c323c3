import { addQuarters, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { oncePer } from '#domain/once-per.ts';
import type { SealedAccount } from '#domain/snapshot/snapshot.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { accountQuarters, repeatsPlan } from '../account/budget.ts';
import { quarterPath } from '../frame/frame.ts';
import type { Site } from '../site.ts';
import type { QuarterView } from './quarter-view.ts';

/** One of the other quarters of the same thing. */
export interface QuarterLink {
  quarter: Quarter;
  href: string;
  isCurrent: boolean;
  isSealed: boolean;
}

/** A quarter of one account, by ids. */
export type AccountQuarter = ReturnType<typeof accountQuarterPages>[number];

/**
 * Account quarters that have a page: those of the plan, and every sealed one, whether or not the account is still in
 * the content.
 */
export function accountQuarterPages(site: Site) {
  const quarters = new Map<string, Set<Quarter>>();
  const add = (account: string, quarter: Quarter) =>
    quarters.set(account, (quarters.get(account) ?? new Set()).add(quarter));
  for (const account of site.portfolio.accounts) {
    if (!account.salesPlan) for (const quarter of withPage(site, account)) add(account.id, quarter);
  }
  for (const [account, sealed] of sealedQuarters(site.portfolio)) for (const quarter of sealed) add(account, quarter);
  // Quarter by quarter, since each quarter's state is worked out once for all accounts.
  return [...quarters]
    .flatMap(([account, own]) => [...own].map((quarter) => ({ account, quarter })))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : a.account < b.account ? -1 : 1));
}

function withPage(site: Pick<Site, 'book' | 'asOf' | 'portfolio'>, account: Account): Quarter[] {
  return accountQuarters(site, account).filter((quarter) => !repeatsPlan(site, account, quarter));
}

/**
 * Where a quarter of an account is read: on its page, at a part of it, or in the plan where it says no more than that.
 */
export function accountQuarterHref(site: Site, id: string, quarter: Quarter, part = ''): string {
  const account = site.portfolio.accountById.get(id);
  return account && repeatsPlan(site, account, quarter)
    ? site.url(`/accounts/${id}/#quarters`)
    : site.url(`/accounts/${id}/${quarter.toLowerCase()}/${part}`);
}

/** The sealed quarters of each account, oldest first: each of their pages asks. */
const sealedQuarters = oncePer(({ snapshots }: Portfolio) => {
  const sealed = new Map<string, Quarter[]>();
  for (const { quarter, snapshot } of snapshots)
    for (const { id, salesPlan } of snapshot.accounts)
      if (salesPlan === undefined) sealed.set(id, [...(sealed.get(id) ?? []), quarter]);
  return sealed;
});

/**
 * The quarters beside an account's page, newest first. A sealed page names only what does not hang on today's plan:
 * other seals, this quarter and the next.
 */
export function accountQuarterLinks({ site, seal, quarter }: QuarterView, { id }: SealedAccount): QuarterLink[] {
  const account = site.portfolio.accountById.get(id);
  const hasPlan = account !== undefined && !account.salesPlan;
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  const sealed = new Set(sealedQuarters(site.portfolio).get(id));
  const live = !hasPlan ? [] : seal ? [now, addQuarters(now, 1)] : withPage(site, account);
  return [...new Set([...sealed, ...live])]
    .sort()
    .reverse()
    .map((other) => ({
      quarter: other,
      href: site.url(`/accounts/${id}/${other.toLowerCase()}/`),
      isCurrent: other === quarter,
      isSealed: sealed.has(other),
    }));
}

/**
 * The quarters beside the company's page, newest first; a sealed page names the other seals, this quarter and the next.
 */
export function companyQuarterLinks({ site, seal, quarter }: QuarterView, all: readonly Quarter[]): QuarterLink[] {
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  const sealed = site.portfolio.snapshots.map((each) => each.quarter);
  return [...new Set([...sealed, ...(seal ? [now, addQuarters(now, 1)] : all)])]
    .sort()
    .reverse()
    .map((other) => ({
      quarter: other,
      href: site.url(quarterPath(other)),
      isCurrent: other === quarter,
      isSealed: sealed.includes(other),
    }));
}
