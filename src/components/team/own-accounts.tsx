import { figureColumns } from '#components/figures/figure-columns.tsx';
import { section } from '#components/frame/section.tsx';
import { cellsOf, table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import type { Site } from '#views/site.ts';
import type { PersonPage } from '#views/team/person.ts';

/** The accounts that the person keeps, with this quarter's figures and their sum. */
export function ownAccountsPart(site: Site, page: PersonPage) {
  const count = page.accounts.length + page.newCustomers.length;
  if (count === 0) return undefined;
  const t = site.t.team;
  return section(
    site,
    { id: 'accounts', title: t.accountsOf(page.quarter), aside: String(count) },
    <>
      {accountTable(site, page)}
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

function accountTable(site: Site, page: PersonPage) {
  const { team: t, accounts, newCustomers } = site.t;
  const figures = figureColumns(site, page.sources, true);
  return table(site, {
    class: 'figures sortable',
    caption: accounts.note(page.quarter, site.format.unit),
    shownCaption: true,
    scroll: { class: 'account-list', isUsed: true, label: t.accountsCaption(page.quarter, site.format.unit) },
    rows: page.accounts,
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
export function inTeamsPart(site: Site, { teams }: PersonPage) {
  const t = site.t.team;
  return (
    teams.length > 0 &&
    section(
      site,
      { id: 'in-teams', title: t.inTeams, aside: String(teams.length) },
      table(site, {
        class: 'as-text',
        caption: t.inTeams,
        rows: teams,
        columns: [
          { head: t.account, cell: 'account' },
          { head: t.function, cell: 'function' },
          { head: t.kam, label: true, cell: 'kam' },
        ],
      }),
    )
  );
}
