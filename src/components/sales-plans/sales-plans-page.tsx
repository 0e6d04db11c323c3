import { figureColumns } from '#components/figures/figure-columns.tsx';
import { beginPlans, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { table } from '#components/table/table.tsx';
import { quietLink } from '#components/text/lines.tsx';
import { salesPlansPage } from '#views/accounts/accounts.ts';
import type { Site } from '#views/site.ts';

export const salesPlansPageType: PageType = { path: '/sales-plans/', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.accounts;
  const page = salesPlansPage(site);
  const { unit } = site.format;
  return overview(site, {
    title: t.salesPlans,
    section: 'sales-plans',
    description: t.salesPlansDescription,
    sheets: ['accounts'],
    lede: page.rows.length > 0 && t.salesPlansLede(page.rows.length, page.customers),
    empty: page.rows.length === 0 && { title: t.noSalesPlans, text: t.noSalesPlansText },
    below: beginPlans(site, ['sales-plan']),
    content: [
      table(site, {
        class: 'figures',
        caption: t.note(page.quarter, unit),
        shownCaption: true,
        scroll: { class: 'account-list', label: `${t.salesPlans}, ${page.quarter}, ${unit}` },
        rows: page.rows,
        columns: [
          { head: t.plan, cell: ({ href, name }) => quietLink(href, name) },
          { head: t.owner, cell: 'owner' },
          { head: t.segment, cell: 'segment' },
          { head: t.customers, kind: 'num', label: true, cell: 'customers' },
          { head: t.withoutBudget, kind: 'num', label: true, cell: 'withoutBudget' },
          ...figureColumns(site),
        ],
      }),
      page.notes.length > 0 && <p class="caption">{page.notes.join(' ')}</p>,
    ],
  });
}
