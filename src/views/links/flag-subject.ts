import type { Problem } from '#domain/checks/problem.ts';
import type { Site } from '../site.ts';
import { accountHref, newCustomerHref, type Linked } from './account-links.ts';

/** The account, new-customer plan or segment that a flag is about, linked; nothing when it is about the company. */
export function subjectOf(site: Site, flag: Problem): Linked | undefined {
  const account = flag.account === undefined ? undefined : site.portfolio.accountById.get(flag.account);
  if (account) return { text: account.name, href: accountHref(site, account) };
  const plan =
    flag.newCustomerPlan === undefined
      ? undefined
      : site.portfolio.newCustomerPlans.find(({ id }) => id === flag.newCustomerPlan);
  if (plan) return { text: plan.name, href: newCustomerHref(site, plan) };
  const segment = site.portfolio.segments.find(({ id }) => id === flag.segment);
  return (
    segment && {
      text: segment.code === undefined ? segment.name : site.t.home.segmentCalled(segment.code, segment.name),
      href: site.url(`/segments/${segment.id}/`),
    }
  );
}
