import { planMoney } from '#components/budget/plan-money.tsx';
import type { Account } from '#domain/portfolio.ts';
import { hasMoney } from '#views/account/budget.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';
import { quarters } from './quarters.tsx';

/** Section 5: the plan's money over the rolling horizon, and every quarter of it closed below. */
export function budgetSection(site: Site, account: Account) {
  return planSection({ site, account, id: 'budget', empty: !hasMoney(account) && site.t.account.empty.budget }, () =>
    planMoney(
      site,
      account,
      <div class="all-quarters-of-plan" id="quarters">
        {quarters(site, account)}
      </div>,
    ),
  );
}
