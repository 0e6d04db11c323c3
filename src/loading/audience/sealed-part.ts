import type { Portfolio } from '#domain/portfolio.ts';
import type { SealedAccount, SealedFigures, Snapshot } from '#domain/snapshot/snapshot.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import type { Seen } from './seen.ts';

type ByQuarter = Readonly<Record<string, SealedFigures>>;
const MEASURES = ['target', 'budget', 'forecast', 'actual'] as const;

/**
 * A sealed quarter of the customers that are seen. A sum of which some of the customers are not is made anew: as it
 * would be taken today of those that are, moved by what each of their own figures has moved since the seal.
 */
export function sealedPart(sealed: Snapshot, seen: Seen, portfolio: Portfolio): Snapshot {
  if (seen.isAll) return sealed;
  const today = takeSnapshot(portfolio, [], sealed.quarter, sealed.asOf);
  const accounts = sealed.accounts
    .filter(({ id }) => seen.customers.has(id))
    .map((account) => partOf(account, today.accounts, seen));
  const plans = sealed.newCustomerPlans.filter(({ id }) => seen.newCustomerPlans.has(id));
  const movesOf = (
    was: readonly { id: string; figures: ByQuarter }[],
    is: readonly { id: string; figures: ByQuarter }[],
  ) => was.map(({ id, figures }) => ({ figures, now: is.find((each) => each.id === id)?.figures ?? {} }));
  const all = [...movesOf(accounts, today.accounts), ...movesOf(plans, today.newCustomerPlans)];
  return {
    ...sealed,
    flags: [],
    // Names of what is not seen are among them; today's are said instead.
    inLanguages: {},
    company: { ...sealed.company, figures: moved(today.company.figures, all) },
    segments: sealed.segments
      .filter(({ id }) => seen.segments.has(id))
      .map((segment) => {
        if (!seen.inPart.has(segment.id)) return segment;
        const own = accounts.filter((account) => account.segment === segment.id);
        const now = today.segments.find(({ id }) => id === segment.id)?.figures ?? {};
        return { ...segment, reviews: [], figures: moved(now, movesOf(own, today.accounts)) };
      }),
    organisation: sealed.organisation.filter(({ id }) => !seen.inPart.has(id)),
    salesPlans: sealed.salesPlans.filter(({ id }) => portfolio.salesPlans.some((plan) => plan.id === id)),
    accounts,
    newCustomerPlans: plans,
  };
}

/** A customer that came from where nobody of the audience looks is told of as of where it is now. */
function partOf(account: SealedAccount, today: readonly SealedAccount[], seen: Seen): SealedAccount {
  const now = today.find(({ id }) => id === account.id);
  const isKnown = account.parent === undefined || seen.customers.has(account.parent) || seen.groups.has(account.parent);
  return {
    ...account,
    segment: seen.segments.has(account.segment) ? account.segment : (now?.segment ?? account.segment),
    parent: isKnown ? account.parent : undefined,
  };
}

function moved(
  sum: ByQuarter,
  parts: readonly { figures: ByQuarter; now: ByQuarter }[],
): Record<string, SealedFigures> {
  return Object.fromEntries(
    Object.entries(sum).map(([quarter, figures]) => [
      quarter,
      Object.fromEntries(
        MEASURES.flatMap((measure) => {
          const of = figures[measure];
          if (of === undefined) return [];
          const by = parts.map((part) => (part.figures[quarter]?.[measure] ?? 0) - (part.now[quarter]?.[measure] ?? 0));
          return [[measure, by.reduce((whole, each) => whole + each, of)]];
        }),
      ),
    ]),
  );
}
