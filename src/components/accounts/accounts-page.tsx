import { figureColumns } from '#components/figures/figure-columns.tsx';
import { listFilter } from '#components/frame/list-filter.tsx';
import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { ageMark, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import { accountsPage } from '#views/accounts/accounts.ts';
import type { Site } from '#views/site.ts';

export const accountsPageType: PageType = { path: '/accounts/', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.accounts;
  const page = accountsPage(site);
  const rowsOf = (group: (typeof page.groups)[number]) => group.rows.map((row) => ({ ...row, keeper: group.id }));
  return overview(site, {
    title: t.title,
    section: 'accounts',
    description: t.description(page.count),
    sheets: ['accounts'],
    lede: t.lede(page.ownPlans, page.salesPlans, page.count - page.ownPlans),
    empty: page.count === 0 && { title: t.empty, text: t.emptyText },
    content: (
      <>
        <nav class="managers no-print" aria-label={t.managers}>
          <ul>
            {page.groups.map((group) => (
              <li>
                <a href={`#${group.anchor}`}>{group.name}</a> <span class="ink3">{group.rows.length}</span>
              </li>
            ))}
          </ul>
        </nav>
        {listFilter(site, {
          id: 'account-filter',
          list: 'account-list',
          legend: t.filters,
          shown: t.shown,
          choices: [
            {
              name: 'segment',
              label: t.segment,
              all: t.allSegments,
              options: page.segments.map(({ id, name }) => ({ value: id, text: name })),
            },
            {
              name: 'kam',
              label: t.manager,
              all: t.allManagers,
              options: page.groups.map(({ id, name }) => ({ value: id, text: name })),
            },
          ],
          more: (
            <label class="check">
              <input type="checkbox" name="flagged" value="yes" /> {t.flagged}
            </label>
          ),
          count: t.count(page.count),
          none: t.none,
        })}
        {table(site, {
          class: 'figures sortable',
          caption: t.note(page.quarter, site.format.unit),
          shownCaption: true,
          scroll: {
            class: 'account-list',
            id: 'account-list',
            isUsed: true,
            label: t.caption(page.quarter, site.format.unit),
          },
          groups: [
            ...page.groups.map((group) => ({
              attributes: { id: group.anchor, 'data-group': true },
              rows: rowsOf(group),
              head: (
                <>
                  <a class="quiet-link manager" href={group.href}>
                    {group.name}
                  </a>{' '}
                  <span class="caption">
                    {group.title ? `${group.title}, ` : ''}
                    {t.count(group.rows.length)}
                  </span>
                </>
              ),
            })),
            ...(page.ended.length === 0
              ? []
              : [
                  {
                    attributes: { id: 'ended', 'data-group': true },
                    rows: page.ended.map((row) => ({ ...row, keeper: '' })),
                    head: (
                      <>
                        <span class="manager">{t.ended}</span> <span class="caption">{t.count(page.ended.length)}</span>
                      </>
                    ),
                  },
                ]),
          ],
          row: (row) => ({
            'data-row': true,
            'data-segment': row.segment.id,
            'data-kam': row.keeper,
            'data-flagged': row.flags > 0 ? 'yes' : 'no',
          }),
          columns: [
            {
              head: t.account,
              cell: ({ href, name, salesPlan, ends }) => [
                quietLink(href, name),
                under(salesPlan && t.inSalesPlan(salesPlan)),
                under(ends),
              ],
            },
            { head: t.segment, cell: ({ segment }) => quietLink(segment.href, segment.name) },
            ...figureColumns(site),
            { head: t.flags, kind: 'num', label: true, cell: 'flags' },
            {
              head: t.judgement,
              label: true,
              cell: ({ judgement }) => (judgement ? ageMark(site, judgement.days, judgement.limit) : NOT_SET),
            },
          ],
        })}
      </>
    ),
  });
}
