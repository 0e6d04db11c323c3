import { changeTable } from '#components/quarters/changes.tsx';
import type { Account } from '#domain/portfolio.ts';
import { accountChangesView } from '#views/quarters/account-changes.ts';
import { sinceLastSeal } from '#views/quarters/what-changed.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 15: what is not as it was when the last quarter was sealed. */
export function sinceSealSection(site: Site, account: Account) {
  const t = site.t.changes;
  const since = sinceLastSeal(site);
  if (!since) return planSection({ site, account, id: 'since-seal', empty: t.noSeal }, () => undefined);
  const {
    seal: { quarter, snapshot },
    view,
  } = since;
  const { groups, isNew } = accountChangesView(view, snapshot, account.id);
  const empty = isNew
    ? { title: t.newAccount, text: '' }
    : groups.length === 0 && { title: t.nothing, text: t.nothingText(quarter) };
  return planSection(
    { site, account, id: 'since-seal', note: t.sinceSealNote(quarter, site.format.date(snapshot.asOf)), empty },
    () => changeTable(site, groups, site.t.account.sections['since-seal']),
  );
}
