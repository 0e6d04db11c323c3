import { influenceMark } from '#components/marks/influence-mark.tsx';
import { ageMark, arrow, attitudeMark } from '#components/marks/marks.tsx';
import { cellsOf, type Column } from '#components/table/table.tsx';
import type { StakeholderRow } from '#views/people/stakeholders.ts';
import type { Site } from '#views/site.ts';

/**
 * One person of the list of everyone, as a row; on a phone as a few lines of text. Names are marked: a search does not
 * look inside them.
 */
export function peopleRow(site: Site, row: StakeholderRow) {
  return <tr data-at={row.at}>{cellsOf(site, peopleColumns(site), row)}</tr>;
}

/** The columns of people with what was seen of them. */
export function peopleColumns(site: Site): Column<StakeholderRow>[] {
  const t = site.t.stakeholders;
  const heads = t.columns;
  const word = (said: string) => <span class="word">{said} </span>;
  return [
    {
      head: heads.person,
      isRowHead: true,
      cell: ({ href, name, title }) => (
        <>
          <a class="name" data-name href={href}>
            {name}
          </a>
          {title && <span class="title">{title}</span>}
        </>
      ),
    },
    {
      head: heads.account,
      cell: ({ account, segment }) => (
        <>
          <a class="account" data-name href={account.href}>
            {account.name}
          </a>
          <span class="segment">
            {word(t.segment)}
            {segment.code ?? segment.name}
          </span>
        </>
      ),
    },
    { head: heads.role, class: 'roles', cell: ({ roles }) => roles.map((role) => <span>{role}</span>) },
    { head: heads.influence, class: 'weight', cell: ({ influence }) => influenceMark(site, influence) },
    {
      head: heads.attitude,
      cell: ({ attitude, basis }) => [attitudeMark(site, attitude), basis && <p class="person">{basis}</p>],
    },
    {
      head: heads.counterpart,
      class: 'tie',
      cell: ({ counterpart, relationship }) => [
        counterpart && (
          <span class="who">
            {word(t.counterpart)}
            <span data-name>{counterpart.name}</span>
          </span>
        ),
        relationship && (
          <span class="level">
            {relationship.now}
            {arrow(t.towards)}
            {relationship.wanted}
          </span>
        ),
      ],
    },
    {
      head: heads.age,
      class: 'old',
      cell: ({ days, limit, values }) => [
        ageMark(site, days, limit),
        limit !== undefined && values.age[0] === 'within' && (
          <span class="limit">{site.t.site.ageLimit(String(limit))}</span>
        ),
      ],
    },
  ];
}
