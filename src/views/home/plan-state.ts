import type { Account, SalesPlan, Segment } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

/** Rules that find something in a plan past its shelf life. */
const OUT_OF_DATE = new Set(['fact-too-old', 'judgement-expired']);

/**
 * The plans that some accounts stand in, each once. A plan is in date when no rule finds anything in it too old.
 * Where the segment sets no shelf life nothing can be in date or past it, so such plans are left out.
 */
export function planStates(site: Pick<Site, 'flags'>, accounts: readonly Account[]) {
  const tooOld = new Set(site.flags.filter((flag) => OUT_OF_DATE.has(flag.rule)).map((flag) => flag.account));
  const members = new Map<Account | SalesPlan, Account[]>();
  for (const account of accounts.filter(({ segment }) =>
    Object.values(segment.shelfLives).some((days) => days !== undefined),
  )) {
    const plan = account.salesPlan ?? account;
    members.set(plan, [...(members.get(plan) ?? []), account]);
  }
  return [...members].map(([plan, covered]) => ({
    name: plan.name,
    isInDate: !covered.some((account) => tooOld.has(account.id)),
  }));
}

/** How many red flags are about a segment or about an account of it. */
export function warningsAbout(site: Pick<Site, 'redFlags' | 'portfolio'>, segment: Segment): number {
  return site.redFlags.filter(
    (flag) =>
      flag.segment === segment.id ||
      (flag.account !== undefined && site.portfolio.accountById.get(flag.account)?.segment === segment),
  ).length;
}
