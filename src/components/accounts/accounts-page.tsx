import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { ageMark, figureText } from '#components/marks/marks.tsx';
import { accountsPage } from '#views/accounts/accounts.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { accountFilter } from '#components/accounts/account-filter.tsx';
import { figureCells } from '#components/accounts/figure-cells.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const accountsPageType: PageType = { path: '/accounts/', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.accounts;
  const page = accountsPage(site);
  const caption = t.caption(page.quarter, site.format.unit);
  const heads = [t.target, t.budget, t.gap, t.forecast, t.actualToDate, t.flags];
  return {
    title: t.title,
    section: 'accounts',
    description: t.description(page.count),
    main: (
      <>
        {wears('accounts')}
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        <p class="lede">{t.lede(page.ownPlans, page.salesPlans, page.count - page.ownPlans)}</p>
        {page.count === 0 ? (
          emptyState(site, { title: t.empty, text: t.emptyText })
        ) : (
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
            {accountFilter(site, page)}
            <section class="scroll account-list" id="account-list" data-uses aria-label={caption} tabindex={0}>
              <table class="figures sortable">
                <caption>{t.note(page.quarter, site.format.unit)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.account}</th>
                    <th scope="col">{t.segment}</th>
                    {heads.map((head) => (
                      <th scope="col" class="num">
                        {head}
                      </th>
                    ))}
                    <th scope="col">{t.judgement}</th>
                  </tr>
                </thead>
                {page.groups.map((group) => (
                  <tbody id={group.anchor} data-group>
                    <tr class="group-head">
                      <th scope="rowgroup" colspan={9}>
                        <a class="quiet-link manager" href={group.href}>
                          {group.name}
                        </a>{' '}
                        <span class="caption">
                          {group.title ? `${group.title}, ` : ''}
                          {t.count(group.rows.length)}
                        </span>
                      </th>
                    </tr>
                    {group.rows.map((row) => (
                      <tr
                        data-row
                        data-segment={row.segment.id}
                        data-kam={group.id}
                        data-flagged={row.flags > 0 ? 'yes' : 'no'}
                      >
                        <th scope="row">
                          <a class="quiet-link" href={row.href}>
                            {row.name}
                          </a>
                          {row.salesPlan && <span class="under">{t.inSalesPlan(row.salesPlan)}</span>}
                        </th>
                        <td>
                          <a class="quiet-link" href={row.segment.href}>
                            {row.segment.name}
                          </a>
                        </td>
                        {figureCells(site, row)}
                        <td class="num" data-label={t.flags}>
                          {row.flags}
                        </td>
                        <td data-label={t.judgement}>
                          {row.judgement
                            ? ageMark(site, row.judgement.days, row.judgement.limit)
                            : figureText(site, site.format.figure(undefined))}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                ))}
              </table>
            </section>
          </>
        )}
      </>
    ),
  };
}
