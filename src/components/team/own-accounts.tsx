import { figureColumns } from '#components/figures/figure-columns.tsx';
import { section } from '#components/frame/section.tsx';
import type { Html } from '#jsx/html.ts';
import { cellsOf, table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import type { Site } from '#views/site.ts';
import { shownOf } from '#views/team/person-lists.ts';
import type { PersonPage } from '#views/team/person.ts';
import { wholeListLink } from './whole-list-link.tsx';

/** The accounts that the person keeps, with this quarter's figures and their sum. */
export function ownAccountsPart(site: Site, page: PersonPage) {
  const count = page.accounts.length + page.newCustomers.length;
  if (count === 0) return undefined;
  const t = site.t.team;
  const shown = shownOf('accounts', page.accounts);
  const rest = wholeListLink(site, page, 'accounts', { shown: shown.length, all: page.accounts.length });
  return section(
    site,
    { id: 'accounts', title: t.accountsOf(page.quarter), aside: String(count) },
    <>
      {accountTable(site, page, shown)}
      {rest && <p class="caption">{rest}</p>}
      <p class="caption">
        {t.targetOnPerson}
        {page.targetBasis && (
          <>
            {' '}
            {site.t.budget.basis} <span>{page.targetBasis}</span>
          </>
        )}
        {page.withoutBudget > 0 && ` ${t.withoutBudget(page.withoutBudget)}`}
      </p>
    </>,
  );
}

/** Some of the accounts; the sum is that of all that the person keeps. */
export function accountTable(site: Site, page: PersonPage, rows: Readonly<PersonPage['accounts']>): Html {
  const { team: t, accounts, newCustomers } = site.t;
  const figures = figureColumns(site, page.sources, true);
  return table(site, {
    class: 'figures sortable',
    caption: accounts.note(page.quarter, site.format.unit),
    shownCaption: true,
    scroll: { class: 'account-list', isUsed: true, label: t.accountsCaption(page.quarter, site.format.unit) },
    rows,
    columns: [
      {
        head: accounts.account,
        cell: ({ href, name, salesPlan }) => [
          quietLink(href, name),
          under(salesPlan && accounts.inSalesPlan(salesPlan)),
        ],
      },
      { head: accounts.segment, cell: ({ segment }) => quietLink(segment.href, segment.name) },
      ...figures,
      { head: accounts.flags, kind: 'num', label: true, cell: 'flags' },
    ],
    foot: (
      <>
        {page.newCustomers.map((row) => (
          <tr>
            <th scope="row">
              {quietLink(row.href, row.name)}
              {under(newCustomers.plan)}
            </th>
            <td>{newCustomers.wantedAndWon(row.won, row.wanted)}</td>
            {cellsOf(site, figures, row)}
            <td class="nothing"></td>
          </tr>
        ))}
        <tr class="total company-total">
          <th scope="row" colspan={2}>
            {t.sum}
          </th>
          {cellsOf(site, figures, page.total)}
          <td class="nothing"></td>
        </tr>
      </>
    ),
  });
}

/** The teams of others that the person works in. */
export function inTeamsPart(site: Site, page: Pick<PersonPage, 'member' | 'teams'>) {
  const t = site.t.team;
  const { teams } = page;
  if (teams.length === 0) return undefined;
  const shown = shownOf('teams', teams);
  const rest = wholeListLink(site, page, 'teams', { shown: shown.length, all: teams.length });
  return section(site, { id: 'in-teams', title: t.inTeams, aside: String(teams.length) }, [
    teamTable(site, shown),
    rest && <p class="caption">{rest}</p>,
  ]);
}

export function teamTable(site: Site, rows: Readonly<PersonPage['teams']>): Html {
  const t = site.t.team;
  return table(site, {
    class: 'as-text',
    caption: t.inTeams,
    rows,
    columns: [
      { head: t.account, cell: 'account' },
      { head: t.function, cell: 'function' },
      { head: t.kam, label: true, cell: 'kam' },
    ],
  });
}
