import { figureColumns } from '#components/figures/figure-columns.tsx';
import { beginPlans, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { cellsOf, type Column, table } from '#components/table/table.tsx';
import { quietLink } from '#components/text/lines.tsx';
import type { FigureTexts } from '#views/figures/figure-texts.ts';
import { newCustomersPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';

export const newCustomersPageType: PageType = { path: '/new-customers/', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.newCustomers;
  const page = newCustomersPage(site);
  const { unit } = site.format;
  const figures: Column<FigureTexts & { wanted: string; won: string }>[] = [
    { head: t.wanted, kind: 'num', label: true, cell: (row) => row.wanted },
    { head: t.won, kind: 'num', label: true, cell: (row) => row.won },
    ...figureColumns(site),
  ];
  return overview(site, {
    title: t.title,
    section: 'new-customers',
    description: t.description,
    sheets: ['accounts'],
    lede: page.rows.length > 0 && page.lede,
    empty: page.rows.length === 0 && { title: t.none, text: t.noneText },
    below: beginPlans(site, ['new-customer-plan']),
    content: table(site, {
      class: 'figures',
      caption: site.t.accounts.note(page.quarter, unit),
      shownCaption: true,
      scroll: { class: 'account-list', label: `${t.title}, ${page.quarter}, ${unit}` },
      rows: page.rows,
      columns: [
        { head: t.plan, cell: ({ href, name }) => quietLink(href, name) },
        { head: t.owner, cell: 'owner' },
        ...figures,
      ],
      foot: page.rows.length > 1 && (
        <tr class="total company-total">
          <th scope="row" colspan={2}>
            {t.total}
          </th>
          {cellsOf(site, figures, { ...page.total, wanted: page.wanted, won: page.won })}
        </tr>
      ),
    }),
  });
}
