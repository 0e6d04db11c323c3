import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { newCustomersPage } from '#views/new-customers/new-customers.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { figureCells } from '#components/accounts/figure-cells.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const newCustomersPageType: PageType = { path: '/new-customers/', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.newCustomers;
  const { accounts } = site.t;
  const page = newCustomersPage(site);
  const heads = [
    t.wanted,
    t.won,
    accounts.target,
    accounts.budget,
    accounts.gap,
    accounts.forecast,
    accounts.actualToDate,
  ];
  return {
    title: t.title,
    section: 'new-customers',
    description: t.description,
    main: (
      <>
        {wears('accounts')}
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        {page.rows.length === 0 ? (
          emptyState(site, { title: t.none, text: t.noneText })
        ) : (
          <>
            <p class="lede">{page.lede}</p>
            <section
              class="scroll account-list"
              aria-label={`${t.title}, ${page.quarter}, ${site.format.unit}`}
              tabindex={0}
            >
              <table class="figures">
                <caption>{accounts.note(page.quarter, site.format.unit)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.plan}</th>
                    <th scope="col">{t.owner}</th>
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
                      <td class="num" data-label={t.wanted}>
                        {figureText(site, row.wanted)}
                      </td>
                      <td class="num" data-label={t.won}>
                        {figureText(site, row.won)}
                      </td>
                      {figureCells(site, row)}
                    </tr>
                  ))}
                  {page.rows.length > 1 && (
                    <tr class="total company-total">
                      <th scope="row" colspan={2}>
                        {t.total}
                      </th>
                      <td class="num" data-label={t.wanted}>
                        {page.wanted}
                      </td>
                      <td class="num" data-label={t.won}>
                        {page.won}
                      </td>
                      {figureCells(site, page.total)}
                    </tr>
                  )}
                </tbody>
              </table>
            </section>
          </>
        )}
      </>
    ),
  };
}
