import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { actionTable } from '#components/actions/action-list.tsx';
import { actionsPage } from '#views/actions/actions.ts';
import { lede } from '#components/text/words.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { companyLoad } from '#components/actions/company-load.tsx';
import { ownersPart } from '#components/actions/owners.tsx';
import { actionFilter } from '#components/actions/action-filter.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const actionsPageType: PageType = { path: '/actions/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.actions;
  const page = actionsPage(site);
  return {
    title: t.title,
    section: 'actions',
    description: t.description(site.portfolio.company.name),
    main: (
      <>
        {wears('account', 'accounts', 'actions')}
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        {lede(page.lede)}
        {page.count === 0 ? (
          emptyState(site, { title: t.empty, text: t.emptyText })
        ) : (
          <>
            <div class="columns wide-left">
              {companyLoad(site, page.load)}
              {ownersPart(site, page.owners)}
            </div>
            <nav class="managers no-print" aria-label={t.quartersOf}>
              <ul>
                {page.quarters.map((group) => (
                  <li>
                    <a href={`#${group.anchor}`}>{group.quarter}</a>
                  </li>
                ))}
                <li>
                  <a href={site.url('/actions/lessons/')}>{t.lessons}</a>
                </li>
              </ul>
            </nav>
            {actionFilter(site, page)}
            <div id="action-list">
              {page.quarters.map((group) => (
                <section class="section" aria-labelledby={group.anchor} data-group>
                  {sectionHeader(site, { id: group.anchor, title: t.inQuarter(group.quarter), aside: group.counts })}
                  {actionTable(site, group)}
                  {group.more > 0 && (
                    <p class="caption">
                      <a href={page.csvHref}>{t.more(group.more)}</a>
                    </p>
                  )}
                </section>
              ))}
            </div>
          </>
        )}
      </>
    ),
  };
}
