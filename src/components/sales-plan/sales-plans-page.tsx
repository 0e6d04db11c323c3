import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { salesPlansPage } from '#views/accounts/accounts.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { figureCells } from '#components/accounts/figure-cells.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const salesPlansPageType: PageType = { path: '/sales-plans/', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.accounts;
  const page = salesPlansPage(site);
  const heads = [t.customers, t.withoutBudget, t.target, t.budget, t.gap, t.forecast, t.actualToDate];
  return {
    title: t.salesPlans,
    section: 'sales-plans',
    description: t.salesPlansDescription,
    main: (
      <>
        {wears('accounts')}
        <div class="page-head">
          <h1>{t.salesPlans}</h1>
        </div>
        {page.rows.length === 0 ? (
          emptyState(site, { title: t.noSalesPlans, text: t.noSalesPlansText })
        ) : (
          <>
            <p class="lede">{t.salesPlansLede(page.rows.length, page.customers)}</p>
            <section
              class="scroll account-list"
              aria-label={`${t.salesPlans}, ${page.quarter}, ${site.format.unit}`}
              tabindex={0}
            >
              <table class="figures">
                <caption>{t.note(page.quarter, site.format.unit)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.plan}</th>
                    <th scope="col">{t.owner}</th>
                    <th scope="col">{t.segment}</th>
                    {heads.map((head) => (
                      <th scope="col" class="num">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {page.rows.map((row) => (
                    <tr>
                      <th scope="row">
                        <a class="quiet-link" href={row.href}>
                          {row.name}
                        </a>
                      </th>
                      <td>{linkedText(row.owner, 'quiet-link')}</td>
                      <td>{row.segment}</td>
                      <td class="num" data-label={t.customers}>
                        {row.customers}
                      </td>
                      <td class="num" data-label={t.withoutBudget}>
                        {row.withoutBudget}
                      </td>
                      {figureCells(site, row)}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </>
        )}
      </>
    ),
  };
}
