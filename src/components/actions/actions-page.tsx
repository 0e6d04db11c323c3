import { listFilter } from '#components/frame/list-filter.tsx';
import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { actionsPage } from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';
import { actionTable } from './action-list.tsx';
import { companyLoad } from './company-load.tsx';
import { ownersPart } from './owners.tsx';

export const actionsPageType: PageType = { path: '/actions/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.actions;
  const page = actionsPage(site);
  return overview(site, {
    title: t.title,
    section: 'actions',
    description: t.description(site.portfolio.company.name),
    sheets: ['account', 'accounts', 'actions'],
    lede: page.lede,
    empty: page.count === 0 && { title: t.empty, text: t.emptyText },
    content: (
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
        {listFilter(site, {
          list: 'action-list',
          legend: t.filters,
          shown: t.shown,
          choices: [
            {
              name: 'owner',
              label: t.owner,
              all: t.allOwners,
              options: page.owners.map(({ id, link }) => ({ value: id, text: link.text })),
            },
            {
              name: 'function',
              label: t.function,
              all: t.allFunctions,
              options: page.functions.map(({ id, name }) => ({ value: id, text: name })),
            },
            {
              name: 'stage',
              label: t.stage,
              all: t.allStages,
              options: page.stages.map((stage) => ({ value: stage, text: site.t.vocabulary.stage[stage] })),
            },
          ],
          count: t.count(page.count),
          none: t.none,
        })}
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
    ),
  });
}
