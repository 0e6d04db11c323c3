import { sourceLetter } from '#components/figures/source-notes.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import type { FigureSource } from '#views/budget/sources.ts';
import type { PersonPage } from '#views/team/person.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { figureCells } from '#components/accounts/figure-cells.tsx';
import type { Html } from '#jsx/html.ts';

/** The accounts that the person keeps, with this quarter's figures and their sum, and the teams they work in. */
export function ownAccountsPart(site: Site, page: PersonPage): Html | undefined {
  const t = site.t.team;
  const { accounts } = site.t;
  const caption = t.accountsCaption(page.quarter, site.format.unit);
  const heads: [text: string, source?: FigureSource['kind']][] = [
    [site.t.budget.priorYear, 'priorYear'],
    [accounts.target, 'target'],
    [accounts.budget, 'budget'],
    [accounts.gap],
    [accounts.forecast, 'forecast'],
    [accounts.actualToDate, 'actual'],
    [accounts.flags],
  ];
  return (
    <>
      {page.accounts.length + page.newCustomers.length > 0 && (
        <section class="section" aria-labelledby="accounts">
          {sectionHeader(site, {
            id: 'accounts',
            title: t.accountsOf(page.quarter),
            aside: String(page.accounts.length + page.newCustomers.length),
          })}
          <section class="scroll account-list" data-uses aria-label={caption} tabindex={0}>
            <table class="figures sortable">
              <caption>{accounts.note(page.quarter, site.format.unit)}</caption>
              <thead>
                <tr>
                  <th scope="col">{accounts.account}</th>
                  <th scope="col">{accounts.segment}</th>
                  {heads.map(([head, source]) => (
                    <th scope="col" class="num">
                      {head}
                      {sourceLetter(page.sources, source)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {page.accounts.map((row) => (
                  <tr>
                    <th scope="row">
                      <a class="quiet-link" href={row.href}>
                        {row.name}
                      </a>
                      {row.salesPlan && <span class="under">{accounts.inSalesPlan(row.salesPlan)}</span>}
                    </th>
                    <td>
                      <a class="quiet-link" href={row.segment.href}>
                        {row.segment.name}
                      </a>
                    </td>
                    {figureCells(site, row)}
                    <td class="num" data-label={accounts.flags}>
                      {row.flags}
                    </td>
                  </tr>
                ))}
                {page.newCustomers.map((row) => (
                  <tr>
                    <th scope="row">
                      <a class="quiet-link" href={row.href}>
                        {row.name}
                      </a>
                      <span class="under">{site.t.newCustomers.plan}</span>
                    </th>
                    <td>{site.t.newCustomers.wantedAndWon(row.won, row.wanted)}</td>
                    {figureCells(site, row)}
                    <td class="nothing"></td>
                  </tr>
                ))}
                <tr class="total company-total">
                  <th scope="row" colspan={2}>
                    {t.sum}
                  </th>
                  {figureCells(site, page.total)}
                  <td class="nothing"></td>
                </tr>
              </tbody>
            </table>
          </section>
          <p class="caption">
            {t.targetOnPerson}
            {page.targetBasis && (
              <>
                {' '}
                {site.t.budget.basis} <span lang={writtenLanguage(site)}>{page.targetBasis}</span>
              </>
            )}
            {page.withoutBudget > 0 && ` ${t.withoutBudget(page.withoutBudget)}`}
          </p>
        </section>
      )}
      {page.teams.length > 0 && (
        <section class="section" aria-labelledby="in-teams">
          {sectionHeader(site, { id: 'in-teams', title: t.inTeams, aside: String(page.teams.length) })}
          <table class="as-text">
            <caption class="visually-hidden">{t.inTeams}</caption>
            <thead>
              <tr>
                <th scope="col">{t.account}</th>
                <th scope="col">{t.function}</th>
                <th scope="col">{t.kam}</th>
              </tr>
            </thead>
            <tbody>
              {page.teams.map((row) => (
                <tr>
                  <th scope="row">{linkedText(row.account, 'quiet-link')}</th>
                  <td>{row.function}</td>
                  <td data-label={t.kam}>{linkedText(row.kam, 'quiet-link')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
