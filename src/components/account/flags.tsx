import { flagTable } from '#components/flags/flag-table.tsx';
import type { Account } from '#domain/portfolio.ts';
import { closedFlagsOf, openFlagsOf } from '#views/account/flags.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 14: every red flag of the plan with what would clear it; then those that were raised by hand and closed. */
export function flagsSection(site: Site, account: Account) {
  const { flags: t, empty } = site.t.account;
  const flags = [...openFlagsOf(site, account), ...closedFlagsOf(site, account)];
  return planSection({ site, account, id: 'flags', note: t.note, empty: flags.length === 0 && empty.flags }, () =>
    flagTable(site, flags, true),
  );
}
