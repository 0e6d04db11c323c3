import { planActions } from '#components/actions/plan-actions.tsx';
import type { Account } from '#domain/portfolio.ts';
import { planActionsOf } from '#views/account/work.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 7: actions by due time. */
export function actionsSection(site: Site, account: Account) {
  const { actions: t, empty } = site.t.account;
  const { overdue, soon, later, ended } = planActionsOf(site, account);
  const open = overdue.length + soon.length + later.length;
  return planSection(
    {
      site,
      account,
      id: 'actions',
      note: t.note(overdue.length, open, ended.length),
      empty: account.actions.length === 0 && empty.actions,
    },
    () => planActions(site, account, t.caption),
  );
}
