import { hatch } from '#components/figures/hatch.tsx';
import { ofThose } from '#components/figures/of-those.tsx';
import { missColumns } from '#components/figures/miss-columns.tsx';
import { ageMark, flag, NOT_SET } from '#components/marks/marks.tsx';
import { shortHatch } from '#components/marks/miss-marks.tsx';
import { sparkMark } from '#components/marks/spark-mark.tsx';
import { longList, type GroupHeads } from '#components/list/long-list.tsx';
import { cellsOf, type Column } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { joined, quietLink, under } from '#components/text/lines.tsx';
import {
  ACCOUNTS_PAGING,
  type accountsList,
  partPath,
  type ListedAccount,
  type ListGroup,
} from '#views/accounts/accounts-list.ts';
import type { SumRow } from '#views/accounts/list-sums.ts';
import type { MissTexts } from '#views/figures/miss-texts.ts';
import type { Site } from '#views/site.ts';

type List = ReturnType<typeof accountsList>;

/** One page of the list: its rows by expected miss, what all of them add up to, and the way to the rest. */
export function accountTable(site: Site, list: List, part: number) {
  const t = site.t.accounts;
  const figures = figureColumns(site, list);
  return [
    hatch(),
    shortHatch(),
    longList(site, {
      id: 'account-list',
      class: 'dense flat',
      caption: t.listCaption(list.quarter, site.format.unit),
      note: t.listNote(list.quarter, site.format.unit, site.format.shortDate(site.asOf)),
      rows: list.rows,
      part,
      paging: ACCOUNTS_PAGING,
      pathOf: partPath,
      apart: { head: t.ended, rows: list.ended },
      groups: [
        groupHeads(site, 'kam', list.managers, figures, ({ manager }) => manager.id),
        groupHeads(site, 'segment', list.segments, figures, ({ segment }) => segment.id),
      ],
      foot: sums(site, list.sums, figures),
      below: [t.explained(list.passed.day, list.passed.days, list.around), ...list.notes].map((note) => (
        <p class="caption">{note}</p>
      )),
      row: (row) => ({
        'data-segment': row.segment.id,
        'data-kam': row.manager.id,
        'data-parent': list.groups.length > 0 ? row.group : undefined,
        'data-flagged': row.flags.count > 0 ? 'yes' : 'no',
      }),
      columns: [
        {
          head: t.account,
          cell: ({ href, name, ends, segment, manager }) => [
            quietLink(href, name),
            <span class="under narrow">
              {joined([[segment.code, segment.name].filter((each) => each !== undefined).join(' '), manager.text])}
            </span>,
            under(ends),
          ],
        },
        {
          head: t.segment,
          kind: 'seg',
          cell: ({ segment: { code, name } }) => [code !== undefined && [<b>{code}</b>, ' '], name],
        },
        { head: t.managerShort, kind: 'mgr', cell: ({ manager }) => manager.text },
        ...figures,
        {
          head: t.quarters,
          kind: 'spk',
          sorted: 'never',
          cell: ({ spark }) => spark && sparkMark(spark),
        },
        {
          head: site.t.miss.nextAction,
          kind: 'act',
          sortBy: ({ next }) => next.due,
          cell: ({ next, forecastOf, hasForecast }) => [
            hasForecast && <span class="forecast-of">{forecastOf}</span>,
            next.action ? nextAction(next) : <span class="none">{NOT_SET}</span>,
          ],
        },
        {
          head: t.flagsShort,
          kind: 'flg',
          sortBy: ({ flags }) => flags.count,
          cell: ({ flags: { count, worst } }) =>
            worst ? (
              <span class={['mark one-line flag', worst]}>
                {flag(worst)}
                <span>{count}</span>
              </span>
            ) : (
              '0'
            ),
        },
        {
          head: t.age,
          kind: 'age-c',
          sortBy: ({ judgement }) => judgement?.days,
          cell: ({ judgement }) => (judgement ? ageMark(site, judgement.days, judgement.limit, true) : NOT_SET),
        },
      ],
    }),
  ];
}

type Figures = MissTexts & { budget: string; budgetOfSome?: string | undefined };

/** The columns of who will miss, with the budget beside the target, sorted by miss. */
function figureColumns(site: Site, { passed }: List): Column<Figures>[] {
  return missColumns(site, passed).flatMap((column, at): Column<Figures>[] => {
    if (at === 0)
      return [
        column,
        {
          head: site.t.vocabulary.measure.budget,
          kind: 'num bud',
          cell: ({ budget, budgetOfSome }: Figures) => [budget, ofThose(site, budgetOfSome)],
        },
      ];
    return [column.head === site.t.miss.miss ? { ...column, sorted: 'ascending' as const } : column];
  });
}

function nextAction({ action, day, owner, isLate }: ListedAccount['next']) {
  return (
    <>
      <span class={['what', isLate && 'short']}>{linkedText(action ?? { text: '' }, 'quiet-link')}</span>{' '}
      <span class="by">{joined([day, owner].filter((each) => each !== undefined))}</span>
    </>
  );
}

/** What the groups of a choice add up to, kept for the script that puts their accounts below them. */
function groupHeads(
  site: Site,
  by: 'kam' | 'segment',
  groups: readonly ListGroup[],
  figures: Column<Figures>[],
  keyOf: (row: ListedAccount) => string,
): GroupHeads<ListedAccount> {
  return {
    by,
    keyOf,
    heads: groups.map((group) => ({
      key: group.id,
      row: (attributes) => (
        <tr {...attributes}>
          <th scope="rowgroup">
            {quietLink(group.href, group.name)} <span class="caption">{site.t.accounts.count(group.members)}</span>
          </th>
          <td class="seg"></td>
          <td class="mgr"></td>
          {cellsOf(site, figures, group)}
          <td class="words" colspan={4}>
            <span class="forecast-of">{site.t.accounts.ofSum(group.forecast, group.asked)}</span>
          </td>
        </tr>
      ),
    })),
  };
}

function sums(site: Site, rows: readonly SumRow[], figures: Column<Figures>[]) {
  return rows.map((row, at) => (
    <tr class={['sum-row', at === 0 && 'total', at === rows.length - 1 && 'company-total']}>
      <th scope="row">{row.href === undefined ? row.name : quietLink(row.href, row.name)}</th>
      <td class="seg"></td>
      <td class="mgr"></td>
      {cellsOf(site, figures, row)}
      <td class="words" colspan={4}>
        {row.hasForecast && <span class="forecast-of">{site.t.accounts.ofSum(row.forecast, row.asked)}</span>}
        {joined(row.words.map((each) => linkedText(each, 'quiet-link')))}
      </td>
    </tr>
  ));
}
