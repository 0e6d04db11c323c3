import { planActions } from '#components/actions/plan-actions.tsx';
import { isOpen } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 8: actions by due time. */
export function actionsSection(site: Site, account: Account) {
  const { actions: t, empty } = site.t.account;
  const open = account.actions.filter((action) => isOpen(action)).length;
  return planSection(
    {
      site,
      account,
      id: 'actions',
      note: t.note(open, account.actions.length - open),
      empty: account.actions.length === 0 && empty.actions,
    },
    () => planActions(site, account, t.caption),
  );
}
