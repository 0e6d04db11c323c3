import { listFilter } from '#components/frame/list-filter.tsx';
import { type GroupHeads, longList } from '#components/list/long-list.tsx';
import { figureText, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import type { Column } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Printable } from '#jsx/html.ts';
import { IDEAS_PAGING, type IdeasPage, ideasPath, type ListedIdea } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';

/** One page of the ideas that live, by stage, the most valuable first; a reader may sort and group them otherwise. */
export function ideaList(site: Site, { rows, groups }: IdeasPage, part: number) {
  const t = site.t.ideas;
  return longList(site, {
    id: 'idea-list',
    class: 'as-text idea-list',
    caption: t.title,
    rows,
    part,
    paging: IDEAS_PAGING,
    pathOf: ideasPath,
    groupedBy: 'stage',
    groups: [
      heads(
        'stage',
        groups.stage.map(({ stage, ...of }) => ({ ...of, anchor: `stage-${stage}`, head: stageMark(site, stage) })),
        ({ stage }) => stage,
      ),
      heads(
        'kind',
        groups.kind.map(({ name, ...of }) => ({ ...of, head: name })),
        ({ by }) => by.kind,
      ),
    ],
    row: ({ stage, by }) => ({ 'data-stage': stage, 'data-kind': by.kind, 'data-crm': by.inCrm ? 'yes' : 'no' }),
    columns: columns(site),
  });

  function heads(
    by: string,
    of: readonly { key: string; head: Printable; anchor?: string; count: number; value: string }[],
    keyOf: (row: ListedIdea) => string,
  ): GroupHeads<ListedIdea> {
    return {
      by,
      keyOf,
      heads: of.map(({ key, head, anchor, count, value }) => ({
        key,
        ...(anchor === undefined ? {} : { anchor }),
        row: (attributes) => (
          <tr {...attributes}>
            <th scope="rowgroup" colspan={4}>
              {head} <span class="count">{count}</span>
            </th>
            <td class="num">{figureText(site, value)}</td>
            <td class="nothing" colspan={3}></td>
          </tr>
        ),
      })),
    };
  }
}

/** What the ideas can be narrowed down, grouped and sorted by. */
export function ideaTools(site: Site, { rows, groups }: IdeasPage) {
  const { ideas: t, lists } = site.t;
  return listFilter(site, {
    list: 'idea-list',
    legend: t.filters,
    shown: t.shown,
    name: { label: lists.name, hint: t.ideaOrAccount },
    choices: [
      {
        name: 'stage',
        label: t.stage,
        all: t.allStages,
        options: groups.stage.map(({ stage }) => ({ value: stage, text: site.t.vocabulary.stage[stage] })),
      },
      {
        name: 'kind',
        label: t.kindOnly,
        all: t.allKinds,
        options: groups.kind.map(({ key, name }) => ({ value: key, text: name })),
      },
    ],
    groups: {
      label: lists.groupBy,
      come: 'stage',
      options: [
        { value: 'stage', text: t.stage },
        { value: 'kind', text: t.kindOnly },
        { value: 'none', text: lists.nothing },
      ],
    },
    sorts: {
      label: lists.sortBy,
      options: [
        { value: '4 descending', text: t.value(site.format.unit) },
        { value: '0 ascending', text: t.idea },
        { value: '1 ascending', text: t.account },
        { value: '5 ascending', text: t.expected },
        { value: '6 ascending', text: t.proposer },
      ],
    },
    more: (
      <label class="check">
        <input type="checkbox" name="crm" value="no" /> {t.onlyNotInCrm}
      </label>
    ),
    count: t.countOf(rows.length),
    all: rows.length,
    none: t.none,
    closed: lists.filterAndGroup,
  });
}

function columns(site: Site): Column<ListedIdea>[] {
  const t = site.t.ideas;
  return [
    {
      head: t.idea,
      sortBy: ({ idea }) => idea,
      cell: ({ href, idea }) => (
        <a class="quiet-link" data-name href={href}>
          {idea}
        </a>
      ),
    },
    {
      head: t.account,
      cell: ({ account }) => (
        <a class="quiet-link" data-name href={account.href}>
          {account.text}
        </a>
      ),
    },
    {
      head: t.need,
      label: true,
      sortBy: ({ needText }) => needText?.text,
      class: ({ needText, offering }) => !needText && !offering && 'nothing',
      cell: ({ needText, offering }) =>
        !needText && !offering
          ? NOT_SET
          : [
              needText && <span class="each">{linkedText(needText, 'quiet-link')}</span>,
              offering && <span class="each small ink2">{offering}</span>,
            ],
    },
    {
      head: t.kind,
      kind: 'kind',
      sortBy: ({ kind }) => kind,
      cell: ({ kind, goals }) => [
        kind,
        goals.length > 0 && under(goals.map((goal) => [linkedText(goal, 'quiet-link'), ' '])),
      ],
    },
    {
      head: t.value(site.format.unit),
      kind: 'num',
      label: true,
      sorted: 'descending',
      sortBy: ({ by }) => by.value,
      cell: ({ value }) => value,
    },
    { head: t.expected, kind: 'one-line', label: true, cell: ({ quarter }) => quarter ?? NOT_SET },
    { head: t.proposer, label: true, cell: ({ proposer }) => proposer ?? NOT_SET },
    {
      head: t.crm,
      kind: 'one-line',
      sortBy: ({ crm }) => crm?.text,
      cell: ({ crm }) => crm ?? <span class="ink3">{t.notInCrm}</span>,
    },
  ];
}
