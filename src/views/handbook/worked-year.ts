import type { Quarter } from '#domain/calendar/quarters.ts';
import { byText } from '#domain/order.ts';
import type { Linked } from '../links/account-links.ts';
import { accountQuarterPage } from '../quarters/account-quarter.ts';
import { afterSeal } from '../quarters/after-seal.ts';
import { accountIn, quarterView, type QuarterView } from '../quarters/quarter-view.ts';
import type { Site } from '../site.ts';

/** How many messages of a quarter are shown, the most severe first; its own page has all. */
const MOST_MESSAGES = 3;
/** How many quarters a worked year has. */
const YEAR = 4;

/** One sealed quarter of the account whose year is shown: what its own page says, in short. */
export type WorkedQuarter = ReturnType<typeof workedQuarter>;

/** What was put right after a seal, and on which page. */
export interface PutRight {
  quarter: Linked;
  later: string[];
}

/**
 * A year of one account as it was sealed, quarter by quarter, oldest first: that of the account with the most reviews
 * in the last four seals, so that a company sees one of its own. Nothing while fewer than two quarters are sealed.
 */
export function workedYear(
  site: Site,
): { account: Linked; quarters: WorkedQuarter[]; putRight: PutRight | undefined } | undefined {
  const seals = site.portfolio.snapshots.slice(-YEAR);
  const held = new Map<string, number>();
  for (const { snapshot } of seals)
    for (const { id, salesPlan, reviews } of snapshot.accounts)
      if (salesPlan === undefined) held.set(id, (held.get(id) ?? 0) + reviews.length);
  const [first] = [...held]
    .filter(([id]) => seals.every(({ snapshot }) => accountIn(snapshot, id) !== undefined))
    .sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
  if (!first || seals.length < 2) return undefined;
  const [id] = first;
  const quarters = seals.map(({ quarter }) => workedQuarter(site, id, quarter));
  const account = quarters.at(-1)?.account;
  const isPutRight = quarters.some(({ later }) => later.length > 0);
  return account && { account, quarters, putRight: isPutRight ? undefined : putRightElsewhere(site, seals) };
}

/**
 * A sealed quarter of another account in which something was put right, the newest there is: the year shown has none.
 */
function putRightElsewhere(site: Site, seals: Site['portfolio']['snapshots']): PutRight | undefined {
  for (const { quarter, snapshot } of seals.toReversed())
    for (const { id, name, salesPlan } of snapshot.accounts) {
      if (salesPlan !== undefined) continue;
      const later = putRightSince(quarterView(site, quarter, id), id);
      if (later.length === 0) continue;
      const { href } = workedQuarter(site, id, quarter);
      return { quarter: { text: `${name}, ${quarter}`, href }, later };
    }
  return undefined;
}

function workedQuarter(site: Site, id: string, quarter: Quarter) {
  const view = quarterView(site, quarter, id);
  const sealed = view.snapshot.accounts.find((each) => each.id === id);
  if (!sealed) throw new Error(`Expected ${id} in the seal of ${quarter}, got nothing.`);
  const page = accountQuarterPage(view, sealed);
  return {
    account: page.plan,
    quarter,
    href: site.url(page.path),
    rows: page.againstPlan,
    reviews: page.reviews,
    counts: site.t.handbook.workedCounts(page.actionCounts, page.attitudeCounts, page.flagCounts),
    /** What the checks said in the quarter, in their own words. */
    messages: page.flags.slice(0, MOST_MESSAGES),
    later: putRightSince(view, id),
  };
}

/** What the content says otherwise since a quarter was sealed, and corrections: the seal itself stays. */
function putRightSince(view: QuarterView, id: string): string[] {
  const after = afterSeal(view, id);
  return [
    ...(after?.restatements ?? []).map(({ figure, sealed, today }) =>
      view.site.t.handbook.restated(figure, sealed, today),
    ),
    ...(after?.notes ?? []).map(({ on, text }) => `${on}: ${text}`),
  ];
}
