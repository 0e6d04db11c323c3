import { wears } from '#components/text/wears.ts';
import { filesOf } from '#views/history/last-change.ts';
import type { Site } from '#views/site.ts';
import { accountQuarterPage } from '#views/quarters/account-quarter.ts';
import { accountQuarterPages, type AccountQuarter } from '#views/quarters/quarter-links.ts';
import { afterSeal } from '#views/quarters/after-seal.ts';
import { accountIn, quarterView } from '#views/quarters/quarter-view.ts';
import { quarterSide } from './quarter-side.tsx';
import { quarterControls } from './quarter-controls.tsx';
import { accountSnapshot } from './account-snapshot.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const accountQuarterPagesType: PageType<AccountQuarter> = {
  path: ({ account, quarter }) => `/accounts/${account}/${quarter.toLowerCase()}/`,
  part: 'quarters',
  keys: accountQuarterPages,
  page: printed,
};

/**
 * The snapshot of an account's quarter: what was sealed and, after it, what was said later; or what the plans say while
 * the quarter is open.
 */
function printed(site: Site, { account: id, quarter }: AccountQuarter): PageContent {
  const view = quarterView(site, quarter, id);
  const { seal, snapshot } = view;
  const account = seal ? accountIn(seal.snapshot, id) : snapshot.accounts.find((each) => each.id === id);
  if (!account) throw new Error(`Expected ${id} in the snapshot of ${quarter}, got nothing.`);
  const page = accountQuarterPage(view, account);
  const t = site.t.snapshot;
  const plan = site.portfolio.accountById.get(id);
  const isSealed = view.seal !== undefined;
  const state = isSealed
    ? t.sealedQuarter(site.format.date(view.snapshot.asOf))
    : `${t.preliminary}, ${site.format.date(site.asOf)}`;
  return {
    title: `${page.title}, ${quarter}`,
    section: 'accounts',
    quarter,
    description: t.description(page.title, quarter, isSealed),
    isTimeless: isSealed,
    read: isSealed || !plan ? [] : filesOf(site, plan),
    printCentre: `${page.title}, ${quarter}. ${state}`,
    side: quarterSide(site, { ...page.plan, text: t.plan(page.plan.text) }, t.snapshots, page.quarters, isSealed),
    main: (
      <>
        {wears('account', 'changes', 'snapshot')}
        {accountSnapshot(site, view, page, id, quarterControls(site, quarter, afterSeal(view, id)?.addHref))}
      </>
    ),
  };
}
