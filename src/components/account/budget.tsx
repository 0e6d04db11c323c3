import { planMoney } from '#components/budget/plan-money.tsx';
import type { Account } from '#domain/portfolio.ts';
import { hasMoney } from '#views/account/budget.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 6: the plan's money over the rolling horizon. */
export function budgetSection(site: Site, account: Account) {
  const t = site.t.account;
  return planSection(
    {
      site,
      account,
      id: 'budget',
      note: `${t.budget.horizonNote} ${site.format.unit}.`,
      empty: !hasMoney(account) && t.empty.budget,
    },
    () => planMoney(site, account),
  );
}
