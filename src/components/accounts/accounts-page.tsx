import { beginPlans, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { accountsList, type ListGroup } from '#views/accounts/accounts-list.ts';
import type { Site } from '#views/site.ts';
import { accountTable } from './account-table.tsx';
import { accountTools } from './account-tools.tsx';
import { portfolioMapPart } from './portfolio-map.tsx';

export const accountsPageType: PageType = { path: '/accounts/', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.accounts;
  const list = accountsList(site);
  const ownPlans = site.portfolio.accounts.filter((account) => !account.salesPlan).length;
  const salesPlans = site.portfolio.salesPlans.length;
  return overview(site, {
    title: t.title,
    section: 'accounts',
    description: t.description(list.count),
    sheets: ['accounts', 'home'],
    csv: 'account-quarter.csv',
    prints: true,
    lede: list.lede ?? t.lede(ownPlans, salesPlans, site.portfolio.accounts.length - ownPlans),
    empty: site.portfolio.accounts.length === 0 && { title: t.empty, text: t.emptyText },
    below: beginPlans(site, ['account', 'group']),
    content: (
      <>
        {accountTools(site, list)}
        {accountTable(site, list, 1)}
        {waysWithoutScript(site, list.managers, list.segments)}
        {portfolioMapPart(site)}
      </>
    ),
  });
}

/** The choices that a script offers at the head of the list, as links to where each is a page of its own. */
function waysWithoutScript(site: Site, managers: readonly ListGroup[], segments: readonly ListGroup[]) {
  const t = site.t.accounts;
  const way = (title: string, groups: readonly ListGroup[]) => (
    <details class="ways">
      <summary>{title}</summary>
      <ul class="in-line">
        {groups.map(({ name, href, members }) => (
          <li>
            <a href={href}>{name}</a> <span class="ink3">{members}</span>
          </li>
        ))}
      </ul>
    </details>
  );
  return (
    <div class="without-script no-print">
      {way(t.byManager, managers)}
      {way(t.bySegment, segments)}
    </div>
  );
}
