import { figureColumns } from '#components/figures/figure-columns.tsx';
import { listFilter } from '#components/frame/list-filter.tsx';
import { type GroupHeads, longList } from '#components/list/long-list.tsx';
import { cellsOf, type Column } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import type { FigureTexts } from '#views/figures/figure-texts.ts';
import type { Site } from '#views/site.ts';
import { type MemberRow, TEAM_PAGING, type TeamPage, teamPath } from '#views/team/team.ts';

/**
 * One page of our people by unit and team, with what the accounts of each add up to; the units and the company stand at
 * the foot.
 */
export function teamList(site: Site, page: TeamPage, part: number) {
  const t = site.t.team;
  const figures = figureColumns(site, undefined, true);
  const columns: Column<MemberRow>[] = [
    {
      head: t.person,
      cell: ({ person, title }) => [
        <a class="quiet-link" data-name href={person.href}>
          {person.text}
        </a>,
        under(title),
      ],
    },
    { head: t.functions, cell: ({ functions }) => functions },
    { head: t.accounts, kind: 'num', label: true, cell: ({ accounts }) => accounts },
    ...figures,
    { head: t.openActions, kind: 'num', label: true, cell: ({ actions }) => actions },
    { head: t.flagsToClear, kind: 'num', label: true, cell: ({ flags }) => flags },
  ];
  return (
    <div class="account-list">
      {longList(site, {
        id: 'team-list',
        class: 'team-list',
        caption: t.listCaption(page.quarter, site.format.unit),
        rows: page.rows,
        part,
        paging: TEAM_PAGING,
        pathOf: teamPath,
        groupedBy: 'team',
        groups: [
          groupHeads(site, 'team', page.teams, figures, ({ teamKey }) => teamKey),
          groupHeads(site, 'unit', page.units, figures, ({ unitId }) => unitId),
        ],
        apart: { head: t.left, rows: page.left },
        row: ({ unitId, teamKey }) => ({ 'data-unit': unitId, 'data-team': teamKey }),
        columns,
        foot: [
          page.units.map(({ anchor, name, sum }) => (
            <tr class="total sum-row" id={anchor}>
              <th scope="row" colspan={3}>
                {t.unitWhole(name)}
              </th>
              {sums(site, figures, sum)}
            </tr>
          )),
          <tr class="total company-total">
            <th scope="row" colspan={3}>
              {site.t.home.company}
            </th>
            {sums(site, figures, page.company)}
          </tr>,
        ],
        below: <p class="caption">{t.note(page.quarter, site.format.unit)}</p>,
      })}
    </div>
  );
}

/** What our people can be narrowed down, grouped and sorted by. */
export function teamTools(site: Site, { rows, units }: TeamPage) {
  const { team: t, lists } = site.t;
  return listFilter(site, {
    list: 'team-list',
    legend: t.filters,
    shown: t.shown,
    name: { label: lists.name, hint: lists.partOfName },
    choices: [
      {
        name: 'unit',
        label: t.unit,
        all: t.allUnits,
        options: units.map(({ key, name }) => ({ value: key, text: name })),
      },
    ],
    groups: {
      label: lists.groupBy,
      come: 'team',
      options: [
        { value: 'team', text: t.team },
        { value: 'unit', text: t.unit },
        { value: 'none', text: lists.nothing },
      ],
    },
    sorts: {
      label: lists.sortBy,
      options: [
        { value: '0 ascending', text: t.person },
        { value: '2 descending', text: t.accounts },
        { value: '4 descending', text: site.t.accounts.target },
        { value: '5 descending', text: site.t.accounts.budget },
        { value: '6 ascending', text: site.t.accounts.gap },
        { value: '9 descending', text: t.openActions },
        { value: '10 descending', text: t.flagsToClear },
      ],
    },
    count: t.peopleCount(rows.length),
    all: rows.length,
    none: t.none,
    closed: lists.filterAndGroup,
  });
}

function groupHeads(
  site: Site,
  by: string,
  groups: readonly { key: string; name: string; people: number; sum: FigureTexts | undefined }[],
  figures: Column<FigureTexts>[],
  keyOf: (row: MemberRow) => string,
): GroupHeads<MemberRow> {
  return {
    by,
    keyOf,
    heads: groups.map(({ key, name, people, sum }) => ({
      key,
      row: (attributes) => (
        <tr {...attributes}>
          <th scope="rowgroup" colspan={sum ? 3 : 11}>
            <span class="manager">{name}</span> <span class="count">{people}</span>
          </th>
          {sum && sums(site, figures, sum)}
        </tr>
      ),
    })),
  };
}

function sums(site: Site, figures: Column<FigureTexts>[], row: FigureTexts) {
  return [...cellsOf(site, figures, row), <td class="nothing" colspan={2}></td>];
}
