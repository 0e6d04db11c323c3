import { breadcrumb } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { table } from '#components/table/table.tsx';
import { wears } from '#components/text/wears.ts';
import type { Account, SalesPlan } from '#domain/portfolio.ts';
import { accountPlans } from '#views/accounts/accounts.ts';
import { filesOf } from '#views/history/last-change.ts';
import { personalDataPage, personalDataPath, type PersonReport } from '#views/people/personal-data.ts';
import type { Site } from '#views/site.ts';

export const peopleOfAccountType: PageType<Account> = {
  part: 'people',
  path: personalDataPath,
  keys: accountPlans,
  page: (site, account) => peoplePage(site, [account]),
};

export const peopleOfSalesPlanType: PageType<SalesPlan> = {
  part: 'people',
  path: ({ id }) => `/sales-plans/${id}/people/`,
  keys: (site) => site.portfolio.salesPlans,
  page: (site, plan) => peoplePage(site, plan.customers),
};

/** The page of what is held about the people of one plan. A person that was chosen stands, and is printed, alone. */
function peoplePage(site: Site, customers: readonly Account[]): PageContent {
  const t = site.t.personalData;
  const page = personalDataPage(site, customers);
  return {
    title: page.title,
    section: 'stakeholders',
    hasContents: true,
    read: customers.flatMap((customer) => filesOf(site, customer)),
    main: (
      <>
        {wears('personal-data')}
        {breadcrumb(
          { text: site.t.stakeholders.title, href: site.url('/stakeholders/') },
          <a href={page.planHref}>{page.planName}</a>,
        )}
        <h1>{page.title}</h1>
        <p class="intro">
          {t.intro} {t.whole}
        </p>
        {page.people.length === 0 ? (
          emptyState(site, { title: t.none, text: site.t.stakeholders.emptyText })
        ) : (
          <>
            <nav class="report-people" aria-label={site.t.stakeholders.title}>
              <ul>
                {page.people.map(({ anchor, name }) => (
                  <li>
                    <a href={`#${anchor}`}>{name}</a>
                  </li>
                ))}
                <li>
                  <a href="#everyone">{t.everyone}</a>
                </li>
              </ul>
            </nav>
            <div class="reports" id="everyone" tabindex={-1}>
              {page.people.map((person, at) => personReportSection(site, person, `n${at}`))}
            </div>
            <p class="privacy">
              {t.sealedNote} <a href={site.url('/handbook/privacy/')}>{site.t.stakeholders.held}</a>
            </p>
          </>
        )}
      </>
    ),
  };
}

/** All that is held about one person: what, as written, where. Ids are short: there are ten sections on a page. */
function personReportSection(
  site: Site,
  { anchor, name, title, judgement, isExpired, rows }: PersonReport,
  nameId: string,
) {
  const t = site.t.personalData;
  return (
    <section class="section" id={anchor} aria-labelledby={nameId}>
      <h2 id={nameId}>{name}</h2>
      {title && <p>{title}</p>}
      <p class={isExpired && 'caution'}>{judgement}</p>
      {table(site, {
        caption: t.caption(name),
        rows,
        columns: [
          { head: t.columns.what, cell: 'what' },
          { head: t.columns.value, cell: 'value' },
          { head: t.columns.place, cell: 'place' },
        ],
      })}
    </section>
  );
}
