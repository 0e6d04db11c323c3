import type { Account, BegunReview, Review, Segment } from '#domain/portfolio.ts';
import { byText } from '#domain/order.ts';
import type { Trust } from '#domain/plan/follow-up.ts';
import type { WrittenFile } from './written.ts';

/** The quarter that a review judges: the folder that it stands in. */
export function quarterOfReview(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/**
 * Links reviews to the account or segment that they judge, oldest quarter first, then by day and id; those without a
 * judgement are kept apart, and nothing that they say counts. What the others say of an account's trust becomes part of
 * the account, so that a page asks in one place only.
 */
export function assembleReviews(
  files: readonly Extract<WrittenFile, { kind: 'review' }>[],
  accounts: ReadonlyMap<string, Account>,
  segments: ReadonlyMap<string, Segment>,
): { held: Review[]; begun: BegunReview[] } {
  const held: Review[] = [];
  const begun: BegunReview[] = [];
  for (const file of files) {
    const { of, change, judgement, ...said } = file.data;
    const account = accounts.get(of);
    const segment = account ? undefined : segments.get(of);
    if (!account && !segment) continue;
    const review = {
      ...said,
      lang: said.lang ?? account?.lang,
      id: file.id,
      quarter: quarterOfReview(file.id),
      account,
      segment,
      change: account?.changes.find(({ id }) => id !== undefined && id === change),
      body: file.body,
      source: file.source,
    };
    if (judgement === undefined) begun.push({ ...review, judgement });
    else held.push({ ...review, judgement });
  }
  held.sort(inOrder);
  begun.sort(inOrder);
  for (const { account, quarter, trust } of held) {
    if (account && trust) account.trust = [...account.trust, { quarter, ...trust }].sort(byQuarter);
  }
  return { held, begun };
}

function inOrder(a: Review | BegunReview, b: Review | BegunReview): number {
  return byText(a.quarter, b.quarter) || byText(a.on, b.on) || byText(a.id, b.id);
}

function byQuarter(a: Trust, b: Trust): number {
  return byText(a.quarter, b.quarter);
}
